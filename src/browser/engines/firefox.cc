// SPDX-License-Identifier: Apache-2.0
// Firefox 153, as recorded in tests/oracle.
#include "base/ascii.h"
#include "base/isomorphic.h"
#include "browser/engines/firefox_look_alikes.h"
#include "browser/engines/standard.h"
#include "browser/failure_report.h"

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
    {Failure::kMimeType, "CORS request did not succeed). Status code: (null)."},
    {Failure::kLnaPermissionDenied, "CORS request did not succeed). Status code: (null)."},
    {Failure::kLnaInsecureContext, "CORS request did not succeed). Status code: (null)."},
    {Failure::kNosniff, "CORS request did not succeed). Status code: (null)."},
    {Failure::kInvalidResponse, "CORS request did not succeed). Status code: (null)."},
};

constexpr std::string_view kOpening =
    "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ";
constexpr std::string_view kExternalRedirect = "CORS request external redirect not allowed).";
constexpr std::string_view kNotHttp = "CORS request not http).";
constexpr std::string_view kDidNotSucceed = "CORS request did not succeed). Status code: (null).";

void print_line(std::string_view reason, std::string_view url, const FailureReport& report,
                std::vector<std::string>& console) {
  std::string& line = console.emplace_back();
  line.reserve(320);
  line += kOpening;
  const bool quoted =
      without_preflight(report.failure) == Failure::kAcaoWildcardCredentials && reason != kDidNotSucceed;
  line.append(quoted ? "‘" : "").append(url).append(quoted ? "’" : "");
  line += ". (Reason: ";
  fill(line, reason, report);
}

// A PUT whose connection is dropped is told as if there had been two headers. Two spellings of the header are joined and
// compared; only two exact ones are refused for their number.
Failure told_failure(const FailureReport& report) {
  const bool dropped = report.failure == Failure::kNetworkFailure && report.network == NetworkErrorKind::kDropped;
  if (dropped && report.request.method == "PUT") return Failure::kAcaoMultiple;
  const bool multiple = without_preflight(report.failure) == Failure::kAcaoMultiple;
  return multiple && !report.several_lines ? Failure::kAcaoMismatch : report.failure;
}

// A refusal before the final response also cancels the request proper, which reports its own end.
bool cancels_request(const FailureReport& report) {
  if (report.point == FailurePoint::kPreflight) return true;
  return report.point == FailurePoint::kRedirect && report.request.redirect == Redirect::kFollow;
}

