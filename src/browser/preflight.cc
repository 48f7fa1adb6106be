// SPDX-License-Identifier: Apache-2.0
// The judging half of https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.
#include <algorithm>

#include "base/ascii.h"
#include "browser/common_headers.h"
#include "browser/location.h"
#include "browser/max_age.h"
#include "browser/procedure.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// The line, of those named like line `first`, that holds a token, and where in its value.
std::pair<std::size_t, std::size_t> locate(const HeaderList& headers, std::size_t first, std::string_view token) {
  for (std::size_t i = first; i < headers.size(); ++i) {
    if (!ascii::equals_ignoring_case(headers[i].name, headers[first].name)) continue;
    const std::size_t at = headers[i].value.find(token);
    if (at != std::string::npos) return {i, at};
  }
  return {first, 0};
}

}  // namespace

void Fetch::Procedure::judge_preflight(const Answer& answer) {
  if (answer.error) return network_failure(answer, FailurePoint::kPreflight);
  if (preflight_redirected(answer)) return;
  if (traits_.preflight_order == PreflightOrder::kStatusFirst) {
    if (!preflight_status_is_ok(answer, {}) || !preflight_cors_check(answer, {})) return;
  } else {
    if (!preflight_cors_check(answer, {}) || !preflight_status_is_ok(answer, {})) return;
  }
  judge_permissions(answer);
}

// A redirect that answers a preflight is never followed; what is said of it differs.
bool Fetch::Procedure::preflight_redirected(const Answer& answer) {
  if (traits_.preflight_redirect == PreflightRedirect::kAsStatus) return false;
  const auto location = read_location(traits_, answer.headers);
  if (!location || !http::is_redirect_status(answer.status)) return false;
  if (traits_.preflight_redirect == PreflightRedirect::kNamedBesides && request_.redirect != Redirect::kFollow) {
    return false;
  }
  step("CORS-preflight fetch", "#cors-preflight-fetch", StepResult::kFailed, "a preflight is never redirected");
  const auto target = location_url(*location, request_.url);
  if (traits_.preflight_redirect == PreflightRedirect::kNamedFirst) {
    fail(target ? Failure::kPreflightRedirect : Failure::kRedirectInvalid, FailurePoint::kPreflight, {});
  } else {
    judge_preflight_twice(answer, target);
  }
  return true;
}

// Firefox judges such an answer as any redirect, against the page's origin, and then, as it refuses to follow, as the
// answer of the preflight, against what the redirect left of that origin.
void Fetch::Procedure::judge_preflight_twice(const Answer& answer, const tl::expected<Url, UrlError>& target) {
  const Detail as_redirect{.redirected_preflight = RedirectedPreflight::kFailed};
  const bool from_home = request_.url.has_origin(request_.origin);
  if (!target || refused_unseen(*target)) {
    fail(target ? Failure::kRedirectScheme : Failure::kRedirectInvalid, FailurePoint::kPreflight,
         from_home ? Detail{} : as_redirect);
    outcome_.failure = Failure::kPreflightRedirect;
    return;
  }
  if (blocked_as_mixed_content(*target, true, FailurePoint::kPreflight, as_redirect)) return;
  if (blocked_by_csp(&*target, true, FailurePoint::kPreflight, as_redirect)) return;
  if (!preflight_cors_check(answer, as_redirect)) return;
  const bool leaves = !target->has_origin(request_.url.origin());
  if (!target->is_http() || (target->includes_credentials() && !(from_home && !leaves))) {
    fail(target->is_http() ? Failure::kRedirectCredentials : Failure::kRedirectScheme, FailurePoint::kPreflight,
         as_redirect);
  } else {
    const Detail as_answer{.redirected_preflight = RedirectedPreflight::kNotFollowed,
                           .null_origin = leaves && !from_home,
                           .crossed = leaves};
    if (preflight_cors_check(answer, as_answer)) preflight_status_is_ok(answer, as_answer);
  }
  outcome_.failure = Failure::kPreflightRedirect;
}

bool Fetch::Procedure::preflight_status_is_ok(const Answer& answer, const Detail& detail) {
  const bool ok = http::is_ok_status(answer.status);
  step("CORS-preflight fetch, ok status", "#cors-preflight-fetch", ok ? StepResult::kPassed : StepResult::kFailed);
  if (ok) return true;
  const bool redirect =
      http::is_redirect_status(answer.status) && find_line(traits_, answer.headers, "Location") != nullptr;
  fail(redirect ? Failure::kPreflightRedirect : Failure::kPreflightStatus, FailurePoint::kPreflight, detail);
  return false;
}

