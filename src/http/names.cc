// SPDX-License-Identifier: Apache-2.0
//
// The lists of methods and header names in the Fetch Standard.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::http {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kCorsSafelistedMethods = {"GET"sv, "HEAD"sv, "POST"sv};
constexpr std::array kForbiddenMethods = {"CONNECT"sv, "TRACE"sv, "TRACK"sv};
constexpr std::array kNormalizedMethods = {"DELETE"sv, "GET"sv, "HEAD"sv, "OPTIONS"sv, "POST"sv, "PUT"sv};

constexpr std::array kForbiddenRequestHeaders = {
    "Accept-Charset"sv,
    "Accept-Encoding"sv,
    "Access-Control-Request-Headers"sv,
    "Access-Control-Request-Method"sv,
    "Connection"sv,
    "Content-Length"sv,
    "Cookie"sv,
    "Cookie2"sv,
    "Date"sv,
    "DNT"sv,
    "Expect"sv,
    "Host"sv,
    "Keep-Alive"sv,
    "Origin"sv,
    "Referer"sv,
    "Set-Cookie"sv,
    "TE"sv,
    "Trailer"sv,
    "Transfer-Encoding"sv,
    "Upgrade"sv,
    "Via"sv,
};
constexpr std::array kForbiddenRequestHeaderPrefixes = {"proxy-"sv, "sec-"sv};
constexpr std::array kMethodOverrides = {"X-HTTP-Method"sv, "X-HTTP-Method-Override"sv, "X-Method-Override"sv};
constexpr std::array kForbiddenResponseHeaders = {"Set-Cookie"sv, "Set-Cookie2"sv};
constexpr std::array kCorsSafelistedResponseHeaders = {
    "Cache-Control"sv, "Content-Language"sv, "Content-Length"sv, "Content-Type"sv,
    "Expires"sv,       "Last-Modified"sv,    "Pragma"sv,
};
constexpr std::array kNoCorsSafelistedRequestHeaders = {
    "Accept"sv,
    "Accept-Language"sv,
    "Content-Language"sv,
    "Content-Type"sv,
};
constexpr std::array kRequestBodyHeaders = {
    "Content-Encoding"sv,
    "Content-Language"sv,
    "Content-Location"sv,
    "Content-Type"sv,
};

template <std::size_t N>
constexpr bool contains(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
  return std::any_of(names.begin(), names.end(),
                     [name](std::string_view n) { return ascii::equals_ignoring_case(n, name); });
}

}  // namespace

bool is_cors_safelisted_method(std::string_view method) noexcept {
  return std::find(kCorsSafelistedMethods.begin(), kCorsSafelistedMethods.end(), method) !=
         kCorsSafelistedMethods.end();
}

bool is_forbidden_method(std::string_view method) noexcept { return contains(kForbiddenMethods, method); }

std::string_view normalize_method(std::string_view method) noexcept {
  for (const std::string_view normalized : kNormalizedMethods) {
    if (ascii::equals_ignoring_case(normalized, method)) return normalized;
  }
  return method;
}

bool is_forbidden_request_header(std::string_view name, std::string_view value) noexcept {
  if (contains(kForbiddenRequestHeaders, name)) return true;
  for (const std::string_view prefix : kForbiddenRequestHeaderPrefixes) {
    if (ascii::starts_with_ignoring_case(name, prefix)) return true;
  }
  if (!contains(kMethodOverrides, name)) return false;
  for (const ListElement& method : List(value, ListSyntax::kQuotedStrings)) {
    if (is_forbidden_method(method.text)) return true;
  }
  return false;
}

bool is_forbidden_response_header_name(std::string_view name) noexcept {
  return contains(kForbiddenResponseHeaders, name);
}

bool is_cors_safelisted_response_header_name(std::string_view name) noexcept {
  return contains(kCorsSafelistedResponseHeaders, name);
}

bool is_cors_non_wildcard_request_header_name(std::string_view name) noexcept {
  return ascii::equals_ignoring_case(name, "Authorization");
}

bool is_no_cors_safelisted_request_header_name(std::string_view name) noexcept {
  return contains(kNoCorsSafelistedRequestHeaders, name);
}

bool is_privileged_no_cors_request_header_name(std::string_view name) noexcept {
  return ascii::equals_ignoring_case(name, "Range");
}

bool is_request_body_header_name(std::string_view name) noexcept { return contains(kRequestBodyHeaders, name); }

}  // namespace crosscheck::http