void print(const FailureReport& report, std::vector<std::string>& console) {
  const RequestState& request = report.request;
  if (report.failure == Failure::kRedirectScheme && !report.unseen && report.point == FailurePoint::kRedirect) {
    if (request.mode == Mode::kCors) print_line(kNotHttp, report.location, report, console);
  }
  const bool crossing = report.failure == Failure::kRedirectCredentials && request.mode == Mode::kCors;
  if (request.tainting != Tainting::kCors && !crossing) return;
  const bool read = report.failure == Failure::kMimeType && !report.unseen;  // by an element that does not like it
  if (read) return;
  if (report.redirected_preflight == RedirectedPreflight::kNotFollowed) {
    print_line(kExternalRedirect, report.url, report, console);
  }
  const std::string_view reason = find_template(kReasons, told_failure(report));
  if (!reason.empty()) print_line(reason, report.url, report, console);
  if (report.redirected_preflight == RedirectedPreflight::kFailed) {
    print_line(kDidNotSucceed, report.url, report, console);
  }
  if (cancels_request(report)) print_line(kDidNotSucceed, report.url, report, console);
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

constexpr std::string_view kFetch = "TypeError: Window.fetch: ";

// WebIDL's conversion to ByteString comes before any rule of the API; messages end at a NUL.
constexpr std::string_view kHeaderElement =
    "element of element of sequence<sequence<ByteString>> branch of (sequence<sequence<ByteString>> or "
    "record<ByteString, ByteString>)";

std::string no_byte_string(std::string_view what, const ApiFailure& failure) {
  std::string text("Cannot convert ");
  text.append(what).append(" to ByteString because the character at index ").append(std::to_string(failure.index));
  return text.append(" has value ").append(std::to_string(failure.unit)).append(" which is greater than 255.");
}

std::string api_error(const ApiFailure& failure) {
  const std::string told(failure.subject.substr(0, failure.subject.find('\0')));
  switch (failure.error) {
    case ApiError::kMethodNotBytes:
      return std::string(kFetch) + no_byte_string("'method' member of RequestInit", failure);
    case ApiError::kHeaderNotBytes:
      return std::string(kFetch) + no_byte_string(kHeaderElement, failure);
    case ApiError::kXhrMethodNotBytes:
      return "TypeError: XMLHttpRequest.open: " + no_byte_string("argument 1", failure);
    case ApiError::kXhrHeaderNameNotBytes:
      return "TypeError: XMLHttpRequest.setRequestHeader: " + no_byte_string("argument 1", failure);
    case ApiError::kXhrHeaderValueNotBytes:
      return "TypeError: XMLHttpRequest.setRequestHeader: " + no_byte_string("argument 2", failure);
    case ApiError::kInvalidUrl:
      return std::string(kFetch) + told + " is not a valid URL.";
    case ApiError::kUrlWithCredentials:
      return std::string(kFetch) + told + " is an url with embedded credentials.";
    case ApiError::kInvalidMethod:
    case ApiError::kForbiddenMethod:
    case ApiError::kNoCorsMethod:
      return std::string(kFetch) + "Invalid request method " + isomorphic_encode(told) + ".";
    case ApiError::kInvalidHeaderName:
      return std::string(kFetch) + ascii::to_lower(isomorphic_encode(told)) + " is an invalid header name.";
    case ApiError::kInvalidHeaderValue:
      return std::string(kFetch) + isomorphic_encode(told) + " is an invalid header value.";
    case ApiError::kBodyOnGetOrHead:
      return std::string(kFetch) + "HEAD or GET Request cannot have a body.";
    case ApiError::kOnlyIfCachedMode:
      return std::string(kFetch) + "Request mode '" + told +
             "' was used, but request cache mode 'only-if-cached' can only be used with request mode 'same-origin'.";
    case ApiError::kXhrInvalidUrl:
      return "SyntaxError: XMLHttpRequest.open: '" + std::string(failure.subject) + "' is not a valid URL.";
    case ApiError::kXhrInvalidMethod:
      return "SyntaxError: An invalid or illegal string was specified";
    case ApiError::kXhrForbiddenMethod:
      return "SecurityError: The operation is insecure.";
    case ApiError::kXhrInvalidHeaderName:
    case ApiError::kXhrInvalidHeaderValue:
      return "SyntaxError: Invalid header name.";
    default:
      return "TypeError";
  }
}

std::string script_error(const FailureReport& report) {
  const bool refused = report.request.as == Asker::kBeacon && report.point == FailurePoint::kSetUp;
  if (refused && report.failure != Failure::kBadPort) return "false";  // sendBeacon() returns it
  if (report.request.as == Asker::kFont) return "NetworkError: A network error occurred.";
  if (report.request.as != Asker::kImport) return {};
  return "TypeError: error loading dynamically imported module: " + std::string(report.request.first_url.href());
}

// What Firefox itself implements and lets no redirect lead to. Any other URL gets as far as the CORS check.
constexpr std::string_view kUnseenTargets[] = {
    "data:", "javascript:", "file:",     "blob:",          "ws:",         "wss:", "view-source:", "chrome:",
    "jar:",  "resource:",   "moz-icon:", "moz-extension:", "about:srcdoc"};

constexpr Traits make_traits() {
  Traits traits = kStandardTraits;
  traits.engine = Engine::kFirefox;
  traits.joins_before_safelisting = false;
  traits.lists_repeated_names = true;
  traits.sums_safelisted_lengths = false;
  traits.header_merge = HeaderMerge::kByName;
  traits.safelist_refuses_non_ascii = true;
  traits.safelist_refuses_comma = true;
  traits.stream_is_text = true;
  traits.preflight_rule = PreflightRule::kByPage;
  traits.header_tokens_before_method = false;
  traits.forced_preflight_needs_no_methods = false;
  traits.authorization_covered_by_wildcard = true;
  traits.preflight_names_real_origin = true;
  traits.own_origin_preflight_skips_cors_check = true;
  traits.caches_wildcards = false;
  traits.malformed_max_age_is_default = false;
  traits.cache_shares_credentialed = false;
  traits.cache_serves_forced = true;
  traits.preflight_cache_bypass = CacheBypass::kNoStoreAndReload;
  traits.head_is_safelisted_in_cache = false;
  traits.max_age_cap = 86400;
  traits.policies_before_cors_check = true;
  traits.upgrades_redirected_images = true;
  traits.unknown_resource_policy_allows = true;
  traits.checks_local_network = true;
  traits.charset_rewrite = CharsetRewrite::kSerialized;
  traits.keeps_joined_type_of_form = true;
  traits.judges_type_before_cors_check = true;
  // The type a style sheet is expected to be of is a hint to the channel, which a redirect replaces.
  traits.redirected_styles_need_type = true;
  traits.type_reading = TypeReading::kLastValidOrWithSlash;
  traits.second_style_type = "application/x-unknown-content-type";
  traits.location_bytes = LocationBytes::kPercentEncoded;
  traits.refuses_conflicting_lines = true;
  traits.redirected_headers = RedirectedHeaders::kFirst;
  traits.unseen_redirect_targets = kUnseenTargets;
  traits.joins_without_empty_lines = true;
  traits.counts_exact_allow_origin_lines = true;
  traits.error_mode_refuses_any_redirect_status = true;
  traits.exposes_before_bad_token = true;
  traits.preflight_redirect = PreflightRedirect::kNamedBesides;
  traits.redirect_order = RedirectOrder::kTargetFirst;
  traits.opaque_page_names_origin = OpaqueOrigin::kUntilLeft;
  traits.opaque_blocking = OpaqueBlocking::kUnknownButPlainText;
  traits.print = print;
  traits.tell_look_alike = tell_firefox_look_alike;
  traits.tell_upgrade = tell_firefox_image_upgrade;
  traits.warn_authorization_wildcard = warn_authorization_wildcard;
  traits.api_error = api_error;
  traits.script_error = script_error;
  traits.fetch_error = "TypeError: NetworkError when attempting to fetch resource.";
  return traits;
}

}  // namespace

constexpr Traits kFirefox = make_traits();

}  // namespace crosscheck::browser
