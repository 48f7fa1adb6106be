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
