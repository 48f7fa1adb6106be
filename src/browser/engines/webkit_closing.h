// SPDX-License-Identifier: Apache-2.0
// The line that WebKit closes a failure with: "Fetch API cannot load {url} due to access control checks."
#pragma once

#include <string>
#include <string_view>

#include "browser/failure_report.h"

namespace crosscheck::browser::webkit {

/// What a script element says when its load was denied.
inline constexpr std::string_view kScriptDenied =
    "Cross-origin script load denied by Cross-Origin Resource Sharing policy.";

/// What stands before the URL; empty where there is no such line. Static storage.
[[nodiscard]] std::string_view closing_of(Asker as) noexcept;

/// WebKit takes a username out of the URLs it prints, unless they are what it complains about.
[[nodiscard]] std::string without_credentials(std::string_view href);

/// The URL it names: the failing hop's, or the first one, or where a redirect leads.
[[nodiscard]] std::string closing_url(const FailureReport& report, bool names_first = false, bool names_target = false);

}  // namespace crosscheck::browser::webkit
