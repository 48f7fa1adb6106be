// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crosscheck/url.h"

namespace crosscheck::browser {

/// https://w3c.github.io/webappsec-csp/#match-url-to-source-list
/// @param sources the directive's value: source expressions with white space between them; none allow nothing
[[nodiscard]] bool matches_source_list(std::string_view sources, const Url& url, const Origin& self, bool redirected);

}  // namespace crosscheck::browser
