// SPDX-License-Identifier: Apache-2.0
// The causes of a failure that only a message tells of.
#include <algorithm>
#include <iterator>
#include <memory>

#include "base/ascii.h"
#include "diagnosis/catalogue/languages.h"
#include "diagnosis/messages/message.h"

namespace crosscheck::diagnosis::messages {
namespace {

struct Likely {
  std::string_view failure;
  Cause cause;
  double confidence;
};

constexpr Likely kLikely[] = {
    {"acao-missing", Cause::kNoCors, 0.5},
    {"acao-missing", Cause::kOriginNotAllowed, 0.2},
    {"acao-missing", Cause::kHeadersOnPreflightOnly, 0.1},
    {"acao-multiple", Cause::kTwoLayers, 0.7},
    {"acao-multiple", Cause::kListOfOrigins, 0.2},
    {"acao-multiple", Cause::kExtensionSetsHeaders, 0.1},
    {"acao-invalid", Cause::kOriginWithoutScheme, 0.45},
    {"acao-invalid", Cause::kNotAnOrigin, 0.45},
    {"acao-mismatch", Cause::kOriginNotAllowed, 0.4},
    {"acao-mismatch", Cause::kOriginHost, 0.2},
    {"acao-mismatch", Cause::kCachedForAnotherOrigin, 0.15},
    {"acao-wildcard-credentials", Cause::kWildcardWithCredentials, 0.95},
    {"acac-not-true", Cause::kCredentialsNotAllowed, 0.75},
    {"acac-not-true", Cause::kCredentialsValue, 0.2},
    {"preflight-acao-missing", Cause::kPreflightWithoutCors, 0.55},
    {"preflight-acao-missing", Cause::kOriginNotAllowed, 0.2},
    {"preflight-acao-missing", Cause::kNoCors, 0.2},
    {"preflight-acao-multiple", Cause::kTwoLayers, 0.7},
    {"preflight-acao-multiple", Cause::kListOfOrigins, 0.25},
    {"preflight-acao-invalid", Cause::kOriginWithoutScheme, 0.45},
    {"preflight-acao-invalid", Cause::kNotAnOrigin, 0.45},
    {"preflight-acao-mismatch", Cause::kOriginNotAllowed, 0.4},
    {"preflight-acao-mismatch", Cause::kOriginHost, 0.2},
    {"preflight-acao-wildcard-credentials", Cause::kWildcardWithCredentials, 0.95},
    {"preflight-acac-not-true", Cause::kCredentialsNotAllowed, 0.75},
    {"preflight-acac-not-true", Cause::kCredentialsValue, 0.2},
    {"preflight-status", Cause::kAuthBeforeCors, 0.3},
    {"preflight-status", Cause::kNoOptionsRoute, 0.25},
    {"preflight-status", Cause::kOptionsNotAllowed, 0.2},
    {"preflight-status", Cause::kServerError, 0.1},
    {"preflight-redirect", Cause::kRedirectSlash, 0.3},
    {"preflight-redirect", Cause::kRedirectToHttps, 0.25},
    {"preflight-redirect", Cause::kRedirectToLogin, 0.25},
    {"preflight-redirect", Cause::kPreflightRedirected, 0.15},
    {"preflight-network-failure", Cause::kNetworkRefused, 0.4},
    {"preflight-network-failure", Cause::kNetworkTls, 0.25},
    {"preflight-network-failure", Cause::kNetworkTimeout, 0.2},
    {"preflight-blocked-locally", Cause::kContentBlocker, 0.9},
    {"redirect-invalid", Cause::kRedirectInvalid, 0.95},
    {"redirect-stream-body", Cause::kRedirectStreamBody, 0.95},
    {"stream-unsupported", Cause::kStreamUnsupported, 0.95},
    {"invalid-response", Cause::kInvalidResponse, 0.95},
    {"status-not-ok", Cause::kStatusNotOk, 0.95},
    {"type-error", Cause::kTypeError, 0.95},
    {"mode-same-origin", Cause::kModeSameOrigin, 0.95},
    {"scheme-not-cors", Cause::kScheme, 0.6},
    {"scheme-not-cors", Cause::kSchemeMissing, 0.3},
    {"no-cors-redirect-mode", Cause::kNoCorsRedirectMode, 0.95},
    {"cors-disabled", Cause::kCorsDisabled, 0.95},
    {"origin-not-addable", Cause::kExtensionContentScript, 0.8},
    {"network-failure", Cause::kNetworkRefused, 0.3},
    {"network-failure", Cause::kContentBlocker, 0.25},
    {"network-failure", Cause::kNetworkTls, 0.15},
    {"network-failure", Cause::kNetworkDns, 0.15},
    {"network-failure", Cause::kNetworkTimeout, 0.1},
    {"redirect-credentials", Cause::kRedirectCredentials, 0.95},
    {"redirect-scheme", Cause::kRedirectScheme, 0.95},
    {"redirect-limit", Cause::kRedirectLoop, 0.95},
    {"redirect-mode-error", Cause::kRedirectModeError, 0.95},
    {"lna-insecure-context", Cause::kLocalNetworkInsecurePage, 0.95},
    {"lna-space-mismatch", Cause::kLocalNetworkSpace, 0.95},
    {"lna-permission-denied", Cause::kLocalNetwork, 0.95},
    {"mixed-content", Cause::kMixedContent, 0.95},
    {"csp", Cause::kCsp, 0.95},
    {"corp", Cause::kCorp, 0.95},
    {"coep", Cause::kCoep, 0.95},
    {"orb", Cause::kOrb, 0.9},
    {"nosniff", Cause::kNosniff, 0.95},
    {"mime-type", Cause::kMimeType, 0.95},
    {"bad-port", Cause::kBadPort, 0.95},
    {"cache-miss", Cause::kCacheMiss, 0.95},
    {"blocked-by-client", Cause::kContentBlocker, 0.9},
    {"service-worker", Cause::kServiceWorker, 0.9},
    {"response-header-not-exposed", Cause::kHeaderNotExposed, 0.95},
    {"preflight-method-denied", Cause::kMethodNotListed, 0.6},
    {"preflight-method-denied", Cause::kMethodsMissing, 0.25},
    {"preflight-method-denied", Cause::kWildcardMethodsWithCredentials, 0.05},
    {"preflight-header-denied", Cause::kHeaderNotListed, 0.55},
    {"preflight-header-denied", Cause::kHeadersMissing, 0.3},
    {"preflight-header-denied", Cause::kWildcardHeadersWithCredentials, 0.1},
    {"preflight-authorization-wildcard", Cause::kWildcardDoesNotCoverAuthorization, 0.95},
    {"preflight-acam-invalid", Cause::kMethodsUnreadable, 0.95},
    {"preflight-acah-invalid", Cause::kHeadersUnreadable, 0.95},
};

// Names that say by themselves why the header is there.
std::optional<Cause> cause_of_header(std::string_view name) {
  constexpr std::string_view kOfTracing[] = {"sentry-trace", "baggage",      "traceparent", "tracestate",
                                             "request-id",   "x-b3-traceid", "newrelic",    "request-context"};
  const auto is = [&](std::string_view known) { return ascii::equals_ignoring_case(name, known); };
  if (ascii::starts_with_ignoring_case(name, "access-control-")) return Cause::kResponseHeaderInRequest;
  if (ascii::starts_with_ignoring_case(name, "x-datadog-") ||
      std::any_of(std::begin(kOfTracing), std::end(kOfTracing), is)) {
    return Cause::kHeaderOfTracing;
  }
  if (is("content-type")) return Cause::kContentTypeNotListed;
  return std::nullopt;
}

// Of the URL, where it is neither http nor https.
std::string odd_scheme_of(const Message& message) {
  const auto url = Url::parse(message.url);
  return url && !url->is_http() ? std::string(url->scheme()) : std::string();
}

// Empty where the message does not say it.
std::string value_of(const Message& message, std::string_view name) {
  if (name == "host" || name == "path") {
    const auto url = Url::parse(message.url);
    return url ? std::string(name == "host" ? url->host() : url->path()) : std::string();
  }
  if (name == "scheme") return odd_scheme_of(message);
  if (name == "header") return message.header;
  if (name == "method") return message.method;
  if (name == "upper") return ascii::to_upper(message.method);
  if (name == "origin" || name == "page") return message.origin;
  if (name == "value") return message.value;
  if (name == "url") return message.url;
  if (name == "status" && message.status) return std::to_string(*message.status);
  return {};
}

// What the message says stands in place of what was made up to run the rules; what it does not say, explain() has words
// for.
void fill_values(Finding& finding, const Message& message) {
  const CauseText& text = kEnglishCatalogue[static_cast<std::size_t>(finding.cause)];
  std::vector<std::pair<std::string_view, std::string>> values;
  for (const std::string_view one : {text.title, text.why, text.change}) {
    std::size_t at = 0;
    for (std::string_view name = next_placeholder(one, at); !name.empty(); name = next_placeholder(one, at)) {
      const std::string_view bare = name.substr(1, name.size() - 2);
      std::string value = value_of(message, bare);
      const auto told = std::find_if(finding.values.begin(), finding.values.end(),
                                     [&](const auto& pair) { return pair.first == bare; });
      const bool from_url = bare == "path" && !message.url.empty();
      if (told != finding.values.end() && (from_url || bare == "header" || bare == "right" || bare == "sign")) {
        value = told->second;
      }
      if (!value.empty()) values.emplace_back(bare, std::move(value));
    }
  }
  // What a list lacks; the list itself no message has.
  const std::string& added = message.header.empty() ? message.method : message.header;
  if (!added.empty()) values.emplace_back("added", added);
  finding.values = std::move(values);
}

bool has_status_to_tell(const Message& message, std::string_view failure) {
  return message.status && *message.status >= 300 && *message.status != 304 &&
         (failure == "acao-missing" || failure == "preflight-acao-missing" || failure == "preflight-status");
}

bool has_value_to_tell(const Message& message, std::string_view failure) {
  if (message.value.empty()) return false;
  if (failure.find("acao-mismatch") != std::string_view::npos) return !message.origin.empty();
  return failure.find("acao-invalid") != std::string_view::npos ||
         failure.find("acao-multiple") != std::string_view::npos ||
         failure.find("acac-not-true") != std::string_view::npos;
}

// The rules for outcomes, on an exchange as the message tells of it.
std::vector<Finding> by_rules(const Message& message, std::string_view failure) {
  browser::Intent intent;
  intent.origin = message.origin.empty() ? "https://page.example" : message.origin;
  intent.url = message.url;
  auto url = Url::parse(message.url);
  if (!url) url = Url::parse("https://server.example/");
  auto answer = std::make_shared<Answer>();
  answer->status = message.status.value_or(200);
  const bool of_credentials = failure.find("acac") != std::string_view::npos;
  if (!message.value.empty()) {
    answer->headers.append(of_credentials ? "Access-Control-Allow-Credentials" : "Access-Control-Allow-Origin",
                           message.value);
  }
  browser::Exchange exchange;
  exchange.request.preflight = failure.starts_with("preflight-");
  exchange.request.method = exchange.request.preflight ? "OPTIONS" : message.method.empty() ? "GET" : message.method;
  exchange.request.url = *url;
  exchange.request.headers.append("Origin", intent.origin);
  exchange.answer = std::move(answer);
  browser::Outcome outcome;
  outcome.failure = browser::failure_from_id(failure).value_or(browser::Failure::kNone);
  outcome.exchanges.push_back(std::move(exchange));
  outcome.evidence = browser::Evidence{0, message.value.empty() ? -1 : 0, 0, 0, {}};
  std::vector<Finding> findings = diagnose(intent, outcome);
  for (Finding& finding : findings) {
    finding.evidence.clear();
    fill_values(finding, message);
  }
  return findings;
}

std::vector<Finding> by_table(const Message& message, std::string_view failure) {
  std::vector<Finding> findings;
  const auto add = [&](Cause cause, double confidence) {
    Finding& finding = findings.emplace_back(Finding{cause, confidence, {}, failure.starts_with("preflight-"), {}});
    fill_values(finding, message);
  };
  std::optional<Cause> special;
  if (failure == "preflight-header-denied") special = cause_of_header(message.header);
  if (failure == "preflight-method-denied" && message.method != ascii::to_upper(message.method)) {
    special = Cause::kMethodCase;
  }
  if (special) add(*special, 0.85);
  for (const Likely& one : kLikely) {
    if (one.cause == Cause::kSchemeMissing && odd_scheme_of(message).empty()) continue;
    if (one.failure == failure) add(one.cause, special ? one.confidence / 5 : one.confidence);
  }
  return findings;
}

std::vector<Finding> causes_of_failure(const Message& message, std::string_view failure) {
  if (has_status_to_tell(message, failure) || has_value_to_tell(message, failure)) {
    std::vector<Finding> findings = by_rules(message, failure);
    if (!findings.empty()) return findings;
  }
  return by_table(message, failure);
}

// No CORS applies there; a browser may word another failure so.
bool is_within_one_origin(const Message& message) {
  const auto url = Url::parse(message.url);
  const auto origin = Origin::parse(message.origin);
  return url && origin && message.redirected_from.empty() && url->has_origin(*origin) && is_about_cors(message.failure);
}

// Another failure with the same text, of which the message tells as much: the preflight's, where the status tells who
// answered it, and what a translation does not tell apart.
bool is_as_likely(const Message& message, std::string_view other) {
  const bool same_check = "preflight-" + message.failure == other;
  return same_check ? has_status_to_tell(message, other) : message.shares_text;
}

}  // namespace

std::vector<Finding> causes_of(const Message& message) {
  std::vector<Finding> findings = causes_of_failure(message, message.failure);
  if (is_within_one_origin(message)) {
    for (Finding& finding : findings) finding.confidence *= 0.2;
    Finding& finding = findings.emplace_back(Finding{Cause::kSameOrigin, 0.8, {}, false, {}});
    fill_values(finding, message);
  }
  for (const std::string& other : message.alternatives) {
    if (!is_as_likely(message, other)) continue;
    std::vector<Finding> more = causes_of_failure(message, other);
    for (Finding& finding : findings) finding.confidence *= 0.55;
    for (Finding& finding : more) {
      finding.confidence *= 0.45;
      const auto same = std::find_if(findings.begin(), findings.end(),
                                     [&](const Finding& one) { return one.cause == finding.cause; });
      if (same == findings.end()) {
        findings.push_back(std::move(finding));
      } else {
        same->confidence += finding.confidence;
      }
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
  return findings;
}

}  // namespace crosscheck::diagnosis::messages
