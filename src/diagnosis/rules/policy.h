// SPDX-License-Identifier: Apache-2.0
// A policy of this library knows why it decided so: nothing has to be guessed, and nothing else may be the cause.
#pragma once

#include <optional>

#include "crosscheck/diagnosis.h"
#include "crosscheck/policy.h"

namespace crosscheck::diagnosis {

/// What a policy decided about one request.
struct PolicyRuling {
  policy::Reason reason = policy::Reason::kNone;
  std::uint32_t route = policy::Decision::kNoRoute;  ///< as policy::Decision::route() has it
  bool shadow = false;
};

/// Why the page cannot read what a server with a policy answered; nullopt when that is none of the policy's doing.
/// @param ruling of the request that the outcome failed at
[[nodiscard]] std::optional<Finding> judge_policy(const PolicyRuling& ruling, const browser::Intent& intent,
                                                  const browser::Outcome& outcome);

}  // namespace crosscheck::diagnosis
