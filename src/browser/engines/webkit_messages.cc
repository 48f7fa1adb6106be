// SPDX-License-Identifier: Apache-2.0
#include "browser/engines/webkit_messages.h"

#include "base/isomorphic.h"
#include "browser/engines/webkit_closing.h"
#include "browser/engines/webkit_look_alikes.h"

namespace crosscheck::browser::webkit {
namespace {

constexpr std::string_view kNotAllowed =
    "Origin {sent-origin} is not allowed by Access-Control-Allow-Origin. Status code: {status}";
constexpr std::string_view kSeveral = "Access-Control-Allow-Origin cannot contain more than one origin.";
constexpr std::string_view kNotCorsScheme =
    "not allowed to follow a cross-origin CORS redirection with non CORS scheme";
constexpr std::string_view kOtherOrigin =
    "Unsafe attempt to load URL {location} from origin {origin}. Domains, protocols and ports must match.";

constexpr MessageTemplate kReasons[] = {
    {Failure::kAcaoWildcardCredentials,
     "Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true."},
    {Failure::kAcacNotTrue, "Credentials flag is true, but Access-Control-Allow-Credentials is not \"true\"."},
    {Failure::kPreflightStatus, "Preflight response is not successful. Status code: {status}"},
    {Failure::kPreflightRedirect, "Preflight response is not successful. Status code: {status}"},
    {Failure::kPreflightAcamInvalid, "Header Access-Control-Allow-Methods has an invalid value: {whole}"},
    {Failure::kPreflightAcahInvalid, "Header Access-Control-Allow-Headers has an invalid value: {whole}"},
    {Failure::kPreflightMethodDenied, "Method {method} is not allowed by Access-Control-Allow-Methods."},
    {Failure::kPreflightHeaderDenied, "Request header field {header} is not allowed by Access-Control-Allow-Headers."},
    {Failure::kRedirectCredentials, "redirection URL {value} has credentials"},
    {Failure::kRedirectLimit, "Load cannot follow more than 20 redirections"},
    {Failure::kRedirectModeError, "Not allowed to follow a redirection while loading {url}"},
    {Failure::kSchemeNotCors, "Cross origin requests are only supported for HTTP."},
    {Failure::kNoCorsRedirectMode, "No-Cors mode requires follow redirect mode"},
    {Failure::kCorp,
     "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header."},
    {Failure::kCoep,
     "Cancelled load to {url} because it violates the resource's Cross-Origin-Resource-Policy response header."},
};

// A reason, and how it is told.
struct Told {
  std::string_view text = {};       // a template; empty when nothing is said
  bool as_redirection = false;      // after "Cross-origin redirection to ... denied"
  bool names_first = false;         // the closing line names the first URL, or ...
  bool names_target = false;        // ... where the redirect leads
  bool access_control = true;       // an error of that type; only those are printed by themselves
  std::string_view of_beacon = {};  // what sendBeacon()'s line says instead
};

// glib's and libsoup's texts.
std::string_view network_text(NetworkErrorKind kind) noexcept {
  switch (kind) {
    case NetworkErrorKind::kRefused:
      return "Could not connect to {host}: Connection refused";
    case NetworkErrorKind::kDns:
      return "Error resolving “{host}”: Name or service not known";
    case NetworkErrorKind::kTls:
      return "Error performing TLS handshake: An unexpected TLS packet was received.";
    case NetworkErrorKind::kTimeout:
      return "Socket I/O timed out";
    default:
      return "Connection terminated unexpectedly";
  }
}

bool is_of(std::string_view url, std::string_view scheme) noexcept {
  return url.starts_with(scheme) && url.substr(scheme.size()).starts_with(':');
}

// A redirect to something that is not http or https, or that is no URL. In mode cors both fail in the same way once
// the chain has left its origin: what is no URL has no scheme either.
Told bad_target(const FailureReport& report) noexcept {
  const bool invalid = report.failure == Failure::kRedirectInvalid;
  const bool crossed = report.request.tainting == Tainting::kCors;
  const bool empty = report.location.empty();
  if (is_of(report.location, "ftp")) return {.text = "FTP URLs are disabled", .names_first = true};
  if (crossed && !empty) return {.text = kNotCorsScheme, .as_redirection = true};
  if (invalid) {
    return {.access_control = false, .of_beacon = empty ? "Load request cancelled" : "The URL can’t be shown"};
  }
  if (is_of(report.location, "file") || is_of(report.location, "blob")) {
    return {.text = "Not allowed to load local resource: {location}", .of_beacon = "Redirect was not allowed"};
  }
  if (report.request.mode == Mode::kCors) return {.text = kNotCorsScheme, .as_redirection = true};
  if (report.request.mode == Mode::kSameOrigin) return {.text = kOtherOrigin};
  if (report.request.as == Asker::kFetch) {
    return {.text = "Redirection to URL with a scheme that is not HTTP(S).", .names_target = true};
  }
  const bool beacon = report.request.as == Asker::kBeacon;
  if (is_of(report.location, "about")) {
    return {.names_target = true, .access_control = false, .of_beacon = "The URL can’t be shown"};
  }
  return {.text = "Redirection to URL with a scheme that is not HTTP(S)", .names_target = beacon};
}

Told tell(const FailureReport& report) noexcept {
  const Failure failure = without_preflight(report.failure);
  const bool redirect = report.point == FailurePoint::kRedirect;
  switch (failure) {
    case Failure::kAcaoMissing:
    case Failure::kAcaoMultiple:
    case Failure::kAcaoInvalid:
    case Failure::kAcaoMismatch:
      return {.text = report.value.find(',') == std::string_view::npos ? kNotAllowed : kSeveral,
              .as_redirection = redirect};
    case Failure::kAcaoWildcardCredentials:
    case Failure::kAcacNotTrue:
    case Failure::kRedirectCredentials:
    case Failure::kCorp:
    case Failure::kCoep:
      return {.text = find_template(kReasons, failure), .as_redirection = redirect};
    case Failure::kRedirectScheme:
    case Failure::kRedirectInvalid:
      return bad_target(report);
    case Failure::kPreflightNetworkFailure:
      return {.text = network_text(report.network)};
    case Failure::kNetworkFailure:
      return {.text = network_text(report.network), .access_control = false};
    case Failure::kModeSameOrigin:
      return {.text = kOtherOrigin};
    default:
      return {.text = find_template(kReasons, failure)};
  }
}

std::string reason_of(const FailureReport& report, const Told& told) {
  FailureReport shown = report;
  const std::string value = isomorphic_decode(report.value);
  const std::string whole = isomorphic_decode(report.whole_value);
  const std::string location = without_credentials(report.location);
  shown.location = location;
  shown.value = value;
  shown.whole_value = whole;
  std::string reason;
  reason.reserve(200);
  if (told.as_redirection) {
    reason.append("Cross-origin redirection to ").append(without_credentials(report.location));
    reason += " denied by Cross-Origin Resource Sharing policy: ";
  }
  fill(reason, told.text, shown);
  return reason;
}

void print_beacon(const FailureReport& report, const Told& told, std::vector<std::string>& console) {
  std::string reason = reason_of(report, told);
  std::string said = told.of_beacon.empty() ? reason : std::string(told.of_beacon);
  if (told.access_control && !reason.empty()) console.push_back(std::move(reason));
  if (said.empty()) return;
  console.emplace_back()
      .append("Beacon API cannot load ")
      .append(closing_url(report, told.names_first, told.names_target))
      .append(". ")
      .append(said);
}

// What WebKit takes a response for. Where there is no type, libsoup sniffs, and what is no type at all looks like text;
// an EventSource does not sniff.
std::string mime_type_of(const FailureReport& report) {
  const std::string_view type = report.value.substr(0, report.value.find_first_of(";, "));
  if (report.request.as == Asker::kEventSource)
    return type.empty() ? "application/octet-stream" : isomorphic_decode(type);
  if (report.status == 304) return isomorphic_decode(type);
  return type.find('/') == std::string_view::npos ? "text/plain" : isomorphic_decode(type);
}

std::string not_javascript(const FailureReport& report) {
  return "TypeError: '" + mime_type_of(report) + "' is not a valid JavaScript MIME type.";
}

void print_mime_type(const FailureReport& report, std::vector<std::string>& console) {
  const std::string url(report.request.first_url.href());
  switch (report.request.as) {
    case Asker::kModule:
      console.push_back(not_javascript(report));
      return;
    case Asker::kEventSource:
      console.push_back("EventSource's response has a MIME type (\"" + mime_type_of(report) +
                        "\") that is not \"text/event-stream\". Aborting the connection.");
      return;
    case Asker::kScript:
      console.push_back("Refused to execute " + url + " as script because " +
                        (report.failure == Failure::kNosniff
                             ? "\"X-Content-Type-Options: nosniff\" was given and its Content-Type"
                             : mime_type_of(report)) +
                        " is not a script MIME type.");
      return;
    case Asker::kStyle:
      console.push_back("Did not parse stylesheet at '" + url +
                        "' because non CSS MIME types are not allowed in strict mode.");
      return;
    default:
      return;
  }
}
}  // namespace

void print(const FailureReport& report, std::vector<std::string>& console) {
  if (report.failure == Failure::kMimeType || report.failure == Failure::kNosniff)
    return print_mime_type(report, console);
  if (report.failure == Failure::kMixedContent) return print_mixed_content(report, console);
  if (report.failure == Failure::kCoep && report.request.as == Asker::kWorker) {
    fill(console.emplace_back(), "Refused to load '{url}' worker because of Cross-Origin-Embedder-Policy.", report);
    console.emplace_back("Worker load was blocked by Cross-Origin-Embedder-Policy");
    return fill(console.emplace_back(), "Cannot load {url} due to access control checks.", report);
  }
  if (report.failure == Failure::kCsp) return print_content_security_policy(report, console);
  const bool set_up = report.point == FailurePoint::kSetUp;
  if (report.failure == Failure::kModeSameOrigin && set_up && report.request.as == Asker::kWorker) return;
  if (report.failure == Failure::kCoep && report.request.as == Asker::kWorker) {
    return print_worker_without_embedder_policy(report, console);
  }
  const Told told = tell(report);
  if (report.request.as == Asker::kBeacon) return print_beacon(report, told, console);
  if (told.text.empty() || !told.access_control) return;
  if (report.failure == Failure::kModeSameOrigin && set_up) {
    return fill(console.emplace_back(), "Fetch API cannot load {url}.", report);
  }
  console.push_back(reason_of(report, told));
  if (report.failure == Failure::kNoCorsRedirectMode) console.emplace_back("Not allowed to request resource");
  if (report.request.as == Asker::kScript) {
    console.emplace_back(kScriptDenied);
  } else if (const std::string_view closing = closing_of(report.request.as); !closing.empty()) {
    console.emplace_back()
        .append(closing)
        .append(closing_url(report, told.names_first, told.names_target))
        .append(" due to access control checks.");
  }
}

void refuse_header(std::string_view name, std::vector<std::string>& console) {
  console.emplace_back().append("Refused to set unsafe header \"").append(name).append("\"");
}

std::string script_error(const FailureReport& report) {
  const bool set_up = report.point == FailurePoint::kSetUp;
  if (report.request.as == Asker::kBeacon) {
    return set_up && report.failure == Failure::kMixedContent ? "false" : std::string();
  }
  if (report.request.as == Asker::kFont) return "NetworkError:  A network error occurred.";
  const bool refused = set_up && ((report.request.as == Asker::kWorker && report.failure == Failure::kModeSameOrigin) ||
                                  (report.request.as == Asker::kEventSource && report.failure == Failure::kCsp));
  if (refused) return "SecurityError: The operation is insecure.";
  if (report.request.as != Asker::kImport) return {};
  if (report.failure == Failure::kMimeType) {
    return not_javascript(report);
  }
  const Told told = tell(report);
  const bool by_policy = report.failure == Failure::kMixedContent || report.failure == Failure::kCsp;
  const bool denied = (!told.text.empty() && told.access_control) || (by_policy && !set_up);
  return "TypeError: " + std::string(denied ? kScriptDenied : "Importing a module script failed.");
}

std::string api_error(const ApiFailure& failure) {
  const std::string text(failure.subject);
  switch (failure.error) {
    case ApiError::kMethodNotBytes:
    case ApiError::kHeaderNotBytes:
    case ApiError::kXhrMethodNotBytes:
    case ApiError::kXhrHeaderNameNotBytes:
    case ApiError::kXhrHeaderValueNotBytes:
      return "TypeError: Type error";
    case ApiError::kInvalidMethod:
      return "TypeError: Method is not a valid HTTP token.";
    case ApiError::kForbiddenMethod:
      return "TypeError: Method is forbidden.";
    case ApiError::kNoCorsMethod:
      return "TypeError: Method must be GET, POST or HEAD in no-cors mode.";
    case ApiError::kInvalidHeaderName:
      return "TypeError: Invalid header name: '" + text + "'";
    case ApiError::kInvalidHeaderValue:
      return "TypeError: Header '" + std::string(failure.header) + "' has invalid value: '" + text + "'";
    case ApiError::kBodyOnGetOrHead:
      return "TypeError: Request has method '" + text + "' and cannot have a body";
    case ApiError::kOnlyIfCachedMode:
      return "TypeError: only-if-cached cache option requires fetch mode to be same-origin.";
    case ApiError::kStreamUnsupported:
      return "NotSupportedError: ReadableStream uploading is not supported";
    case ApiError::kXhrForbiddenMethod:
      return "SecurityError: The operation is insecure.";
    case ApiError::kXhrInvalidMethod:
    case ApiError::kXhrInvalidUrl:
    case ApiError::kXhrInvalidHeaderName:
    case ApiError::kXhrInvalidHeaderValue:
      return "SyntaxError: The string did not match the expected pattern.";
    case ApiError::kUrlWithCredentials:
    case ApiError::kInvalidUrl:
      return "TypeError: URL is not valid or contains user credentials.";
    default:
      return "TypeError";
  }
}

}  // namespace crosscheck::browser::webkit
