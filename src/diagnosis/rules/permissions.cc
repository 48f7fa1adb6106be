// SPDX-License-Identifier: Apache-2.0
// Methods and header names that the preflight's answer does not permit.
#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

constexpr std::string_view kMethods = "Access-Control-Allow-Methods";
constexpr std::string_view kHeaders = "Access-Control-Allow-Headers";

// Set by Sentry, W3C Trace Context, Zipkin, New Relic and Application Insights.
bool is_of_tracing(std::string_view name) {
  constexpr std::string_view kNames[] = {"sentry-trace", "baggage",      "traceparent", "tracestate",
                                         "request-id",   "x-b3-traceid", "newrelic",    "request-context"};
  return ascii::starts_with_ignoring_case(name, "x-datadog-") ||
         std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view known) { return ascii::equals_ignoring_case(name, known); });
}

std::string with(const std::string& list, const std::string& entry) {
  return list.empty() || list == "*" ? entry : list + ", " + entry;
}

Cause cause_of_method(const std::string& list, const std::string& method) {
  if (list == "*") return Cause::kWildcardMethodsWithCredentials;
  const std::string upper = ascii::to_upper(method);
  if (method == "patch" || (method != upper && ascii::to_upper(list).find(upper) != std::string::npos)) {
    return Cause::kMethodCase;
  }
  return list.empty() ? Cause::kMethodsMissing : Cause::kMethodNotListed;
}

Cause cause_of_header(const std::string& list, const std::string& name) {
  if (is_of_tracing(name)) return Cause::kHeaderOfTracing;
  if (ascii::starts_with_ignoring_case(name, "access-control-")) return Cause::kResponseHeaderInRequest;
  const bool authorization = ascii::equals_ignoring_case(name, "authorization");
  if (authorization && list.find('*') != std::string::npos) return Cause::kWildcardDoesNotCoverAuthorization;
  if (list == "*") return Cause::kWildcardHeadersWithCredentials;
  if (ascii::equals_ignoring_case(name, "content-type")) return Cause::kContentTypeNotListed;
  return list.empty() ? Cause::kHeadersMissing : Cause::kHeaderNotListed;
}

Finding of_method(const Situation& situation) {
  const std::string list = situation.header(kMethods);
  const std::string method =
      situation.exchange.request.headers.get("Access-Control-Request-Method").value_or(situation.subject);
  return {cause_of_method(list, method),
          0.95,
          {situation.line(kMethods)},
          true,
          {{"method", method}, {"list", list}, {"longer", with(list, method)}, {"upper", ascii::to_upper(method)}}};
}

Finding of_header(const Situation& situation) {
  const std::string list = situation.header(kHeaders);
  const std::string& name = situation.subject;
  const std::string wanted = situation.exchange.request.headers.get("Access-Control-Request-Headers").value_or(name);
  return {cause_of_header(list, name),
          0.95,
          {situation.line(kHeaders)},
          true,
          {{"header", name}, {"list", list}, {"longer", with(list, name)}, {"wanted", wanted}}};
}

}  // namespace

void judge_permissions(const Situation& situation, Findings& findings) {
  switch (situation.failure()) {
    case Failure::kPreflightMethodDenied:
      findings.push_back(of_method(situation));
      break;
    case Failure::kPreflightHeaderDenied:
    case Failure::kPreflightAuthorizationWildcard:
      findings.push_back(of_header(situation));
      break;
    case Failure::kPreflightAcamInvalid:
      findings.push_back({Cause::kMethodsUnreadable, 0.95, {situation.line(kMethods)}, true, {}});
      break;
    case Failure::kPreflightAcahInvalid:
      findings.push_back({Cause::kHeadersUnreadable, 0.95, {situation.line(kHeaders)}, true, {}});
      break;
    default:
      break;
  }
}

}  // namespace crosscheck::diagnosis
