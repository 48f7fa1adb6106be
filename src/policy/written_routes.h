// SPDX-License-Identifier: Apache-2.0
//
// The path and the host of a route, as they are written, and what to write for those that are none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "policy/instead.h"
#include "policy/origin_pattern.h"

namespace crosscheck::policy {

/// What is wrong with a path: nothing when it is one that requests are compared with.
[[nodiscard]] std::optional<Mistake> path_mistake(std::string_view path);

struct RouteHost {
  std::string name;         ///< in lower case, without "*."
  bool subdomains = false;  ///< "*." stands before it
  std::string wrong;        ///< a sentence; empty when nothing is
  Instead instead;
};
[[nodiscard]] RouteHost read_route_host(std::string_view text);

}  // namespace crosscheck::policy
