// SPDX-License-Identifier: Apache-2.0
//
// The members of a replay case, from a parsed JSON value into a Case.
#pragma once

#include <string>
#include <vector>

#include <simdjson.h>

#include "json/fault.h"
#include "replay/case_reader.h"

namespace crosscheck::replay {

/// What is wrong with a value, and where it stands.
struct MemberError {
  std::string message;
  std::vector<json::JsonStep> path;  ///< its views die with the parsed JSON and with static storage
};

/// Fills `out` from `root`; false and `error` when a value is not what its member takes.
[[nodiscard]] bool read_members(simdjson::dom::element root, Case& out, MemberError& error);

}  // namespace crosscheck::replay
