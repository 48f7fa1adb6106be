// SPDX-License-Identifier: Apache-2.0
// The request carries credentials, and the answer does not allow them.
#include "base/ascii.h"
#include "diagnosis/rules/spelling.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

constexpr std::string_view kAcao = "Access-Control-Allow-Origin";
constexpr std::string_view kAcac = "Access-Control-Allow-Credentials";

void found(const Situation& situation, Findings& findings, Cause cause, double confidence, std::string_view header) {
  findings.push_back({cause,
                      confidence,
                      situation.lines(header),
                      situation.preflight(),
                      {{"header", std::string(header)},
                       {"right", std::string(kAcac)},
                       {"value", situation.header(header)},
                       {"origin", situation.origin}}});
}

bool preflight_allowed_them(const Situation& situation) {
  if (situation.preflight()) return false;
  for (const browser::Exchange& exchange : situation.outcome.exchanges) {
    if (exchange.request.preflight && exchange.answer && exchange.answer->headers.get(kAcac) == "true") return true;
  }
  return false;
}

void judge_not_true(const Situation& situation, Findings& findings) {
  const std::string value = situation.header(kAcac);
  if (value.empty()) {
    if (const Header* line = misspelt(situation.answer, kAcac)) {
      return found(situation, findings, Cause::kHeaderMisspelt, 0.95, line->name);
    }
    return found(situation, findings,
                 preflight_allowed_them(situation) ? Cause::kCredentialsOnPreflightOnly : Cause::kCredentialsNotAllowed,
                 0.95, kAcac);
  }
  const bool twice = situation.answer.headers.count(kAcac) > 1 || value.find(',') != std::string::npos;
  found(situation, findings, Cause::kCredentialsValue, twice ? 0.6 : 0.95, kAcac);
  if (twice) found(situation, findings, Cause::kTwoLayers, 0.35, kAcac);
}

}  // namespace

void judge_credentials(const Situation& situation, Findings& findings) {
  switch (situation.failure()) {
    case Failure::kAcaoWildcardCredentials:
    case Failure::kPreflightAcaoWildcardCredentials:
      return found(situation, findings, Cause::kWildcardWithCredentials, 0.95, kAcao);
    case Failure::kAcacNotTrue:
    case Failure::kPreflightAcacNotTrue:
      return judge_not_true(situation, findings);
    default:
      return;
  }
}

}  // namespace crosscheck::diagnosis
