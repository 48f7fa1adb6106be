// SPDX-License-Identifier: Apache-2.0
// Chromium 156, as recorded in tests/oracle.
#include <algorithm>

#include "browser/engines/chromium_look_alikes.h"
#include "browser/engines/standard.h"
#include "browser/failure_report.h"

namespace crosscheck::browser {
namespace {

constexpr std::string_view kOnlySchemes =
    "Cross origin requests are only supported for protocol schemes: chrome, chrome-experimental-site-token-provider, "
    "chrome-extension, chrome-untrusted, data, http, https, isolated-app.";

constexpr MessageTemplate kReasons[] = {
    {Failure::kAcaoMissing, "No 'Access-Control-Allow-Origin' header is present on the requested resource."},
    {Failure::kAcaoMultiple,
     "The 'Access-Control-Allow-Origin' header contains multiple values '{value}', but only one is allowed."},
    {Failure::kAcaoInvalid, "The 'Access-Control-Allow-Origin' header contains the invalid value '{value}'."},
    {Failure::kAcaoMismatch,
     "The 'Access-Control-Allow-Origin' header has a value '{value}' that is not equal to the supplied origin."},
    {Failure::kAcaoWildcardCredentials,
     "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the "
     "request's credentials mode is 'include'."},
    {Failure::kAcacNotTrue,
     "The value of the 'Access-Control-Allow-Credentials' header in the response is '{value}' which must be 'true' "
     "when the request's credentials mode is 'include'."},
    {Failure::kPreflightStatus, "It does not have HTTP ok status."},
    {Failure::kPreflightRedirect, "Redirect is not allowed for a preflight request."},
    {Failure::kPreflightAcamInvalid,
     "Cannot parse Access-Control-Allow-Methods response header field in preflight response."},
    {Failure::kPreflightAcahInvalid,
     "Cannot parse Access-Control-Allow-Headers response header field in preflight response."},
    {Failure::kPreflightMethodDenied,
     "Method {method} is not allowed by Access-Control-Allow-Methods in preflight response."},
    {Failure::kPreflightHeaderDenied,
     "Request header field {header} is not allowed by Access-Control-Allow-Headers in preflight response."},
    {Failure::kRedirectCredentials,
     "Redirect location '' contains a username and password, which is disallowed for cross-origin requests."},
    {Failure::kSchemeNotCors, kOnlySchemes},
    {Failure::kRedirectScheme, kOnlySchemes},
    {Failure::kLnaInsecureContext,
     "The request client is not a secure context and the resource is in more-private address space `{value}`."},
    {Failure::kLnaPermissionDenied, "Permission was denied for this request to access the `{value}` address space."},
    {Failure::kLnaSpaceMismatch,
     "Request had a target IP address space of `{value}` yet the resource is in address space `{whole}`."},
};

// Lines of the API itself, printed without the wrapper.
constexpr MessageTemplate kFetchLines[] = {
    {Failure::kModeSameOrigin,
     "Fetch API cannot load {url}. Request mode is \"same-origin\" but the URL's origin is not same as the request "
     "origin {origin}."},
    {Failure::kSchemeNotCors, "Fetch API cannot load {url}. URL scheme \"{scheme}\" is not supported."},
    {Failure::kNoCorsRedirectMode,
     "Fetch API cannot load {url}. Request mode is \"no-cors\" but the redirect mode is not \"follow\"."},
};

std::string_view kind_of(Asker as) noexcept {
  switch (as) {
    case Asker::kFetch:
      return "fetch";
    case Asker::kXhr:
    case Asker::kXhrUpload:
      return "XMLHttpRequest";
    case Asker::kImage:
      return "image";
    case Asker::kScript:
    case Asker::kModule:
    case Asker::kImport:
    case Asker::kWorker:
      return "script";
    case Asker::kStyle:
      return "CSS stylesheet";
    case Asker::kFont:
      return "font";
    case Asker::kEventSource:
    case Asker::kBeacon:
      return "resource";
  }
  return "resource";
}

bool is_xhr(Asker as) noexcept { return as == Asker::kXhr || as == Asker::kXhrUpload; }

bool has_preflight_insert(const FailureReport& report) noexcept {
  return without_preflight(report.failure) != report.failure || report.failure == Failure::kPreflightStatus ||
         report.failure == Failure::kPreflightRedirect;
}

std::string_view suffix_of(const FailureReport& report) noexcept {
  const Failure plain = without_preflight(report.failure);
  const bool about_credentials = plain == Failure::kAcaoWildcardCredentials || plain == Failure::kAcacNotTrue;
  if (is_xhr(report.request.as) && about_credentials) {
    return " The credentials mode of requests initiated by the XMLHttpRequest is controlled by the withCredentials "
           "attribute.";
  }
  const bool about_value =
      plain == Failure::kAcaoMultiple || plain == Failure::kAcaoInvalid || plain == Failure::kAcaoMismatch;
  if (report.request.as == Asker::kFetch && about_value) return " Have the server send the header with a valid value.";
  return {};
}

// Every byte of a value that is not printable ASCII is shown as \uXXXX.
std::string escape(std::string_view value) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string escaped;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      escaped += c;
    } else {
      escaped.append("\\u00").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
  }
  return escaped;
}

