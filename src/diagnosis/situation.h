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
  /// All lines of that name, or the place of a missing one.
  [[nodiscard]] std::vector<Evidence> lines(std::string_view name) const;
  /// True when a header's value holds `word`, which is in lower case, in any case.
  [[nodiscard]] bool says(std::string_view name, std::string_view word) const;
};

using Findings = std::vector<Finding>;

// Each file of rules/ adds what it finds; diagnose() sorts.

/// rules/status.cc: CORS headers are missing because of who answered, or how.
void judge_status(const Situation& situation, Findings& findings);
/// rules/redirects.cc, as judge_status() asks it; false when the answer is no redirect and nothing redirected led to it.
bool judge_redirect(const Situation& situation, Findings& findings);
/// rules/gatekeepers.cc and clouds.cc, as judge_status() asks them: signatures of those who answer in front.
void judge_gatekeepers(const Situation& situation, Findings& findings);
void judge_clouds(const Situation& situation, Findings& findings);

/// rules/permissions.cc: methods and header names that the preflight's answer does not permit.
void judge_permissions(const Situation& situation, Findings& findings);
/// rules/missing_origin.cc, origin.cc and credentials.cc: what the CORS check did not find.
void judge_missing_origin(const Situation& situation, Findings& findings);
void judge_origin(const Situation& situation, Findings& findings);
void judge_credentials(const Situation& situation, Findings& findings);
/// rules/look_alikes.cc: blamed on CORS, and something else.
void judge_look_alikes(const Situation& situation, Findings& findings);

// Where there is no answer to look at, or it does not matter.

/// rules/network.cc: the network gave no response.
void judge_network(const browser::Outcome& outcome, Findings& findings);
/// rules/page.cc: the script's call, the page's policies, protections of responses; opaque responses.
void judge_page(const browser::Intent& intent, const browser::Outcome& outcome, Findings& findings);

}  // namespace crosscheck::diagnosis
