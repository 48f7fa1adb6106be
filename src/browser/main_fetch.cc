// SPDX-License-Identifier: Apache-2.0
// https://fetch.spec.whatwg.org/#main-fetch and the sending half of https://fetch.spec.whatwg.org/#concept-http-fetch.
#include <algorithm>

#include "base/ascii.h"
#include "base/isomorphic.h"
#include "browser/author_headers.h"
#include "browser/procedure.h"
#include "http/grammar.h"
#include "url/site.h"

namespace crosscheck::browser {
void Fetch::Procedure::main_fetch() {
  const bool own_origin = request_.url.has_origin(request_.origin);
  if (blocked_before_request()) return;
  if (request_.url.scheme() == "data" && request_.mode != Mode::kSameOrigin) {
    step("Scheme fetch", "#scheme-fetch", StepResult::kPassed, "a data: URL is answered without a network");
    return finish_with_data();
  }
  if (own_origin && request_.tainting == Tainting::kBasic) {
    step("Main fetch", "#main-fetch", StepResult::kPassed, "same origin: no CORS");
    return send_request();
  }
  if (request_.mode == Mode::kSameOrigin) {
    step("Main fetch", "#main-fetch", StepResult::kFailed, "mode same-origin, another origin");
    return fail(Failure::kModeSameOrigin, point_of_url(), {.location = request_.url.href()});
  }
  if (request_.mode == Mode::kNoCors) return main_fetch_no_cors();
  if (!request_.url.is_http()) {
    step("Main fetch", "#main-fetch", StepResult::kFailed, "CORS is for http and https only");
    return fail(Failure::kSchemeNotCors, point_of_url(), {});
  }
  if (request_.tainting != Tainting::kCors) {
    request_.tainting = Tainting::kCors;
    step("Main fetch", "#main-fetch", StepResult::kNoted, "another origin: CORS applies");
  }
  http_fetch_with_preflight_if_needed();
}

void Fetch::Procedure::main_fetch_no_cors() {
  if (request_.redirect != Redirect::kFollow) {
    step("Main fetch", "#main-fetch", StepResult::kFailed, "mode no-cors needs redirect mode follow");
    return fail(Failure::kNoCorsRedirectMode, point_of_url(), {});
  }
  if (!request_.url.is_http()) return fail(Failure::kSchemeNotCors, point_of_url(), {});
  if (embedded_credentials_refused(request_.url)) {
    return fail(Failure::kRedirectCredentials, point_of_url(), {.location = request_.url.href()});
  }
  request_.tainting = Tainting::kOpaque;
  step("Main fetch", "#main-fetch", StepResult::kNoted, "mode no-cors: the response will be opaque");
  send_request();
}

// Where CORS has no say, an engine may still refuse URLs with a username or password in elements and fetch().
bool Fetch::Procedure::embedded_credentials_refused(const Url& url) const noexcept {
  const bool exempt = request_.as == Asker::kXhr || request_.as == Asker::kXhrUpload || request_.as == Asker::kBeacon ||
                      request_.as == Asker::kWorker;
  return traits_.refuses_embedded_credentials && !exempt && url.includes_credentials();
}

FailurePoint Fetch::Procedure::point_of_url() const noexcept {
  return request_.redirect_count == 0 ? FailurePoint::kSetUp : FailurePoint::kRedirect;
}

void Fetch::Procedure::http_fetch_with_preflight_if_needed() {
  if (preflight_needed() && !cache_covers_request()) {
    step("CORS-preflight fetch", "#cors-preflight-fetch", StepResult::kNoted, preflight_reason_);
    return send_preflight();
  }
  step("HTTP fetch", "#concept-http-fetch", StepResult::kNoted, "no preflight: method and headers are safelisted");
  send_request();
}

Request& Fetch::Procedure::push_request(std::string_view method, bool preflight) {
  Request& request = outcome_.exchanges.emplace_back().request;
  request.method = method;
  request.url = request_.url.includes_credentials() ? request_.url.without_credentials() : request_.url;
  request.preflight = preflight;
  request.upgraded = upgraded_;
  request.mode = request_.mode;
  request.as = request_.as;
  request.redirect = request_.redirect;
  request.cache = request_.cache;
  phase_ = preflight ? Phase::kPreflight : Phase::kRequest;
  return request;
}

// https://fetch.spec.whatwg.org/#cors-preflight-fetch, steps 1 to 6
void Fetch::Procedure::send_preflight() {
  Request& request = push_request("OPTIONS", true);
  request.headers.reserve(3);
  request.headers.append("Access-Control-Request-Method", request_.method);
  if (!unsafe_names_.empty()) {
    std::string names;
    names.reserve(64);
    for (const std::string& name : unsafe_names_) {
      if (!names.empty()) names += ',';
      names += name;
    }
    request.headers.append({"Access-Control-Request-Headers", std::move(names)});
  }
  request.headers.append("Origin", preflight_origin());
}

void Fetch::Procedure::send_request() {
  const bool late = traits_.judges_mixed_redirects_late && request_.redirect_count > 0;
  const Detail previous{.location = request_.url.href(), .url = previous_url_.href()};
  if (late && blocked_as_mixed_content(request_.url, true, FailurePoint::kRedirect, previous)) return;
  if (recheck_ && !recheck_redirect()) return;
  if (goes_round_) {
    step("HTTP-network-or-cache fetch", "#http-network-or-cache-fetch", StepResult::kFailed,
         "the redirect to itself is cached, and followed until the limit is reached");
    return fail(Failure::kRedirectLimit, FailurePoint::kRedirect, {.location = request_.url.href()});
  }
  if (request_.cache == CacheMode::kOnlyIfCached && traits_.honours_only_if_cached) {
    step("HTTP-network-or-cache fetch", "#http-network-or-cache-fetch", StepResult::kFailed, "nothing is cached");
    return fail(Failure::kCacheMiss, FailurePoint::kSetUp, {});
  }
  if (request_.stream_body && !traits_.supports_stream_body) {
    step("HTTP-network fetch", "#http-network-fetch", StepResult::kFailed, "no streaming body over HTTP/1.1");
    return fail(Failure::kStreamUnsupported, FailurePoint::kResponse, {});
  }
  Request& request = push_request(request_.method, false);
  const bool own_origin = request_.tainting == Tainting::kBasic;
  request.credentials =
      request_.credentials == Credentials::kInclude || (request_.credentials == Credentials::kSameOrigin && own_origin);
  request.sends_body = request_.has_body;
  request.body_type = body_type_;
  request.headers.reserve(request_.headers.size() + 1);
  origin_named_ = needs_origin_header();
  const bool by_url = traits_.beacons_name_url_origin && request_.tainting == Tainting::kOpaque &&
                      !request_.redirect_tainted && !url_origin_.empty();
  const std::string_view origin = by_url ? std::string_view(url_origin_) : request_.serialized_origin();
  if (origin_named_) request.headers.append("Origin", hides_origin() ? std::string_view("null") : origin);
  append_author_headers(traits_, request_, request.headers);
}

// The default referrer policy keeps the origin of a secure page from insecure URLs; CORS needs it all the same.
bool Fetch::Procedure::hides_origin() const {
  return traits_.downgrade_hides_origin && request_.mode != Mode::kCors && request_.origin.scheme() == "https" &&
         request_.url.scheme() != "https";
}

bool Fetch::Procedure::names_opaque_origin() const {
  if (!request_.origin.is_opaque() || !request_.includes_credentials()) return false;
  const bool in_site = url::schemelessly_same_site(embedder_, request_.first_url.origin());
  switch (traits_.opaque_page_names_origin) {
    case OpaqueOrigin::kNever:
      return false;
    case OpaqueOrigin::kByFirstUrl:
      return in_site && embedder_.scheme() == request_.first_url.scheme() && !request_.became_get;
    case OpaqueOrigin::kUntilLeft:
      return in_site && !left_origin_;
  }
  return false;
}

// https://fetch.spec.whatwg.org/#append-a-request-origin-header
bool Fetch::Procedure::needs_origin_header() const {
  if (request_.tainting == Tainting::kCors) return true;
  if (origin_named_ && traits_.keeps_origin_within_origin) return true;
  const bool element = request_.as != Asker::kFetch && request_.as != Asker::kXhr && request_.as != Asker::kXhrUpload &&
                       request_.as != Asker::kEventSource && request_.as != Asker::kBeacon;
  if (element && request_.mode == Mode::kCors && traits_.names_origin_of_cors_elements) return true;
  if (names_opaque_origin()) return true;
  return request_.method != "GET" && request_.method != "HEAD";
}

}  // namespace crosscheck::browser
