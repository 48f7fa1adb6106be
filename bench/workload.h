// SPDX-License-Identifier: Apache-2.0
//
// The exchanges that every benchmark runs: named ones, and a mix for `crosscheck replay`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "responders/scripted.h"

namespace crosscheck::bench {

struct Exchange {
  std::string_view name;
  browser::Intent intent;
  std::vector<responders::Hop> hops;
};

/// simple-get, simple-get-blocked, preflighted-put, preflighted-put-blocked, redirect-chain: what a page's calls look
/// like, each answered with the dozen header lines a real site sends.
[[nodiscard]] const std::vector<Exchange>& exchanges();
/// One of them by name; null when there is none.
[[nodiscard]] const Exchange* find_exchange(std::string_view name);

/// Case `number` of the mix, as a line for `crosscheck replay` with its line feed: the named exchanges and a handful of
/// variations of each, over 1,000 origins and URLs. The same number is always the same case.
void append_case(std::string& out, std::size_t number);

}  // namespace crosscheck::bench
