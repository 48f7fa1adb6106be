// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/rules/policy.h"

#include <algorithm>

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;
using policy::Reason;

/// What a browser says of CORS headers that are not what it needs.
bool is_about_headers(Failure failure) noexcept {
  return failure >= Failure::kAcaoMissing && failure <= Failure::kPreflightAuthorizationWildcard;
}

bool is_about_credentials(Failure failure) noexcept {
  return failure == Failure::kAcaoWildcardCredentials || failure == Failure::kAcacNotTrue ||
         failure == Failure::kPreflightAcaoWildcardCredentials || failure == Failure::kPreflightAcacNotTrue;
}

std::optional<Cause> cause_of(const PolicyRuling& ruling, Failure failure) noexcept {
  if (ruling.shadow) return Cause::kPolicyShadow;
  switch (ruling.reason) {
    case Reason::kNone:
      return is_about_credentials(failure) ? std::optional(Cause::kPolicyCredentials) : std::nullopt;
    case Reason::kOriginNotListed:
      return Cause::kPolicyOrigin;
    case Reason::kOriginNull:
      return Cause::kPolicyNull;
    case Reason::kPathAmbiguous:
      return Cause::kPolicyPath;
    case Reason::kMethodNotListed:
    case Reason::kHeadersBeyondList:
    case Reason::kHeaderNotListed:
      // A page that sends credentials where none are allowed is told that first.
      if (is_about_credentials(failure)) return Cause::kPolicyCredentials;
      return ruling.reason == Reason::kMethodNotListed ? Cause::kPolicyMethod : Cause::kPolicyHeader;
    case Reason::kOriginSeveral:
    case Reason::kOriginTooLong:
    case Reason::kMethodMalformed:
    case Reason::kHeadersTooLong:
    case Reason::kHeadersMalformed:
      return Cause::kPolicyUnread;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Finding> judge_policy(const PolicyRuling& ruling, const browser::Intent& intent,
                                    const browser::Outcome& outcome) {
  if (outcome.exchanges.empty() || !is_about_headers(outcome.failure)) return std::nullopt;
  const auto cause = cause_of(ruling, outcome.failure);
  if (!cause) return std::nullopt;
  const std::size_t last = outcome.exchanges.size() - 1;
  const std::size_t at = outcome.evidence ? std::min<std::size_t>(outcome.evidence->exchange, last) : last;
  const browser::Request& request = outcome.exchanges[at].request;
  Finding finding{*cause, 1, {{static_cast<std::uint16_t>(at), -1}}, request.preflight, {}};
  const std::string wanted = request.headers.get("Access-Control-Request-Headers").value_or(std::string());
  const bool named = outcome.failure == Failure::kPreflightHeaderDenied && outcome.evidence;
  finding.values = {{"origin", request.headers.get("Origin").value_or(intent.origin)},
                    {"method", request.headers.get("Access-Control-Request-Method").value_or(request.method)},
                    {"header", named && !outcome.evidence->subject.empty() ? outcome.evidence->subject : wanted},
                    {"path", std::string(request.url.path())},
                    {"detail", ": " + std::string(sentence(ruling.reason))}};
  return finding;
}

}  // namespace crosscheck::diagnosis
