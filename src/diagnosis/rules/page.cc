// SPDX-License-Identifier: Apache-2.0
// Failures that are their own cause: the script's call, the page's policies, protections of responses.
#include "base/ascii.h"
#include "diagnosis/rules/origin_values.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

struct PageRule {
  Failure failure;
  Cause cause;
};

constexpr PageRule kRules[] = {
    {Failure::kTypeError, Cause::kTypeError},
    {Failure::kModeSameOrigin, Cause::kModeSameOrigin},
    {Failure::kNoCorsRedirectMode, Cause::kNoCorsRedirectMode},
    {Failure::kBadPort, Cause::kBadPort},
    {Failure::kCacheMiss, Cause::kCacheMiss},
    {Failure::kStreamUnsupported, Cause::kStreamUnsupported},
    {Failure::kRedirectCredentials, Cause::kRedirectCredentials},
    {Failure::kRedirectScheme, Cause::kRedirectScheme},
    {Failure::kRedirectInvalid, Cause::kRedirectInvalid},
    {Failure::kRedirectLimit, Cause::kRedirectLoop},
    {Failure::kRedirectModeError, Cause::kRedirectModeError},
    {Failure::kRedirectStreamBody, Cause::kRedirectStreamBody},
    {Failure::kMixedContent, Cause::kMixedContent},
    {Failure::kCsp, Cause::kCsp},
    {Failure::kCorp, Cause::kCorp},
    {Failure::kCoep, Cause::kCoep},
    {Failure::kOrb, Cause::kOrb},
    {Failure::kNosniff, Cause::kNosniff},
    {Failure::kMimeType, Cause::kMimeType},
    {Failure::kStatusNotOk, Cause::kStatusNotOk},
    {Failure::kInvalidResponse, Cause::kInvalidResponse},
    {Failure::kLnaPermissionDenied, Cause::kLocalNetwork},
    {Failure::kLnaInsecureContext, Cause::kLocalNetworkInsecurePage},
    {Failure::kLnaSpaceMismatch, Cause::kLocalNetworkSpace},
    {Failure::kCorsDisabled, Cause::kCorsDisabled},
    {Failure::kPreflightBlockedLocally, Cause::kContentBlocker},
    {Failure::kOriginNotAddable, Cause::kExtensionContentScript},
};

std::string scheme_of(std::string_view url) { return std::string(url.substr(0, url.find(':'))); }

// "localhost:5000/v1" and "api.example:8080/v1" are URLs of the schemes "localhost" and "api.example".
Cause cause_of_scheme(std::string_view url) {
  const std::string scheme = scheme_of(url);
  if (scheme == "ws" || scheme == "wss") return Cause::kWebSocket;
  return looks_like_host(url) ? Cause::kSchemeMissing : Cause::kScheme;
}

Cause cause_of_opaque(const browser::Intent& intent) {
  if (intent.redirect == browser::Redirect::kManual) return Cause::kOpaqueRedirect;
  return intent.mode == browser::Mode::kNoCors ? Cause::kOpaque : Cause::kOpaqueElement;
}

// A script or style that may not be guessed: with a fitting Content-Type it would not have been opaque data.
bool may_not_be_guessed(const browser::Intent& intent, const Answer& answer) {
  const bool typed = intent.as == browser::Asker::kScript || intent.as == browser::Asker::kStyle;
  return typed && ascii::equals_ignoring_case(answer.headers.get("X-Content-Type-Options").value_or(""), "nosniff");
}

}  // namespace

void judge_page(const browser::Intent& intent, const browser::Outcome& outcome, Findings& findings) {
  std::string url = intent.url;
  std::vector<Evidence> evidence;
  bool preflight = false;
  std::string type;
  std::string status;
  bool unguessed = false;
  if (!outcome.exchanges.empty()) {
    const browser::Exchange& last = outcome.exchanges.back();
    url = last.request.url.href();
    preflight = last.request.preflight;
    evidence = {{static_cast<std::uint16_t>(outcome.exchanges.size() - 1), -1}};
    if (last.answer) {
      type = last.answer->headers.get("Content-Type").value_or("");
      status = std::to_string(last.answer->status);
      unguessed = may_not_be_guessed(intent, *last.answer);
    }
  }
  if (outcome.evidence) evidence = {{outcome.evidence->exchange, outcome.evidence->header}};
  const auto found = [&](Cause cause) {
    findings.push_back({cause,
                        0.95,
                        evidence,
                        preflight,
                        {{"url", url},
                         {"page", intent.origin},
                         {"scheme", scheme_of(url)},
                         {"type", type},
                         {"status", status},
                         {"error", outcome.error}}});
  };
  if (outcome.verdict == browser::Verdict::kOpaque) return found(cause_of_opaque(intent));
  if (outcome.failure == Failure::kSchemeNotCors) return found(cause_of_scheme(url));
  if (outcome.failure == Failure::kOrb && unguessed) return found(Cause::kNosniff);
  for (const PageRule& rule : kRules) {
    if (rule.failure == outcome.failure) found(rule.cause);
  }
}

}  // namespace crosscheck::diagnosis
