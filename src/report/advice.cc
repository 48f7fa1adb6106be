// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"

namespace crosscheck::report {

std::vector<diagnosis::Finding> causes_of(const CheckReport& report) {
  std::vector<diagnosis::Finding> findings = diagnosis::diagnose(report.intent, leading_result(report).outcome);
  diagnosis::weigh(report.comparison, report.hops, findings);
  for (const diagnosis::ProbeResult& probe : report.probes) diagnosis::weigh(probe, findings);
  return findings;
}

std::optional<diagnosis::Proposal> next_probe(const CheckReport& report) {
  std::vector<diagnosis::Probe> made;
  for (const diagnosis::ProbeResult& probe : report.probes) made.push_back(probe.proposal.probe);
  return diagnosis::propose(causes_of(report), report.intent, leading_result(report).outcome, made);
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
