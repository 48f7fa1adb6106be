// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"

namespace crosscheck::report {

std::vector<diagnosis::Finding> causes_of(const CheckReport& report) {
  return diagnosis::diagnose(report.intent, leading_result(report).outcome);
}

Advice advise(const CheckReport& report, diagnosis::Language language) {
  Advice advice;
  const browser::Outcome& outcome = leading_result(report).outcome;
  advice.standard = diagnosis::standard_of(outcome);
  const std::vector<diagnosis::Finding> findings = causes_of(report);
  if (findings.empty()) {
    advice.cause = browser::id(outcome.failure);
    return advice;
  }
  diagnosis::Explanation text = diagnosis::explain(findings.front(), language);
  advice.cause = diagnosis::id(findings.front().cause);
  advice.why = std::move(text.why);
  advice.change = std::move(text.change);
  return advice;
}

}  // namespace crosscheck::report
