// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/policy_config.h"

namespace crosscheck::policy {

/// Collects what is wrong with a policy.
class Findings {
 public:
  void add(Code code, const Text& offending, std::string message, std::string instead = {}) {
    add(code, offending.at, offending.value, std::move(message), std::move(instead));
  }
  void add(Code code, Position at, std::string value, std::string message, std::string instead = {}) {
    issues_.push_back({code, at, std::move(value), std::move(message), std::move(instead)});
  }
  [[nodiscard]] bool has_errors() const;
  /// All of them in the order of their positions; those without a position last, in the order of their discovery.
  [[nodiscard]] std::vector<Issue> take();

 private:
  std::vector<Issue> issues_;
};

}  // namespace crosscheck::policy