// A redirect to a URL with a username or password is refused in any mode, but only CORS says so.
bool is_cors_matter(const FailureReport& report) {
  if (report.request.tainting == Tainting::kCors) return true;
  const auto target = Url::parse(report.location);
  return report.request.mode == Mode::kCors && target && !target->has_origin(report.request.origin);
}

void print(const FailureReport& report, std::vector<std::string>& console) {
  if (report.failure == Failure::kMixedContent) return print_mixed_content(report, console);
  if (report.failure == Failure::kCsp) return print_content_security_policy(report, console);
  const bool api_line = report.point == FailurePoint::kSetUp && report.request.as == Asker::kFetch;
  if (const auto line = api_line ? find_template(kFetchLines, report.failure) : std::string_view(); !line.empty()) {
    fill(console.emplace_back(), line, report);
    return;
  }
  const std::string_view reason = find_template(kReasons, report.failure);
  if (reason.empty()) return;
  FailureReport shown = report;
  bool redirected = report.request.redirect_count > 0;
  if (report.failure == Failure::kRedirectCredentials && !is_cors_matter(report)) return;
  if (report.failure == Failure::kRedirectScheme) {
    if (report.request.mode != Mode::kCors || report.unseen) return;
    shown.url = report.location;
    redirected = true;
  }
  const std::string escaped = escape(report.value);
  shown.value = escaped;
  std::string& line = console.emplace_back();
  line.reserve(360);
  line.append("Access to ").append(kind_of(report.request.as));
  fill(line,
       redirected ? " at '{url}' (redirected from '{url0}') from origin '{origin}'"
                  : " at '{url}' from origin '{origin}'",
       shown);
  line += " has been blocked by CORS policy: ";
  if (has_preflight_insert(report)) line += "Response to preflight request doesn't pass access control check: ";
  fill(line, reason, shown);
  line += suffix_of(report);
}

void refuse_header(std::string_view name, std::vector<std::string>& console) {
  console.emplace_back().append("Refused to set unsafe header \"").append(name).append("\"");
}

