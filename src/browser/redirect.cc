// SPDX-License-Identifier: Apache-2.0
// https://fetch.spec.whatwg.org/#http-redirect-fetch
#include <algorithm>
#include <optional>

#include "browser/bad_port.h"
#include "browser/location.h"
#include "browser/procedure.h"
#include "browser/safelist.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

constexpr unsigned kRedirectLimit = 20;
// https://fetch.spec.whatwg.org/#request-body-header-name
constexpr std::string_view kRequestBodyHeaderNames[] = {"content-encoding", "content-language", "content-location",
                                                        "content-type"};

// The same without the fragment that it inherits.
std::string href_of_location(std::string_view location, const Url& current) {
  const auto target = Url::parse(location, &current);
  return target && target->includes_credentials() ? std::string(target->href()) : std::string();
}

bool is_one_of(std::span<const std::string_view> schemes, std::string_view scheme) {
  return std::find(schemes.begin(), schemes.end(), scheme) != schemes.end();
}

// "https://a b/" and nothing worse.
bool has_space_in_host(std::string location) {
  const std::size_t space = location.find(' ');
  if (space == std::string::npos) return false;
  std::erase(location, ' ');
  const auto url = Url::parse(location);
  return url && url->is_http() && space < location.find('/', location.find("//") + 2);
}

bool becomes_get(std::uint16_t status, std::string_view method) noexcept {
  if (status == 303) return method != "GET" && method != "HEAD";
  return (status == 301 || status == 302) && method == "POST";
}

// About its own freshness.
bool says_otherwise(const HeaderList& headers) {
  return headers.has("Cache-Control") || headers.has("Expires") || headers.has("Pragma");
}

// Such a request goes past the cache.
bool asks_for_fresh(const HeaderList& headers) {
  constexpr std::string_view kNames[] = {"Cache-Control",       "Pragma",   "If-Modified-Since", "If-None-Match",
                                         "If-Unmodified-Since", "If-Match", "If-Range"};
  return std::any_of(std::begin(kNames), std::end(kNames), [&](std::string_view name) { return headers.has(name); });
}

}  // namespace

void Fetch::Procedure::http_redirect_fetch(const Answer& answer) {
  const auto line = read_location(traits_, answer.headers);
  const bool refused = line && line->empty() && traits_.empty_location == EmptyLocation::kFailure;
  const std::string* const location = line && !refused ? &*line : nullptr;
  if (location) redirect_location_ = href_of_location(*location, request_.url);
  auto target = location ? location_url(*location, request_.url) : tl::unexpected(UrlError{});
  upgraded_ = false;
  if (target) upgrade_redirected_image(*target);
  const std::string_view unparsed = location ? std::string_view(*location) : std::string_view();
  const Detail detail{.location = target ? target->href() : unparsed};
  const FailurePoint point = location ? FailurePoint::kRedirect : FailurePoint::kResponse;
  if (traits_.refuses_ftp_redirects_first && target && target->scheme() == "ftp") {
    return fail(Failure::kRedirectScheme, FailurePoint::kRedirect, detail);
  }
  if (!resource_policy_allows(answer, point, detail)) return;
  const bool target_first = traits_.redirect_order == RedirectOrder::kTargetFirst;
  if (target_first && location && request_.redirect == Redirect::kFollow) {
    const bool unknown_host = traits_.spaces_in_hosts && !target && has_space_in_host(*location);
    if (!unknown_host && !location_is_url(target, detail)) return;
    if (target && (!scheme_is_let_through(*target) || !redirect_count_allows(detail))) return;
  }
  const bool manual = request_.redirect == Redirect::kManual;
  if (manual && location && traits_.manual_mode_reads_location && !location_is_url(target, detail)) return;
  const bool follows = target && request_.redirect == Redirect::kFollow;
  if (follows && traits_.policies_before_cors_check) {
    if (blocked_as_mixed_content(*target, true, point, {}) || blocked_by_csp(&*target, true, point, {})) return;
  }
  if (!location && !type_allows(answer)) return;
  if (!response_cors_check(answer, point, detail)) return;
  if (manual) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kNoted, "redirect mode manual: an opaque redirect");
    return end(Verdict::kOpaque);
  }
  const bool refuses = request_.redirect == Redirect::kError;
  if (refuses && target && traits_.error_mode_judges_target && !redirect_allowed(answer, *target)) return;
  if (refuses && (location || traits_.error_mode_refuses_any_redirect_status)) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "redirect mode error");
    return fail(Failure::kRedirectModeError, FailurePoint::kRedirect, detail);
  }
  if (refused && request_.redirect == Redirect::kFollow)
    return fail(Failure::kRedirectInvalid, FailurePoint::kRedirect, {});
  if (!location) return finish_with(answer);
  if (traits_.judges_mixed_redirects_late && policies_refuse_odd_target(target, *location)) return;
  if (!location_is_url(target, detail)) return;
  if (!redirect_allowed(answer, *target)) return;
  if (!target_first && !redirect_count_allows(detail)) return;
  goes_round_ = redirects_to_itself(answer, *target);
  apply_redirect(answer.status, *std::move(target));
  main_fetch();
}

