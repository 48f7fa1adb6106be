// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crosscheck/browser.h"
#include "crosscheck/diagnosis.h"

namespace crosscheck::report {

/// "Chromium", "Firefox", "WebKit", "the standard". Static storage.
[[nodiscard]] std::string_view display_name(browser::Engine engine, diagnosis::Language language) noexcept;

}  // namespace crosscheck::report
