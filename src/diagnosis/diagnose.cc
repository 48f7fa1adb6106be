// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

Situation situation_of(const browser::Intent& intent, const browser::Outcome& outcome,
                       const browser::Exchange& exchange) {
  Situation situation{intent, outcome, exchange, *exchange.answer, {}, {}, {}};
  situation.origin = exchange.request.headers.get("Origin").value_or(intent.origin);
  if (!outcome.evidence) return situation;
  const browser::Evidence& evidence = *outcome.evidence;
  situation.subject = evidence.subject;
  if (evidence.header >= 0 && static_cast<std::size_t>(evidence.header) < situation.answer.headers.size()) {
    const std::string& line = situation.answer.headers[static_cast<std::size_t>(evidence.header)].value;
    const std::size_t length = evidence.length == 0 ? std::string::npos : evidence.length;
    if (evidence.begin <= line.size()) situation.value = line.substr(evidence.begin, length);
  }
  return situation;
}

// The exchange that the failure is about: the evidence's, or the last one.
const browser::Exchange* failing_exchange(const browser::Outcome& outcome) {
  if (outcome.exchanges.empty()) return nullptr;
  if (!outcome.evidence || outcome.evidence->exchange >= outcome.exchanges.size()) return &outcome.exchanges.back();
  return &outcome.exchanges[outcome.evidence->exchange];
}

}  // namespace

Evidence Situation::line(std::string_view name) const {
  const auto index = static_cast<std::uint16_t>(&exchange - outcome.exchanges.data());
  for (std::size_t i = 0; i < answer.headers.size(); ++i) {
    if (ascii::equals_ignoring_case(answer.headers[i].name, name)) return {index, static_cast<std::int32_t>(i)};
  }
  return {index, -1};
}

std::vector<Evidence> Situation::lines(std::string_view name) const {
  const Evidence first = line(name);
  std::vector<Evidence> found{first};
  if (first.header < 0) return found;
  for (std::size_t i = static_cast<std::size_t>(first.header) + 1; i < answer.headers.size(); ++i) {
    if (ascii::equals_ignoring_case(answer.headers[i].name, name)) {
      found.push_back({first.exchange, static_cast<std::int32_t>(i)});
    }
  }
  return found;
}

bool Situation::says(std::string_view name, std::string_view word) const {
  return ascii::to_lower(header(name)).find(word) != std::string::npos;
}

Findings diagnose(const browser::Intent& intent, const browser::Outcome& outcome) {
  Findings findings;
  if (outcome.verdict == browser::Verdict::kAllowed) return findings;
  const browser::Exchange* exchange = failing_exchange(outcome);
  if (exchange != nullptr && exchange->answer && !exchange->answer->error) {
    const Situation situation = situation_of(intent, outcome, *exchange);
    judge_status(situation, findings);
    judge_permissions(situation, findings);
    judge_missing_origin(situation, findings);
    judge_origin(situation, findings);
    judge_credentials(situation, findings);
    judge_look_alikes(situation, findings);
  }
  judge_network(outcome, findings);
  judge_page(intent, outcome, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
  return findings;
}

}  // namespace crosscheck::diagnosis