bool Fetch::Procedure::location_is_url(const tl::expected<Url, UrlError>& target, const Detail& detail) {
  if (target) return true;
  step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "Location is no URL");
  fail(Failure::kRedirectInvalid, FailurePoint::kRedirect, detail);
  return false;
}

bool Fetch::Procedure::refused_unseen(const Url& target) const {
  const bool xhr = request_.as == Asker::kXhr || request_.as == Asker::kXhrUpload;
  if (from_file_ && xhr && target.scheme() == "file") return false;
  const auto beginnings = traits_.unseen_redirect_targets;
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return target.href().starts_with(beginning); });
}

bool Fetch::Procedure::scheme_is_let_through(const Url& target) {
  if (!refused_unseen(target)) return true;
  step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "only http and https are followed");
  fail(Failure::kRedirectScheme, FailurePoint::kRedirect, {.location = target.href(), .unseen = true});
  return false;
}

bool Fetch::Procedure::redirect_count_allows(const Detail& detail) {
  const bool background = request_.as == Asker::kBeacon || request_.as == Asker::kWorker;
  if (request_.redirect_count < (background ? traits_.background_redirect_limit : kRedirectLimit)) return true;
  step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "20 redirects were followed already");
  fail(Failure::kRedirectLimit, FailurePoint::kRedirect, detail);
  return false;
}

bool Fetch::Procedure::redirect_allowed(const Answer& answer, const Url& target) {
  const auto refuse = [&](Failure failure, std::string_view note, bool unseen = false) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, note);
    fail(failure, FailurePoint::kRedirect, {.location = target.href(), .value = redirect_location_, .unseen = unseen});
    return false;
  };
  const bool data = target.scheme() == "data" && request_.mode == Mode::kNoCors && request_.as != Asker::kFetch;
  if (data && traits_.no_cors_elements_follow_data) return true;
  if (!target.is_http() && (request_.redirect == Redirect::kFollow || !traits_.error_mode_judges_target)) {
    const bool dropped = is_one_of(traits_.dropped_redirect_schemes, target.scheme());
    const bool judged = !dropped && traits_.csp_judges_redirect_schemes;
    if (judged && blocked_by_csp(&target, true, FailurePoint::kRedirect, {.url = target.href()})) return false;
    return refuse(Failure::kRedirectScheme, "only http and https are followed", dropped);
  }
  if (traits_.policies_before_cors_check && has_bad_port(target)) {
    return refuse(Failure::kBadPort, "the target's port is blocked");
  }
  const bool crossed = request_.tainting == Tainting::kCors;
  const bool crosses = crossed || (!target.has_origin(request_.origin) && !traits_.rechecks_own_origin_chains);
  const bool credentials = target.includes_credentials();
  if (credentials && request_.mode == Mode::kCors && crosses) {
    return refuse(Failure::kRedirectCredentials, "the target carries a username or password");
  }
  if (request_.tainting == Tainting::kBasic && embedded_credentials_refused(target)) {
    return refuse(Failure::kRedirectCredentials, "the target carries a username or password");
  }
  if (answer.status != 303 && request_.stream_body && !traits_.stream_survives_redirect) {
    return refuse(Failure::kRedirectStreamBody, "a stream cannot be sent twice");
  }
  return true;
}

