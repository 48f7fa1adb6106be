// SPDX-License-Identifier: Apache-2.0
#include "policy/findings.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace crosscheck::policy {
namespace {

struct Kind {
  std::string_view id;
  Severity severity;
};
constexpr std::array kKinds{
#define X(name, id, severity) Kind{id, Severity::severity},
#include "crosscheck/policy_issues.inc"
#undef X
};

}  // namespace

std::string_view to_string(Code code) noexcept { return kKinds[static_cast<std::size_t>(code)].id; }
Severity severity_of(Code code) noexcept { return kKinds[static_cast<std::size_t>(code)].severity; }

bool Findings::has_errors() const {
  return std::any_of(issues_.begin(), issues_.end(), [](const Issue& i) { return i.severity() == Severity::kError; });
}

std::vector<Issue> Findings::take() {
  std::stable_sort(issues_.begin(), issues_.end(), [](const Issue& a, const Issue& b) {
    return std::tuple(a.at.line == 0, a.at.line, a.at.column) < std::tuple(b.at.line == 0, b.at.line, b.at.column);
  });
  return std::exchange(issues_, {});
}

}  // namespace crosscheck::policy
