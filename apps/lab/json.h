// SPDX-License-Identifier: Apache-2.0
//
// Scenarios as JSON: what each is about, what is expected of it, and the case that `crosscheck replay` plays.
#pragma once

#include <string>

#include "apps/lab/scenario.h"

namespace crosscheck::lab {

/// {"schema":"crosscheck/lab/1","page":...,"scenarios":[{"id":...,"expected":{...},"intent":{...},"hops":[...]},...]}, one
/// line a scenario, so that `grep '^{"id"'` makes a case file of it. Ends with a line feed.
[[nodiscard]] std::string to_json(const Ground&);

}  // namespace crosscheck::lab