bool Fetch::Procedure::preflight_cors_check(const Answer& answer, Detail detail) {
  const bool home = request_.url.has_origin(request_.origin) && !detail.crossed;
  if (traits_.own_origin_preflight_skips_cors_check && home) return true;
  const std::string_view origin = detail.null_origin ? std::string_view("null") : preflight_origin();
  const CorsCheckResult result = cors_check(traits_, answer.headers, origin, request_.includes_credentials());
  const bool passed = result.failure == Failure::kNone;
  step("CORS check of the preflight's answer", "#concept-cors-check",
       passed ? StepResult::kPassed : StepResult::kFailed);
  if (passed) return true;
  detail.value = result.value;
  detail.header_line = result.header;
  detail.several_lines = result.several_lines;
  fail(of_preflight(result.failure), FailurePoint::kPreflight, detail);
  return false;
}

void Fetch::Procedure::judge_permissions(const Answer& answer) {
  AllowList methods;
  AllowList headers;
  read_allow_list(traits_, answer.headers, "Access-Control-Allow-Methods", methods);
  read_allow_list(traits_, answer.headers, "Access-Control-Allow-Headers", headers);
  const PermissionQuestion question{request_.method, unsafe_names_, request_.includes_credentials(),
                                    request_.use_cors_preflight};
  const PermissionResult result = check_permissions(traits_, methods, headers, question);
  if (result.failure != Failure::kNone) {
    if (cache_ != nullptr && traits_.caches_refusals && result.bad_token.empty()) remember(answer, *cache_);
    step("CORS-preflight fetch, permissions", "#cors-preflight-fetch", StepResult::kFailed);
    return refuse_permission(answer, result);
  }
  if (result.authorization_by_wildcard) {
    step("CORS-preflight fetch, permissions", "#cors-non-wildcard-request-header-name", StepResult::kNoted,
         "the engine lets * cover Authorization; the standard does not");
    if (traits_.warn_authorization_wildcard) traits_.warn_authorization_wildcard(request_.url.href(), outcome_.console);
  }
  step("CORS-preflight fetch, permissions", "#cors-preflight-fetch", StepResult::kPassed);
  if (cache_ != nullptr) remember(answer, *cache_);
  send_request();
}

void Fetch::Procedure::refuse_permission(const Answer& answer, const PermissionResult& result) {
  const std::string header = name_to_print(result.refused_names);
  Detail detail{.value = result.bad_token,
                .bad_token = result.bad_token,
                .whole_value = result.whole_value,
                .header = header,
                .header_line = result.header};
  if (result.failure == Failure::kPreflightMethodDenied) detail.value = request_.method;
  if (!result.bad_token.empty()) {
    const auto [line, begin] = locate(answer.headers, static_cast<std::size_t>(result.header), result.bad_token);
    detail.header_line = static_cast<std::int32_t>(line);
    detail.begin = static_cast<std::uint32_t>(begin);
    detail.length = static_cast<std::uint32_t>(result.bad_token.size());
  }
  fail(result.failure, FailurePoint::kPreflight, detail);
}

void Fetch::Procedure::remember(const Answer& answer, PreflightCache& cache) {
  AllowList methods;
  AllowList headers;
  read_allow_list(traits_, answer.headers, "Access-Control-Allow-Methods", methods);
  read_allow_list(traits_, answer.headers, "Access-Control-Allow-Headers", headers);
  PreflightCache::Grant grant;
  for (const std::string_view name : methods.names.names()) grant.methods.emplace_back(name);
  for (const std::string_view name : headers.names.names()) grant.headers.push_back(ascii::to_lower(name));
  if (request_.use_cors_preflight && methods.line.first < 0) grant.methods.push_back(request_.method);
  cache.store(preflight_cache_key(), std::move(grant), read_max_age(traits_, answer.headers), now_);
}

std::string_view Fetch::Procedure::preflight_origin() const noexcept {
  return traits_.preflight_names_real_origin ? request_.origin.serialize() : request_.serialized_origin();
}

// Which of several refused names, which are sorted, a message mentions, and in what spelling.
std::string Fetch::Procedure::name_to_print(const std::vector<std::string>& refused) const {
  if (refused.empty()) return {};
  if (!traits_.names_common_headers_first) return refused.front();
  const auto is_refused = [&](std::string_view name) {
    return std::binary_search(refused.begin(), refused.end(), ascii::to_lower(name));
  };
  for (const Header& line : first_headers()) {
    const auto common = common_header_name(line.name);
    if (common && is_refused(line.name)) return std::string(*common);
  }
  if (!first_body_type_.empty() && is_refused("content-type")) return "Content-Type";
  for (const Header& line : first_headers()) {
    if (is_refused(line.name)) return line.name;
  }
  return refused.front();
}

}  // namespace crosscheck::browser
