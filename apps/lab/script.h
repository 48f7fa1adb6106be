// SPDX-License-Identifier: Apache-2.0
//
// An intent as the code a page would run, and as the command that explains it.
#pragma once

#include <string>
#include <vector>

#include "crosscheck/browser.h"

namespace crosscheck::lab {

/// The body of an async function that makes the request and returns what came of it; runs on the lab's pages, which
/// offer loaded(target, event): a promise of that event or of "error". Safe to put inside <script>.
[[nodiscard]] std::string to_javascript(const browser::Intent&);

/// The arguments of `crosscheck check` that ask the same: the URL, then flags. Empty when no flags say it: a body that
/// is a stream.
[[nodiscard]] std::vector<std::string> check_arguments(const browser::Intent&);
/// `crosscheck check` with those arguments, for a POSIX shell; empty when there are none.
[[nodiscard]] std::string to_command(const browser::Intent&);

}  // namespace crosscheck::lab
