// SPDX-License-Identifier: Apache-2.0
// Header lines of a request: which of them the script set, and which the browser adds by itself.
#pragma once

#include <string>
#include <vector>

#include "crosscheck/http.h"

namespace crosscheck::paste {

struct SortedLines {
  std::vector<Header> scripts;  ///< what the script set
  std::vector<Header>
      overrides;  ///< the browser's, with a value of their own: User-Agent, Accept, Accept-Language, Referer
  std::string cookie;
  std::string origin;
  std::string referrer;
  std::string moved;  ///< names that were taken for the browser's: "Accept, Sec-Fetch-Mode"; empty when none
};

/// @param copied the lines are known to come from a browser; else they are when one is there that only browsers send.
[[nodiscard]] SortedLines sort_lines(const std::vector<Header>& lines, bool copied = false);

/// Only a browser sends one of these.
[[nodiscard]] bool is_copied_from_browser(const std::vector<Header>& lines);

}  // namespace crosscheck::paste
