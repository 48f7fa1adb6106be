// SPDX-License-Identifier: Apache-2.0
// What the rules of advice*.cc look at; each returns an Advice whose `standard` is filled in by advise().
#pragma once

#include <string>
#include <string_view>

#include "report/advice.h"

namespace crosscheck::report {

struct AdviceContext {
  const browser::Intent& intent;
  const browser::Outcome& outcome;
  const browser::Exchange& exchange;  ///< the failing one
  const Answer& answer;               ///< its answer
  std::string origin;                 ///< the Origin that was sent, or the page's
  std::string value;                  ///< what the evidence points at; may be empty
  std::string subject;                ///< Evidence::subject

  [[nodiscard]] bool preflight() const noexcept { return exchange.request.preflight; }
  [[nodiscard]] std::string header(std::string_view name) const {
    return answer.headers.get(name).value_or(std::string());
  }
  [[nodiscard]] std::string status() const { return std::to_string(answer.status); }
};

// advice_status.cc: the status gives the culprit away
[[nodiscard]] bool advise_on_redirect(const AdviceContext& context, Advice& advice);
[[nodiscard]] bool advise_on_status(const AdviceContext& context, Advice& advice);

}  // namespace crosscheck::report
