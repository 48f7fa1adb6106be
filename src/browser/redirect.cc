// SPDX-License-Identifier: Apache-2.0
// https://fetch.spec.whatwg.org/#http-redirect-fetch
#include "base/ascii.h"
#include "browser/procedure.h"
#include "browser/read_header.h"
#include "browser/safelist.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

constexpr unsigned kRedirectLimit = 20;

// Bytes beyond ASCII in Location: the standard reads them as code points, the engines each in their own way.
std::string decode_location(LocationBytes reading, std::string_view value) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string text;
  text.reserve(value.size());
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else if (reading == LocationBytes::kPercentEncoded) {
      text.append(1, '%').append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    } else {
      text.append(1, static_cast<char>(0xC0 | (byte >> 6))).append(1, static_cast<char>(0x80 | (byte & 0x3F)));
    }
  }
  return text;
}

// https://fetch.spec.whatwg.org/#concept-response-location-url
tl::expected<Url, UrlError> location_url(const Traits& traits, const Header& location, const Url& current) {
  auto target = Url::parse(decode_location(traits.location_bytes, location.value), &current);
  if (target && !target->fragment() && current.fragment()) return target->with_fragment(current.fragment());
  return target;
}

bool becomes_get(std::uint16_t status, std::string_view method) noexcept {
  if (status == 303) return method != "GET" && method != "HEAD";
  return (status == 301 || status == 302) && method == "POST";
}

}  // namespace

void Fetch::Procedure::http_redirect_fetch(const Answer& answer) {
  const Header* location = find_line(traits_, answer.headers, "Location");
  if (traits_.empty_location_is_none && location != nullptr && location->value.empty()) location = nullptr;
  auto target = location ? location_url(traits_, *location, request_.url) : tl::unexpected(UrlError{});
  const Detail detail{.location = target ? target->href() : std::string_view()};
  if (location != nullptr && request_.redirect == Redirect::kFollow && !redirect_can_be_followed(target)) return;
  if (!response_cors_check(answer, FailurePoint::kRedirect, detail)) return;
  if (request_.redirect == Redirect::kManual) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kNoted, "redirect mode manual: an opaque redirect");
    return end(Verdict::kOpaque);
  }
  if (request_.redirect == Redirect::kError &&
      (location != nullptr || traits_.error_mode_refuses_any_redirect_status)) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "redirect mode error");
    return fail(Failure::kRedirectModeError, FailurePoint::kRedirect, detail);
  }
  if (location == nullptr) return finish_with(answer);
  if (!redirect_allowed(answer, *target)) return;
  apply_redirect(answer.status, *std::move(target));
  main_fetch();
}

// What an engine's network layer refuses before anybody looks at CORS.
bool Fetch::Procedure::redirect_can_be_followed(const tl::expected<Url, UrlError>& target) {
  if (!target) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "Location is no URL");
    fail(Failure::kRedirectInvalid, FailurePoint::kRedirect, {});
    return false;
  }
  if (request_.redirect_count == kRedirectLimit) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, "20 redirects were followed already");
    fail(Failure::kRedirectLimit, FailurePoint::kRedirect, {.location = target->href()});
    return false;
  }
  return true;
}

bool Fetch::Procedure::redirect_allowed(const Answer& answer, const Url& target) {
  const auto refuse = [&](Failure failure, std::string_view note) {
    step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kFailed, note);
    fail(failure, FailurePoint::kRedirect, {.location = target.href()});
    return false;
  };
  if (!target.is_http()) return refuse(Failure::kRedirectScheme, "only http and https are followed");
  const bool credentials = target.includes_credentials();
  if (credentials && request_.mode == Mode::kCors &&
      (request_.tainting == Tainting::kCors || !target.has_origin(request_.origin))) {
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

void Fetch::Procedure::apply_redirect(std::uint16_t status, Url target) {
  dropped_at_this_hop_.clear();
  const Origin target_origin = target.origin();
  const bool leaves = !request_.url.has_origin(target_origin);
  const bool to_get = becomes_get(status, request_.method) ||
                      (traits_.delete_becomes_get_across_origins && leaves && request_.method == "DELETE");
  if (to_get) {
    request_.method = "GET";
    request_.has_body = false;
    request_.stream_body = false;
    body_type_.clear();
    for (const std::string_view name : {"content-encoding", "content-language", "content-location", "content-type"}) {
      drop_header(name);
    }
  }
  if (leaves) drop_header("authorization");
  if (traits_.redirects_drop_client_hints && !target_origin.same_origin(request_.origin)) {
    for (const std::string_view name : kClientHintNames) drop_header(name);
  }
  // https://fetch.spec.whatwg.org/#concept-request-tainted-origin
  const bool no_cors = traits_.leaving_taints_no_cors && request_.mode == Mode::kNoCors;
  if (leaves && (no_cors || !request_.url.has_origin(request_.origin))) request_.redirect_tainted = true;
  request_.url = std::move(target);
  ++request_.redirect_count;
  step("HTTP-redirect fetch", "#http-redirect-fetch", StepResult::kPassed,
       leaves ? "followed to another origin" : "followed within the origin");
}

void Fetch::Procedure::drop_header(std::string_view name) {
  if (!request_.headers.has(name)) return;
  dropped_at_this_hop_.emplace_back(name);
  request_.headers.remove(name);
}

}  // namespace crosscheck::browser