// {subject} is what was refused.
struct ApiErrorText {
  ApiError error;
  std::string_view before;
  std::string_view after;
};
constexpr ApiErrorText kApiErrors[] = {
    {ApiError::kMethodNotBytes,
     "TypeError: Failed to execute 'fetch' on 'Window': Failed to read the 'method' property from 'RequestInit': "
     "String "
     "contains non ISO-8859-1 code point.",
     {}},
    {ApiError::kHeaderNotBytes,
     "TypeError: Failed to execute 'fetch' on 'Window': Failed to read the 'headers' property from 'RequestInit': "
     "String contains non ISO-8859-1 code point.",
     {}},
    {ApiError::kInvalidUrl, "TypeError: Failed to execute 'fetch' on 'Window': Failed to parse URL from ", ""},
    {ApiError::kUrlWithCredentials,
     "TypeError: Failed to execute 'fetch' on 'Window': Request cannot be constructed from a URL that includes "
     "credentials: ",
     ""},
    {ApiError::kInvalidMethod, "TypeError: Failed to execute 'fetch' on 'Window': '", "' is not a valid HTTP method."},
    {ApiError::kForbiddenMethod, "TypeError: Failed to execute 'fetch' on 'Window': '",
     "' HTTP method is unsupported."},
    {ApiError::kNoCorsMethod, "TypeError: Failed to execute 'fetch' on 'Window': '",
     "' is unsupported in no-cors mode."},
    {ApiError::kInvalidHeaderName, "TypeError: Failed to execute 'fetch' on 'Window': Invalid name", {}},
    {ApiError::kInvalidHeaderValue, "TypeError: Failed to execute 'fetch' on 'Window': Invalid value", {}},
    {ApiError::kBodyOnGetOrHead,
     "TypeError: Failed to execute 'fetch' on 'Window': Request with GET/HEAD method cannot have body.",
     {}},
    {ApiError::kOnlyIfCachedMode,
     "TypeError: Failed to execute 'fetch' on 'Window': 'only-if-cached' can be set only with 'same-origin' mode",
     {}},
    {ApiError::kStreamMode,
     "TypeError: Failed to execute 'fetch' on 'Window': If request is made from ReadableStream, mode should "
     "be\"same-origin\" or \"cors\"",
     {}},
    {ApiError::kXhrMethodNotBytes,
     "TypeError: Failed to execute 'open' on 'XMLHttpRequest': String contains non ISO-8859-1 code point.",
     {}},
    {ApiError::kXhrHeaderNameNotBytes,
     "TypeError: Failed to execute 'setRequestHeader' on 'XMLHttpRequest': String contains non ISO-8859-1 code point.",
     {}},
    {ApiError::kXhrHeaderValueNotBytes,
     "TypeError: Failed to execute 'setRequestHeader' on 'XMLHttpRequest': String contains non ISO-8859-1 code point.",
     {}},
    {ApiError::kXhrInvalidUrl, "SyntaxError: Failed to execute 'open' on 'XMLHttpRequest': Invalid URL", {}},
    {ApiError::kXhrInvalidMethod, "SyntaxError: Failed to execute 'open' on 'XMLHttpRequest': '",
     "' is not a valid HTTP method."},
    {ApiError::kXhrForbiddenMethod, "SecurityError: Failed to execute 'open' on 'XMLHttpRequest': '",
     "' HTTP method is unsupported."},
    {ApiError::kXhrInvalidHeaderName, "SyntaxError: Failed to execute 'setRequestHeader' on 'XMLHttpRequest': '",
     "' is not a valid HTTP header field name."},
    {ApiError::kXhrInvalidHeaderValue, "SyntaxError: Failed to execute 'setRequestHeader' on 'XMLHttpRequest': '",
     "' is not a valid HTTP header field value."},
};

std::string api_error(const ApiFailure& failure) {
  for (const ApiErrorText& entry : kApiErrors) {
    if (entry.error != failure.error) continue;
    std::string text(entry.before);
    if (entry.after.data() != nullptr) text.append(failure.subject).append(entry.after);
    return text;
  }
  return "TypeError";
}

