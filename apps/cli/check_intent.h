// SPDX-License-Identifier: Apache-2.0
//
// From flags to what the page wants and what the browser adds to it.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

#include "apps/cli/check_options.h"
#include "crosscheck/browser.h"

namespace crosscheck::cli {

struct CheckQuestion {
  browser::Intent intent;
  std::string cookie;              ///< from -b or -H 'Cookie: ...'
  std::vector<Header> overrides;   ///< header lines that are the browser's, not the script's
  std::vector<std::string> notes;  ///< for standard error
};

/// What is wrong with the arguments, and a line that helps.
struct UsageMistake {
  std::string message;
  std::string hint;
};

[[nodiscard]] tl::expected<CheckQuestion, UsageMistake> read_question(const CheckOptions& options);

}  // namespace crosscheck::cli