// https://www.rfc-editor.org/rfc/rfc9111#section-4.2.2: such a redirect is fresh for good unless it says otherwise.
bool Fetch::Procedure::redirects_to_itself(const Answer& answer, const Url& target) const {
  const bool asks_cache = traits_.caches_redirects && request_.method == "GET" && request_.as != Asker::kEventSource &&
                          embedder_.is_opaque();  // a framed opaque page has no cache
  const bool cached = request_.cache == CacheMode::kForceCache ||
                      (request_.cache == CacheMode::kDefault && (answer.status == 301 || answer.status == 308));
  return asks_cache && cached && target.href_without_fragment() == request_.url.href_without_fragment() &&
         !says_otherwise(answer.headers) && !asks_for_fresh(request_.headers);
}

void Fetch::Procedure::apply_redirect(std::uint16_t status, Url target) {
  const Origin target_origin = target.origin();
  const bool leaves = !request_.url.has_origin(target_origin);
  const bool cors = request_.mode == Mode::kCors &&
                    (request_.tainting == Tainting::kCors || !target_origin.same_origin(request_.origin));
  prepare_recheck();
  const bool drops_body = becomes_get(status, request_.method);
  const bool to_get =
      drops_body || (traits_.delete_becomes_get_across_origins && leaves && request_.method == "DELETE");
  if (to_get) {
    request_.method = "GET";
    request_.became_get = true;
    request_.has_body = false;
    request_.stream_body = false;
    body_type_.clear();
  }
  unlisted_at_this_hop_.clear();
  if (drops_body) unlisted_at_this_hop_.assign(std::begin(kRequestBodyHeaderNames), std::end(kRequestBodyHeaderNames));
  if (leaves) unlisted_at_this_hop_.emplace_back("authorization");
  left_origin_ = left_origin_ || leaves;
  redirect_headers(status, drops_body, leaves, cors);
  if (leaves) origin_named_ = false;
  if (traits_.redirects_drop_client_hints && !target_origin.same_origin(request_.origin)) {
    for (const std::string_view name : kClientHintNames) drop_header(name);
  }
  // https://fetch.spec.whatwg.org/#concept-request-tainted-origin
  const bool no_cors = traits_.leaving_taints_no_cors && request_.mode == Mode::kNoCors;
  if (leaves && (no_cors || !request_.url.has_origin(request_.origin))) request_.redirect_tainted = true;
  if (traits_.judges_mixed_redirects_late) previous_url_ = request_.url;
  request_.url = std::move(target);
  ++request_.redirect_count;
  step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kPassed,
       leaves ? "followed to another origin" : "followed within the origin");
}

// Which headers the next request carries.
void Fetch::Procedure::redirect_headers(std::uint16_t status, bool drops_body, bool leaves, bool cors) {
  if (!first_headers_) first_headers_ = request_.headers;
  switch (traits_.redirected_headers) {
    case RedirectedHeaders::kCurrent:
      if (drops_body) drop_content_headers();
      if (leaves) drop_header("authorization");
      break;
    case RedirectedHeaders::kFirstAcrossOrigins:
      if (cors) {
        request_.headers = *first_headers_;
      } else {
        drop_header("user-agent");
      }
      if (drops_body) drop_content_headers();
      if (status == 307 || status == 308) bring_back_content_type();
      if (left_origin_) drop_header("authorization");
      break;
    case RedirectedHeaders::kFirst:
      request_.headers = *first_headers_;
      if (request_.as == Asker::kFetch) body_type_ = first_body_type_;
      if (becomes_get(status, first_method_)) {
        drop_content_headers();
        body_type_.clear();
      }
      if (leaves) drop_header("authorization");
      break;
  }
}

void Fetch::Procedure::bring_back_content_type() {
  const Header* type = first_headers_->find("content-type");
  if (type != nullptr && !request_.headers.has("content-type")) request_.headers.append(*type);
}

void Fetch::Procedure::drop_content_headers() {
  for (const std::string_view name : kRequestBodyHeaderNames) drop_header(name);
}

void Fetch::Procedure::drop_header(std::string_view name) {
  if (request_.headers.has(name)) request_.headers.remove(name);
}

}  // namespace crosscheck::browser
