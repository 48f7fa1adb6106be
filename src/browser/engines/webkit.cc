// SPDX-License-Identifier: Apache-2.0
// WebKitGTK 2.50, as recorded in tests/oracle.
#include "browser/failure_report.h"
#include "browser/traits.h"

namespace crosscheck::browser {
namespace {

constexpr MessageTemplate kReasons[] = {
    {Failure::kAcaoMissing,
     "Origin {sent-origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}"},
    {Failure::kAcaoMultiple, "Access-Control-Allow-Origin cannot contain more than one origin."},
    {Failure::kAcaoInvalid,
     "Origin {sent-origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}"},
    {Failure::kAcaoMismatch,
     "Origin {sent-origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}"},
    {Failure::kAcaoWildcardCredentials,
     "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."},
    {Failure::kAcacNotTrue, "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\"."},
    {Failure::kPreflightStatus, "Preflight response is not successful. Status code: {status}"},
    {Failure::kPreflightRedirect, "Preflight response is not successful. Status code: {status}"},
    {Failure::kPreflightAcamInvalid, "Header Access-Control-Allow-Methods has an invalid value: {whole}"},
    {Failure::kPreflightAcahInvalid, "Header Access-Control-Allow-Headers has an invalid value: {whole}"},
    {Failure::kPreflightMethodDenied, "Method {method} is not allowed by Access-Control-Allow-Methods."},
    {Failure::kPreflightHeaderDenied, "Request header field {header} is not allowed by Access-Control-Allow-Headers."},
    {Failure::kPreflightNetworkFailure, "Could not connect to {host}: Connection refused"},
    {Failure::kRedirectCredentials, "redirection URL {location} has credentials"},
    {Failure::kRedirectScheme, "not allowed to follow a cross-origin CORS redirection with non CORS scheme"},
    {Failure::kRedirectLimit, "Load cannot follow more than 20 redirections"},
    {Failure::kRedirectModeError, "Not allowed to follow a redirection while loading {url}"},
    {Failure::kNoCorsRedirectMode, "No-Cors mode requires follow redirect mode"},
    {Failure::kModeSameOrigin, "Fetch API cannot load {url}."},
};

constexpr std::string_view kRedirectOpening =
    "Cross-origin redirection to {location} denied by Cross-Origin Resource Sharing policy: ";

std::string_view closing_of(Asker as) noexcept {
  switch (as) {
    case Asker::kFetch:
      return "Fetch API cannot load {url} due to access control checks.";
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return "XMLHttpRequest cannot load {url} due to access control checks.";
    case Asker::kEventSource:
      return "EventSource cannot load {url} due to access control checks.";
    case Asker::kImage:
      return "Cannot load image {url} due to access control checks.";
    case Asker::kScript:
      return "Cross-origin script load denied by Cross-Origin Resource Sharing policy.";
    default:
      return {};
  }
}

void print(const FailureReport& report, std::vector<std::string>& console) {
  const std::string_view reason = find_template(kReasons, report.failure);
  if (reason.empty()) return;
  std::string& line = console.emplace_back();
  line.reserve(160);
  if (report.point == FailurePoint::kRedirect) fill(line, kRedirectOpening, report);
  fill(line, reason, report);
  if (report.failure == Failure::kModeSameOrigin) return;
  const std::string_view closing = closing_of(report.request.as);
  if (!closing.empty()) fill(console.emplace_back(), closing, report);
}

void refuse_header(std::string_view name, std::vector<std::string>& console) {
  console.emplace_back().append("Refused to set unsafe header \"").append(name).append("\"");
}

std::string api_error(ApiError error, std::string_view subject) {
  (void)error;
  (void)subject;
  return "TypeError";
}

constexpr Traits make_traits() {
  Traits traits = kStandardTraits;
  traits.engine = Engine::kWebkit;
  traits.joins_before_safelisting = true;
  traits.sums_safelisted_lengths = false;
  traits.range_unit_ignores_case = true;
  traits.supports_stream_body = false;
  traits.preflight_rule = PreflightRule::kOnceAlways;
  traits.preflight_order = PreflightOrder::kStatusFirst;
  traits.authorization_covered_by_wildcard = true;
  traits.preflight_lists_dropped_authorization = true;
  traits.cache_keeps_insufficient = false;
  traits.cache_forgets_failures = false;
  traits.max_age_cap = 600;
  traits.rechecks_own_origin_chains = true;
  traits.delete_becomes_get_across_origins = true;
  traits.names_common_headers_first = true;
  traits.names_origin_of_cors_elements = true;
  traits.print = print;
  traits.refuse_header = refuse_header;
  traits.api_error = api_error;
  traits.fetch_error = "TypeError: Load failed";
  return traits;
}

}  // namespace

constexpr Traits kWebkit = make_traits();

}  // namespace crosscheck::browser
