// SPDX-License-Identifier: Apache-2.0
#include "report/check_report.h"

namespace crosscheck::report {

using browser::Engine;
using browser::Failure;
using browser::Verdict;

const EngineResult& leading_result(const CheckReport& report) {
  for (const Verdict wanted : {Verdict::kBlocked, Verdict::kOpaque}) {
    for (const Engine engine : {Engine::kChromium, Engine::kFirefox, Engine::kWebkit, Engine::kStandard}) {
      for (const EngineResult& result : report.results) {
        if (result.engine == engine && result.outcome.verdict == wanted) return result;
      }
    }
  }
  return report.results.front();
}

std::vector<diagnosis::Finding> causes_of(const CheckReport& report) {
  if (report.policy && report.policy->finding) return {*report.policy->finding};
  std::vector<diagnosis::Finding> findings = diagnosis::diagnose(report.intent, leading_result(report).outcome);
  diagnosis::weigh(report.comparison, report.hops, findings);
  for (const diagnosis::ProbeResult& probe : report.probes) diagnosis::weigh(probe, findings);
  return findings;
}

std::string_view cause_of(const CheckReport& report) {
  const std::vector<diagnosis::Finding> findings = causes_of(report);
  return findings.empty() ? browser::id(leading_result(report).outcome.failure) : id(findings.front().cause);
}

std::optional<diagnosis::Proposal> next_probe(const CheckReport& report) {
  if (report.policy) return std::nullopt;
  std::vector<diagnosis::Probe> made;
  for (const diagnosis::ProbeResult& probe : report.probes) made.push_back(probe.proposal.probe);
  return diagnosis::propose(causes_of(report), report.intent, leading_result(report).outcome, made);
}

bool no_answer(const CheckReport& report) {
  const EngineResult& leading = leading_result(report);
  if (leading.outcome.verdict != Verdict::kBlocked || leading.outcome.exchanges.empty()) return false;
  const Answer* last = leading.outcome.exchanges.back().answer.get();
  return last != nullptr && last->error.has_value();
}

const browser::Exchange* failing_exchange(const browser::Outcome& outcome) {
  if (outcome.exchanges.empty()) return nullptr;
  if (outcome.evidence && outcome.evidence->exchange < outcome.exchanges.size()) {
    return &outcome.exchanges[outcome.evidence->exchange];
  }
  return &outcome.exchanges.back();
}

}  // namespace crosscheck::report
