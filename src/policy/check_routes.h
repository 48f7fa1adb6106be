// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "policy/findings.h"
#include "policy/rules.h"

namespace crosscheck::policy {

/// One for each route, in their order. Reports paths and hosts that are none, routes that never get a request because one
/// before them takes it, and routes that change nothing.
[[nodiscard]] std::vector<CompiledRoute> read_routes(const std::vector<Route>& routes, Findings& findings);

}  // namespace crosscheck::policy
