// SPDX-License-Identifier: Apache-2.0
// The causes of a failure that only a message tells of. What its texts quote and the message does not say is "…".
#include <algorithm>
#include <iterator>

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
    {"acao-multiple", Cause::kListOfOrigins, 0.25},
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

std::string value_of(const Message& message, std::string_view name) {
  const bool of_header = name == "header" || ((name == "longer" || name == "wanted") && !message.header.empty());
  std::string value;
  if (of_header) {
    value = message.header;
  } else if (name == "method" || name == "longer") {
    value = message.method;
  } else if (name == "upper") {
    value = ascii::to_upper(message.method);
  } else if (name == "origin") {
    value = message.origin;
  } else if (name == "value") {
    value = message.value;
  } else if (name == "url") {
    value = message.url;
  } else if (name == "status" && message.status) {
    value = std::to_string(*message.status);
  }
  if ((name == "longer" || name == "wanted") && !value.empty()) value = "…, " + value;
  return value.empty() ? "…" : value;
}

// A view of the name in the catalogue, which is static.
void fill_values(Finding& finding, const Message& message) {
  const CauseText& text = kEnglishCatalogue[static_cast<std::size_t>(finding.cause)];
  for (const std::string_view one : {text.title, text.why, text.change}) {
    std::size_t at = 0;
    for (std::string_view name = next_placeholder(one, at); !name.empty(); name = next_placeholder(one, at)) {
      const std::string_view bare = name.substr(1, name.size() - 2);
      finding.values.emplace_back(bare, value_of(message, bare));
    }
  }
}

}  // namespace

std::vector<Finding> causes_of(const Message& message) {
  std::vector<Finding> findings;
  const auto add = [&](Cause cause, double confidence) {
    Finding& finding =
        findings.emplace_back(Finding{cause, confidence, {}, message.failure.starts_with("preflight-"), {}});
    fill_values(finding, message);
  };
  std::optional<Cause> special;
  if (message.failure == "preflight-header-denied") special = cause_of_header(message.header);
  if (message.failure == "preflight-method-denied" && message.method != ascii::to_upper(message.method)) {
    special = Cause::kMethodCase;
  }
  if (special) add(*special, 0.85);
  for (const Likely& one : kLikely) {
    if (one.failure == message.failure) add(one.cause, special ? one.confidence / 5 : one.confidence);
  }
  return findings;
}

}  // namespace crosscheck::diagnosis::messages
