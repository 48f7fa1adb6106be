// SPDX-License-Identifier: Apache-2.0
#include "report/advice.h"

#include "report/advice_context.h"

namespace crosscheck::report {
namespace {

using browser::Failure;

AdviceContext context_of(const browser::Intent& intent, const browser::Outcome& outcome,
                         const browser::Exchange& exchange) {
  AdviceContext context{intent, outcome, exchange, *exchange.answer, {}, {}, {}};
  context.origin = exchange.request.headers.get("Origin").value_or(intent.origin);
  if (!outcome.evidence) return context;
  const browser::Evidence& evidence = *outcome.evidence;
  context.subject = evidence.subject;
  if (evidence.header >= 0 && static_cast<std::size_t>(evidence.header) < context.answer.headers.size()) {
    const std::string& line = context.answer.headers[static_cast<std::size_t>(evidence.header)].value;
    const std::size_t length = evidence.length == 0 ? std::string::npos : evidence.length;
    if (evidence.begin <= line.size()) context.value = line.substr(evidence.begin, length);
  }
  return context;
}

void advise_on_exchange(Failure failure, const AdviceContext& context, Advice& advice) {
  switch (failure) {
    case Failure::kAcaoMissing:
    case Failure::kPreflightAcaoMissing:
      if (!advise_on_redirect(context, advice)) (void)advise_on_status(context, advice);
      return;
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      if (advise_on_redirect(context, advice) || advise_on_status(context, advice)) return;
      advice.cause = "preflight-not-ok";
      advice.why = "The preflight was answered with status " + context.status() + ".";
      advice.change = "Answer OPTIONS requests for this path with 204 or 200 and the CORS headers.";
      return;
    default:
      advice.cause = browser::id(failure);
  }
}

}  // namespace

Advice advise(const browser::Intent& intent, const EngineResult& result, diagnosis::Language language) {
  Advice advice;
  const browser::Outcome& outcome = result.outcome;
  advice.standard = diagnosis::standard_of(outcome);
  // Where a chain of redirects ends is no fault of the server that it ends at.
  const browser::Exchange* exchange = failing_exchange(outcome);
  const bool answered = exchange != nullptr && exchange->answer && !exchange->answer->error;
  const bool missing = outcome.failure == Failure::kAcaoMissing || outcome.failure == Failure::kPreflightAcaoMissing;
  if (answered && missing && advise_on_redirect(context_of(intent, outcome, *exchange), advice)) return advice;
  const std::vector<diagnosis::Finding> findings = diagnosis::diagnose(intent, outcome);
  if (!findings.empty()) {
    diagnosis::Explanation text = diagnosis::explain(findings.front(), language);
    advice.cause = diagnosis::id(findings.front().cause);
    advice.why = std::move(text.why);
    advice.change = std::move(text.change);
    return advice;
  }
  if (outcome.failure == Failure::kNone || !answered) return advice;
  advise_on_exchange(outcome.failure, context_of(intent, outcome, *exchange), advice);
  return advice;
}

}  // namespace crosscheck::report
