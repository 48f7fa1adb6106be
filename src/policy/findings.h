// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/policy_config.h"
#include "policy/instead.h"

namespace crosscheck::policy {

/// An issue whose suggestion is not spelled yet.
struct Finding {
  Code code;
  Position at;
  std::string value;
  std::string message;
  Instead instead;
  [[nodiscard]] bool is_error() const noexcept { return severity_of(code) == Severity::kError; }
};

/// Collects what is wrong with a policy.
class Findings {
 public:
  void add(Code code, const Text& offending, std::string message, Instead instead = {}) {
    add(code, offending.at, offending.value, std::move(message), std::move(instead));
  }
  void add(Code code, Position at, std::string value, std::string message, Instead instead = {}) {
    all_.push_back({code, at, std::move(value), std::move(message), std::move(instead)});
  }
  void add(Finding finding) { all_.push_back(std::move(finding)); }
  [[nodiscard]] bool has_errors() const;
  /// In the order of their discovery.
  [[nodiscard]] std::vector<Finding>& all() noexcept { return all_; }
  /// All of them in the order of their positions; those without a position last, in the order of their discovery.
  [[nodiscard]] std::vector<Issue> take(Spelling spelling);

 private:
  std::vector<Finding> all_;
};

/// As the public compile(), with what is wrong in `findings`. @return null when that has errors
[[nodiscard]] std::shared_ptr<const Plan> compile(const Config& config, Findings& findings);

}  // namespace crosscheck::policy
