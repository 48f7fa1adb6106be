// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
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
    add({code, at, std::move(value), std::move(message), std::move(instead)});
  }
  void add(Finding finding) {
    if (finding.is_error() && ++errors_ > kMostErrors) return;
    all_.push_back(std::move(finding));
  }
  void add_all(Findings others) {
    for (Finding& finding : others.all_) add(std::move(finding));
    if (others.is_full()) errors_ = kMostErrors + 1;
  }
  /// True when errors were left out: of a file of many megabytes, each byte may be one.
  [[nodiscard]] bool is_full() const noexcept { return errors_ > kMostErrors; }
  [[nodiscard]] bool has_errors() const;
  /// In the order of their discovery.
  [[nodiscard]] std::vector<Finding>& all() noexcept { return all_; }
  /// All of them in the order of their positions; those without a position last, in the order of their discovery.
  /// When errors were left out, one of them says so.
  [[nodiscard]] std::vector<Issue> take(Spelling spelling);

 private:
  static constexpr std::size_t kMostErrors = 10000;

  std::vector<Finding> all_;
  std::size_t errors_ = 0;
};

/// As the public compile(), with what is wrong in `findings`. @return null when that has errors
[[nodiscard]] std::shared_ptr<const Plan> compile(const Config& config, Findings& findings);

}  // namespace crosscheck::policy
