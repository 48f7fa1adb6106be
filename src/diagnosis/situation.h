// SPDX-License-Identifier: Apache-2.0
// What the rules look at: one failure, the answer it is about, and the rest of the conversation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

struct Situation {
  const browser::Intent& intent;
  const browser::Outcome& outcome;
  const browser::Exchange& exchange;  ///< the failing one
  const Answer& answer;               ///< its answer, which is a response
  std::string origin;                 ///< the Origin that was sent, or the page's
  std::string value;                  ///< what the failure's evidence points at; may be empty
  std::string subject;                ///< browser::Evidence::subject

  [[nodiscard]] browser::Failure failure() const noexcept { return outcome.failure; }
  [[nodiscard]] bool preflight() const noexcept { return exchange.request.preflight; }
  /// All values of that name, joined; empty when there is none.
  [[nodiscard]] std::string header(std::string_view name) const {
    return answer.headers.get(name).value_or(std::string());
  }
  /// Of the failing answer: the first line of that name, or the place of a missing one.
  [[nodiscard]] Evidence line(std::string_view name) const;
};

using Findings = std::vector<Finding>;

// Each file of rules/ adds what it finds; diagnose() sorts.

/// rules/permissions.cc: methods and header names that the preflight's answer does not permit.
void judge_permissions(const Situation& situation, Findings& findings);

}  // namespace crosscheck::diagnosis
