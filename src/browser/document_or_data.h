// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace crosscheck::browser {

/// Whether a body is plainly no image, script or stylesheet: HTML, XML, a JSON object, or something that begins as data
/// does that is not to be run as a script (`)]}'`). As Chromium 156 sniffs for Opaque Response Blocking.
/// @param body its beginning; what comes after 1024 bytes is not looked at. Empty: false
[[nodiscard]] bool is_document_or_data(std::string_view body);

}  // namespace crosscheck::browser
