// SPDX-License-Identifier: Apache-2.0
// The arguments of fetch() and XMLHttpRequest, checked and normalised.
#include "base/ascii.h"
#include "base/isomorphic.h"
#include "browser/byte_string.h"
#include "browser/charset_rewrite.h"
#include "browser/procedure.h"
#include "browser/safelist.h"
#include "http/grammar.h"
#include "http/name_index.h"

namespace crosscheck::browser {
namespace {

bool is_xhr(Asker as) noexcept { return as == Asker::kXhr || as == Asker::kXhrUpload; }

// A string or URLSearchParams, whose bytes are UTF-8 whatever the author's Content-Type says.
bool sends_text(const Body& body) noexcept {
  return body.kind == BodyKind::kText || (body.kind == BodyKind::kForm && !body.type.starts_with("multipart/"));
}

bool takes_no_body(std::string_view method) noexcept { return method == "GET" || method == "HEAD"; }

}  // namespace

// https://fetch.spec.whatwg.org/#dom-request
bool Fetch::Procedure::set_up_fetch(const Intent& intent) {
  request_.unsafe_request = true;
  request_.mode = intent.mode.value_or(Mode::kCors);
  request_.credentials = intent.credentials.value_or(Credentials::kSameOrigin);
  request_.redirect = intent.redirect.value_or(Redirect::kFollow);
  request_.cache = intent.cache.value_or(CacheMode::kDefault);
  if (request_.url.includes_credentials()) return fail_api({ApiError::kUrlWithCredentials, intent.url});
  if (request_.cache == CacheMode::kOnlyIfCached && request_.mode != Mode::kSameOrigin) {
    return fail_api({ApiError::kOnlyIfCachedMode, to_string(request_.mode)});
  }
  if (!set_method(intent)) return false;
  if (request_.mode == Mode::kNoCors && !http::is_cors_safelisted_method(request_.method)) {
    return fail_api({ApiError::kNoCorsMethod, request_.method});
  }
  if (!add_author_headers(intent)) return false;
  if (intent.body && takes_no_body(request_.method)) return fail_api({ApiError::kBodyOnGetOrHead, request_.method});
  set_body(intent);
  if (request_.stream_body) {
    if (traits_.refuses_stream_body) return fail_api({ApiError::kStreamUnsupported});
    if (request_.mode == Mode::kNoCors) return fail_api({ApiError::kStreamMode});
    request_.use_cors_preflight = traits_.stream_forces_preflight;
    if (traits_.stream_implies_cors) request_.mode = Mode::kCors;
  }
  return true;
}

// https://xhr.spec.whatwg.org/#the-open()-method to #the-send()-method
bool Fetch::Procedure::set_up_xhr(const Intent& intent) {
  request_.unsafe_request = true;
  request_.mode = Mode::kCors;
  request_.credentials = intent.credentials == Credentials::kInclude ? Credentials::kInclude : Credentials::kSameOrigin;
  if (!add_author_headers(intent)) return false;
  if (!takes_no_body(request_.method)) set_body(intent);
  const Header* type = request_.headers.find("content-type");
  if (type && request_.has_body && sends_text(*intent.body)) {
    author_type_ = type->value;
    const bool joined_beside_form = intent.body->kind == BodyKind::kForm && type->value.find(',') != std::string::npos;
    const bool kept = joined_beside_form && traits_.keeps_joined_type_of_form;
    if (!kept) request_.headers.set("content-type", with_utf8_charset(traits_.charset_rewrite, type->value));
  }
  request_.use_cors_preflight =
      intent.as == Asker::kXhrUpload && (request_.has_body || traits_.listener_forces_without_body);
  return true;
}

// The arguments of fetch() are converted before any is looked at; of XMLHttpRequest, each with its call.
bool Fetch::Procedure::arguments_are_bytes(const Intent& intent) {
  if (is_xhr(intent.as)) return !intent.method || is_bytes(ApiError::kXhrMethodNotBytes, *intent.method);
  for (const Header& line : intent.headers) {
    if (!is_bytes(ApiError::kHeaderNotBytes, line.name) || !is_bytes(ApiError::kHeaderNotBytes, line.value))
      return false;
  }
  return !intent.method || is_bytes(ApiError::kMethodNotBytes, *intent.method);
}

bool Fetch::Procedure::is_bytes(ApiError error, std::string_view text) {
  const auto wide = first_wide_unit(text);
  return !wide || fail_api({.error = error, .subject = text, .index = wide->index, .unit = wide->unit});
}

bool Fetch::Procedure::set_method(const Intent& intent) {
  const std::string_view method = intent.method ? std::string_view(*intent.method) : "GET";
  const bool xhr = is_xhr(intent.as);
  if (!http::is_method(method)) {
    return fail_api({xhr ? ApiError::kXhrInvalidMethod : ApiError::kInvalidMethod, method});
  }
  if (http::is_forbidden_method(method)) {
    return fail_api({xhr ? ApiError::kXhrForbiddenMethod : ApiError::kForbiddenMethod, method});
  }
  request_.method = http::normalize_method(method);
  return true;
}

// https://fetch.spec.whatwg.org/#concept-headers-append with the guards "request" and "request-no-cors"
bool Fetch::Procedure::add_author_headers(const Intent& intent) {
  const bool xhr = is_xhr(intent.as);
  std::vector<Header> lines;
  http::NameIndex names;
  lines.reserve(intent.headers.size());
  for (const Header& line : intent.headers) {
    if (xhr && (!is_bytes(ApiError::kXhrHeaderNameNotBytes, line.name) ||
                !is_bytes(ApiError::kXhrHeaderValueNotBytes, line.value))) {
      return false;
    }
    const bool ascii_only = ascii::is_ascii(line.value);
    const std::string bytes = ascii_only ? std::string() : isomorphic_encode(line.value);
    const std::string_view value = http::normalize_header_value(ascii_only ? line.value : bytes);
    if (!http::is_header_name(line.name))
      return fail_api({xhr ? ApiError::kXhrInvalidHeaderName : ApiError::kInvalidHeaderName, line.name});
    if (!http::is_header_value(value))
      return fail_api({xhr ? ApiError::kXhrInvalidHeaderValue : ApiError::kInvalidHeaderValue,
                       http::normalize_header_value(line.value), line.name});
    if (http::is_forbidden_request_header(line.name, value)) {
      if (is_xhr(intent.as) && traits_.refuse_header) traits_.refuse_header(line.name, outcome_.console);
      continue;
    }
    const bool user_agent = ascii::equals_ignoring_case(line.name, "user-agent");
    if (user_agent &&
        (is_xhr(intent.as) ? traits_.user_agent_from_xhr_ignored : traits_.user_agent_from_fetch_ignored)) {
      if (is_xhr(intent.as) && traits_.refuse_header) traits_.refuse_header(line.name, outcome_.console);
      continue;
    }
    const auto present = names.find(line.name);
    if (request_.mode == Mode::kNoCors) {
      const std::string joined = present ? lines[*present].value + ", " + std::string(value) : std::string(value);
      if (!is_no_cors_safelisted_request_header(traits_, line.name, joined)) continue;
    }
    // https://xhr.spec.whatwg.org/#the-setrequestheader()-method combines; Headers keeps a list.
    if (present && (xhr || traits_.joins_before_safelisting)) {
      lines[*present].value.append(", ").append(value);
    } else {
      lines.push_back({line.name, std::string(value)});
      names.add(line.name);
    }
  }
  request_.headers.reserve(lines.size());
  for (Header& line : lines) request_.headers.append(std::move(line));
  return true;
}

}  // namespace crosscheck::browser
