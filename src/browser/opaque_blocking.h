// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// Opaque Response Blocking, https://github.com/annevk/orb, for an opaque response to an image, a classic script or a
/// stylesheet. The bytes are taken to suit who asks, unless the answer holds some that are plainly a document or data.
/// @param as who asks; fetch() is exempt, and what asks by CORS is never opaque
/// @return why the response is blocked, in Firefox's words where it has any, or empty when it is not; static storage
[[nodiscard]] std::string_view opaque_response_blocking(const Traits& traits, Asker as, const Answer& answer);

}  // namespace crosscheck::browser
