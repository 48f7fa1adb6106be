// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"

namespace crosscheck::report {

Advice advise(const browser::Intent& intent, const EngineResult& result, diagnosis::Language language) {
  Advice advice;
  const browser::Outcome& outcome = result.outcome;
  advice.standard = diagnosis::standard_of(outcome);
  const std::vector<diagnosis::Finding> findings = diagnosis::diagnose(intent, outcome);
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
