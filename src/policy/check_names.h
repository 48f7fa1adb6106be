// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "policy/findings.h"

namespace crosscheck::policy {

/// A list of names, read.
struct ReadNames {
  bool any = false;                ///< "*" is among them
  std::vector<std::string> names;  ///< without "*" and repeats; methods as written, headers in lower case
  Position any_at;                 ///< where "*" stands
};

[[nodiscard]] ReadNames read_methods(const Texts& methods, Findings& findings);
[[nodiscard]] ReadNames read_request_headers(const Texts& headers, Findings& findings);
[[nodiscard]] ReadNames read_exposed(const Texts& headers, Findings& findings);

}  // namespace crosscheck::policy
