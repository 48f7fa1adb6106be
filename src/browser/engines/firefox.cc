// SPDX-License-Identifier: Apache-2.0
// Firefox 153, as recorded in tests/oracle.
#include "browser/failure_report.h"
#include "browser/traits.h"

namespace crosscheck::browser {
namespace {

// The reason in "(Reason: ...)", and what follows the closing parenthesis and period.
constexpr MessageTemplate kReasons[] = {
    {Failure::kAcaoMissing, "CORS header ‘Access-Control-Allow-Origin’ missing). Status code: {status}."},
    {Failure::kAcaoMultiple, "Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed)."},
    {Failure::kAcaoInvalid, "CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’)."},
    {Failure::kAcaoMismatch, "CORS header ‘Access-Control-Allow-Origin’ does not match ‘{value}’)."},
    {Failure::kAcaoWildcardCredentials,
     "Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’)."},
    {Failure::kAcacNotTrue, "expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’)."},
    {Failure::kPreflightStatus, "CORS preflight response did not succeed). Status code: {status}."},
    {Failure::kPreflightRedirect, "CORS preflight response did not succeed). Status code: {status}."},
    {Failure::kPreflightNetworkFailure, "CORS request did not succeed). Status code: (null)."},
    {Failure::kPreflightAcamInvalid, "invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Methods’)."},
    {Failure::kPreflightAcahInvalid, "invalid token ‘{token}’ in CORS header ‘Access-Control-Allow-Headers’)."},
    {Failure::kPreflightMethodDenied, "Did not find method in CORS header ‘Access-Control-Allow-Methods’)."},
    {Failure::kPreflightHeaderDenied,
     "header ‘{header}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight "
     "response)."},
    {Failure::kNetworkFailure, "CORS request did not succeed). Status code: (null)."},
    {Failure::kSchemeNotCors, "CORS request not http)."},
};

constexpr std::string_view kOpening =
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ";
constexpr std::string_view kExternalRedirect = "CORS request external redirect not allowed).";
constexpr std::string_view kDidNotSucceed = "CORS request did not succeed). Status code: (null).";

void print_line(std::string_view reason, const FailureReport& report, std::vector<std::string>& console) {
  std::string& line = console.emplace_back();
  line.reserve(320);
  line += kOpening;
  const bool quoted =
      without_preflight(report.failure) == Failure::kAcaoWildcardCredentials && reason != kDidNotSucceed;
  line.append(quoted ? "‘" : "").append(report.url).append(quoted ? "’" : "");
  line += ". (Reason: ";
  fill(line, reason, report);
}

void print(const FailureReport& report, std::vector<std::string>& console) {
  if (report.preflight_redirected) print_line(kExternalRedirect, report, console);
  const std::string_view reason = find_template(kReasons, report.failure);
  if (!reason.empty()) print_line(reason, report, console);
  // A refusal before the final response also cancels the request proper, which reports its own end.
  const bool cancels = report.point == FailurePoint::kPreflight || report.point == FailurePoint::kRedirect;
  if (cancels && report.request.tainting == Tainting::kCors) print_line(kDidNotSucceed, report, console);
}

void warn_authorization_wildcard(std::string_view url, std::vector<std::string>& console) {
  std::string& line = console.emplace_back();
  line.append("Cross-Origin Request Warning: The Same Origin Policy will disallow reading the remote resource at ")
      .append(url)
      .append(
          " soon. (Reason: When the `Access-Control-Allow-Headers` is `*`, the `Authorization` header is not "
          "covered. To include the `Authorization` header, it must be explicitly listed in CORS header "
          "`Access-Control-Allow-Headers`).");
}

std::string api_error(ApiError error, std::string_view subject, std::string_view /*header*/) {
  (void)error;
  (void)subject;
  return "TypeError";
}

constexpr Traits make_traits() {
  Traits traits = kStandardTraits;
  traits.engine = Engine::kFirefox;
  traits.joins_before_safelisting = true;
  traits.safelist_refuses_non_ascii = true;
  traits.safelist_refuses_comma = true;
  traits.stream_forces_preflight = false;
  traits.preflight_rule = PreflightRule::kSettledAtFirst;
  traits.header_tokens_before_method = false;
  traits.authorization_covered_by_wildcard = true;
  traits.preflight_names_real_origin = true;
  traits.own_origin_preflight_skips_cors_check = true;
  traits.caches_wildcards = false;
  traits.malformed_max_age_is_default = false;
  traits.cache_shares_credentialed = false;
  traits.head_is_safelisted_in_cache = false;
  traits.max_age_cap = 86400;
  traits.joins_without_empty_lines = true;
  traits.counts_exact_allow_origin_lines = true;
  traits.error_mode_refuses_any_redirect_status = true;
  traits.stream_survives_redirect = true;
  traits.exposes_before_bad_token = true;
  traits.preflight_redirect = PreflightRedirect::kNamedBesides;
  traits.location_bytes = LocationBytes::kPercentEncoded;
  traits.print = print;
  traits.warn_authorization_wildcard = warn_authorization_wildcard;
  traits.api_error = api_error;
  traits.fetch_error = "TypeError: NetworkError when attempting to fetch resource.";
  return traits;
}

}  // namespace

constexpr Traits kFirefox = make_traits();

}  // namespace crosscheck::browser
