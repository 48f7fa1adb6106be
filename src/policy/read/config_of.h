// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/findings.h"
#include "policy/read/node.h"

namespace crosscheck::policy::read {

/// What a tree says as a policy. What cannot be taken for what it should be is reported and left empty, so that nothing
/// more is allowed than what was understood, and the rest can be judged.
[[nodiscard]] Config config_of(const Node& root, Findings& findings);

}  // namespace crosscheck::policy::read
