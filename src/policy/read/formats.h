// SPDX-License-Identifier: Apache-2.0
//
// One function a format: text in, tree out. The text is well-formed UTF-8 without NUL and without a byte order mark. No
// value means that it is not of that format at all, and then an issue says why.
#pragma once

#include <optional>

#include "policy/findings.h"
#include "policy/read/lines.h"
#include "policy/read/node.h"

namespace crosscheck::policy::read {

[[nodiscard]] std::optional<Node> read_yaml(const Lines& lines, Findings& findings);
[[nodiscard]] std::optional<Node> read_json(const Lines& lines, Findings& findings);
[[nodiscard]] std::optional<Node> read_toml(const Lines& lines, Findings& findings);

}  // namespace crosscheck::policy::read
