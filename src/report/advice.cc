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
      if (advise_on_redirect(context, advice) || advise_on_status(context, advice)) return;
      return advise_on_missing_origin(context, advice);
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      if (advise_on_redirect(context, advice) || advise_on_status(context, advice)) return;
      advice.cause = "preflight-not-ok";
      advice.why = "The preflight was answered with status " + context.status() + ".";
      advice.change = "Answer OPTIONS requests for this path with 204 or 200 and the CORS headers.";
      return;
    case Failure::kAcaoMultiple:
    case Failure::kPreflightAcaoMultiple:
      return advise_on_several_origins(context, advice);
    case Failure::kAcaoInvalid:
    case Failure::kPreflightAcaoInvalid:
    case Failure::kAcaoMismatch:
    case Failure::kPreflightAcaoMismatch:
      return advise_on_other_origin(context, advice);
    case Failure::kAcaoWildcardCredentials:
    case Failure::kPreflightAcaoWildcardCredentials:
      return advise_on_wildcard(context, advice);
    case Failure::kAcacNotTrue:
    case Failure::kPreflightAcacNotTrue:
      return advise_on_credentials(context, advice);
    default:
      return advise_on_page(context.intent, failure, advice);
  }
}

void advise_on_opaque(const browser::Intent& intent, Advice& advice) {
  const bool no_cors = intent.mode == browser::Mode::kNoCors;
  advice.cause = "opaque";
  advice.why =
      intent.redirect == browser::Redirect::kManual
          ? "Redirect mode \"manual\" hides the redirect: the script sees status 0, no headers and no body."
          : "The request is made without CORS, so the response is opaque: it can be shown or run, but a script sees "
            "status 0, no headers and no body.";
  advice.change =
      no_cors ? "Leave mode \"no-cors\" out if the script is to read the response; the server then needs CORS headers."
              : "Nothing, unless the page must read the response; then ask with CORS (crossorigin attribute, fetch()).";
  advice.standard = "https://fetch.spec.whatwg.org/#concept-filtered-response-opaque";
}

std::string_view standard_of(const browser::Outcome& outcome, const Advice& advice) {
  if (!advice.standard.empty()) return advice.standard;
  switch (outcome.failure) {
    case Failure::kNone:
      return {};
    case Failure::kNetworkFailure:
    case Failure::kPreflightNetworkFailure:
      return "https://fetch.spec.whatwg.org/#concept-network-error";
    case Failure::kPreflightMethodDenied:
    case Failure::kPreflightHeaderDenied:
    case Failure::kPreflightAcamInvalid:
    case Failure::kPreflightAcahInvalid:
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      return "https://fetch.spec.whatwg.org/#cors-preflight-fetch";
    case Failure::kPreflightAuthorizationWildcard:
      return "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name";
    case Failure::kRedirectCredentials:
    case Failure::kRedirectInvalid:
    case Failure::kRedirectLimit:
    case Failure::kRedirectModeError:
    case Failure::kRedirectScheme:
    case Failure::kRedirectStreamBody:
      return "https://fetch.spec.whatwg.org/#http-redirect-fetch";
    case Failure::kMixedContent:
      return "https://w3c.github.io/webappsec-mixed-content/#should-block-fetch";
    case Failure::kCsp:
      return "https://w3c.github.io/webappsec-csp/#should-block-request";
    case Failure::kCorp:
    case Failure::kCoep:
      return "https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check";
    case Failure::kOrb:
      return "https://fetch.spec.whatwg.org/#orb-algorithm";
    case Failure::kNosniff:
      return "https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff";
    case Failure::kBadPort:
      return "https://fetch.spec.whatwg.org/#port-blocking";
    case Failure::kTypeError:
    case Failure::kModeSameOrigin:
    case Failure::kSchemeNotCors:
    case Failure::kNoCorsRedirectMode:
      return "https://fetch.spec.whatwg.org/#main-fetch";
    default:
      return "https://fetch.spec.whatwg.org/#concept-cors-check";
  }
}

}  // namespace

Advice advise(const browser::Intent& intent, const EngineResult& result, diagnosis::Language language) {
  Advice advice;
  const std::vector<diagnosis::Finding> findings = diagnosis::diagnose(intent, result.outcome);
  if (!findings.empty()) {
    diagnosis::Explanation text = diagnosis::explain(findings.front(), language);
    advice = {diagnosis::id(findings.front().cause), std::move(text.why), std::move(text.change), {}};
    advice.standard = standard_of(result.outcome, advice);
    return advice;
  }
  const browser::Outcome& outcome = result.outcome;
  const browser::Exchange* exchange = failing_exchange(outcome);
  if (outcome.failure == Failure::kNone) {
    if (outcome.verdict == browser::Verdict::kOpaque) advise_on_opaque(intent, advice);
    return advice;
  }
  if (exchange == nullptr || !exchange->answer) {
    advise_on_page(intent, outcome.failure, advice);
  } else if (outcome.exchanges.back().answer && outcome.exchanges.back().answer->error) {
    advise_on_network(intent, *outcome.exchanges.back().answer, advice);
  } else {
    advise_on_exchange(outcome.failure, context_of(intent, outcome, *exchange), advice);
  }
  advice.standard = standard_of(outcome, advice);
  return advice;
}

}  // namespace crosscheck::report