std::string script_error(const FailureReport& report) {
  std::string text;
  switch (report.request.as) {
    case Asker::kBeacon:
      return report.failure == Failure::kMixedContent && report.point == FailurePoint::kSetUp ? "false" : "";
    case Asker::kFont:
      return "NetworkError: A network error occurred.";
    case Asker::kImport:
      fill(text, "TypeError: Failed to fetch dynamically imported module: {url0}", report);
      return text;
    case Asker::kWorker:
      if (report.point != FailurePoint::kSetUp || report.failure != Failure::kModeSameOrigin) return {};
      fill(text,
           "SecurityError: Failed to construct 'Worker': Script at '{url}' cannot be accessed from origin '{origin}'.",
           report);
      return text;
    default:
      return {};
  }
}

// Refused when the redirect arrives (content/common/url_utils.cc, IsSafeRedirectTarget); other schemes are refused when
// the target is about to be loaded.
constexpr std::string_view kDroppedSchemes[] = {"about", "blob", "data", "file", "filesystem", "view-source"};

constexpr Traits make_traits() {
  Traits traits = kStandardTraits;
  traits.engine = Engine::kChromium;
  traits.trims_before_safelisting = true;
  traits.joins_before_safelisting = true;
  traits.safelists_client_hints = true;
  traits.listener_forces_without_body = false;
  traits.supports_stream_body = false;
  traits.user_agent_from_fetch_ignored = true;
  traits.user_agent_from_xhr_ignored = true;
  traits.preflight_redirect = PreflightRedirect::kNamedFirst;
  traits.authorization_covered_by_wildcard = true;
  traits.max_age_is_integer = true;
  traits.cached_origin = CachedOrigin::kNamed;
  traits.preflight_cache_bypass = CacheBypass::kNoCacheToo;
  traits.cache_keeps_insufficient = false;
  traits.cache_forgets_failures = false;
  traits.max_age_cap = 7200;
  traits.accepts_space_before_colon = true;
  traits.names_origin_of_cors_elements = true;
  traits.max_range_number = INT64_MAX - 1;
  traits.stream_implies_cors = true;
  traits.forced_preflight_needs_no_methods = false;
  traits.drops_malformed_blob_type = true;
  traits.downgrade_hides_origin = false;
  traits.charset_rewrite = CharsetRewrite::kInPlace;
  traits.canonicalises_range = true;
  traits.refuses_embedded_credentials = true;
  traits.location_bytes = LocationBytes::kPercentEncoded;
  traits.refuses_conflicting_lines = true;
  traits.refuses_proxy_authentication = true;
  traits.empty_location = EmptyLocation::kNone;
  traits.redirects_drop_client_hints = true;
  traits.first_error_status = 400;
  traits.print = print;
  traits.opaque_pages_keep_site = true;
  traits.opaque_page_names_origin = OpaqueOrigin::kByFirstUrl;
  traits.leaving_taints_no_cors = true;
  traits.redirect_order = RedirectOrder::kTargetFirst;
  traits.manual_mode_reads_location = true;
  traits.error_mode_judges_target = true;
  traits.background_redirect_limit = 19;
  traits.script_error = script_error;
  traits.checks_local_network = true;
  traits.reads_target_address_space = true;
  traits.opaque_blocking = OpaqueBlocking::kKnownData;
  traits.csp_can_make_page_public = true;
  traits.judges_mode_before_mixed_content = true;
  traits.classic_worker_takes_any_type = true;
  traits.tell_mixed_image = tell_mixed_image;
  traits.mode_first_at_redirects = true;
  traits.image_upgrades_last = true;
  traits.styles_take_any_type = true;
  traits.type_reading = TypeReading::kLastWithSlash;
  traits.spaces_in_hosts = true;
  traits.csp_judges_redirect_schemes = true;
  traits.dropped_redirect_schemes = kDroppedSchemes;
  traits.caches_redirects = true;
  traits.refuse_header = refuse_header;
  traits.api_error = api_error;
  traits.fetch_error = "TypeError: Failed to fetch";
  return traits;
}

}  // namespace

constexpr Traits kChromium = make_traits();

}  // namespace crosscheck::browser
