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
  return is_full() || std::any_of(all_.begin(), all_.end(), [](const Finding& finding) { return finding.is_error(); });
}

std::vector<Issue> Findings::take(Spelling spelling) {
  if (is_full()) {
    all_.push_back(
        {Code::kTooLarge, Position{1, 1, 0}, "", "More is wrong than is told here: the first 10000 errors.", {}});
  }
  std::stable_sort(all_.begin(), all_.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.at.line == 0, a.at.line, a.at.column) < std::tuple(b.at.line == 0, b.at.line, b.at.column);
  });
  std::vector<Issue> issues;
  issues.reserve(all_.size());
  for (Finding& f : std::exchange(all_, {})) {
    issues.push_back({f.code, f.at, std::move(f.value), std::move(f.message), f.instead.spelled(spelling)});
  }
  return issues;
}

}  // namespace crosscheck::policy
