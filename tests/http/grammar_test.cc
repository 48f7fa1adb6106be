// SPDX-License-Identifier: Apache-2.0
//
// Bytes, tokens, methods and names.
#include "http/grammar.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace crosscheck::http {
namespace {

using std::string_view_literals::operator""sv;

std::string every_byte_that(bool (*predicate)(char)) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    if (predicate(static_cast<char>(byte))) bytes.push_back(static_cast<char>(byte));
  }
  return bytes;
}

TEST(Grammar, TokenCodePointsAreTheTcharsOfRfc9110) {
  EXPECT_EQ(every_byte_that([](char c) { return is_token_code_point(c); }),
            "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");
}

TEST(Grammar, CorsUnsafeRequestHeaderBytes) {
  std::string expected;
  for (char c = 0; c < 0x20; ++c) {
    if (c != '\t') expected.push_back(c);
  }
  expected += "\"():<>?@[\\]{}\x7F";
  EXPECT_EQ(every_byte_that([](char c) { return is_cors_unsafe_request_header_byte(c); }), expected);
}

TEST(Grammar, LanguageHeaderBytes) {
  EXPECT_EQ(every_byte_that([](char c) { return is_language_header_byte(c); }),
            " *,-.0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}

TEST(Grammar, WhiteSpace) {
  EXPECT_EQ(every_byte_that([](char c) { return is_http_whitespace(c); }), "\t\n\r ");
  EXPECT_EQ(every_byte_that([](char c) { return is_http_tab_or_space(c); }), "\t ");
  EXPECT_EQ(strip_http_tab_or_space(" \t a b\t"), "a b");
  EXPECT_EQ(strip_http_tab_or_space("\na "), "\na");
  EXPECT_EQ(normalize_header_value("\r\n\t a\x0b \n"), "a\x0b");
  EXPECT_EQ(normalize_header_value(" \t\r\n"), "");
  EXPECT_EQ(normalize_header_value(""), "");
}

TEST(Grammar, Token) {
  EXPECT_TRUE(is_token("GET"));
  EXPECT_TRUE(is_token("*"));
  EXPECT_FALSE(is_token(""));
  EXPECT_FALSE(is_token("a b"));
  EXPECT_FALSE(is_token("a\xC3\xA9"));
  EXPECT_FALSE(is_token("a\0"sv));
}

TEST(Grammar, HeaderValue) {
  EXPECT_TRUE(is_header_value(""));
  EXPECT_TRUE(is_header_value("a \t b"));
  EXPECT_TRUE(is_header_value("\x01\x7F\xFF"));  // wider than field-value on purpose
  EXPECT_FALSE(is_header_value(" a"));
  EXPECT_FALSE(is_header_value("a\t"));
  EXPECT_FALSE(is_header_value("a\0b"sv));
  EXPECT_FALSE(is_header_value("a\rb"));
  EXPECT_FALSE(is_header_value("a\nb"));
}

TEST(Grammar, Methods) {
  constexpr struct {
    std::string_view method;
    std::string_view normalized;
    bool safelisted;
    bool forbidden;
  } kCases[] = {
      {"GET", "GET", true, false},
      {"HEAD", "HEAD", true, false},
      {"POST", "POST", true, false},
      {"PUT", "PUT", false, false},
      // The six that are normalized; the safelist is asked afterwards, in exact case.
      {"get", "GET", false, false},
      {"hEaD", "HEAD", false, false},
      {"options", "OPTIONS", false, false},
      {"delete", "DELETE", false, false},
      // Everything else keeps its case, PATCH above all.
      {"patch", "patch", false, false},
      {"CHICKEN", "CHICKEN", false, false},
      {"getx", "getx", false, false},
      // Forbidden in any case, and never normalized.
      {"CONNECT", "CONNECT", false, true},
      {"trace", "trace", false, true},
      {"TrAcK", "TrAcK", false, true},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(normalize_method(c.method), c.normalized);
    EXPECT_EQ(is_cors_safelisted_method(c.method), c.safelisted) << c.method;
    EXPECT_EQ(is_forbidden_method(c.method), c.forbidden) << c.method;
  }
}

TEST(Grammar, ForbiddenRequestHeaders) {
  constexpr std::string_view kForbidden[] = {
      "accept-charset",
      "accept-encoding",
      "access-control-request-headers",
      "access-control-request-method",
      "connection",
      "content-length",
      "cookie",
      "cookie2",
      "date",
      "dnt",
      "expect",
      "host",
      "keep-alive",
      "origin",
      "referer",
      "set-cookie",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
      "via",
      // By prefix, and the prefix alone.
      "proxy-authorization",
      "proxy-",
      "sec-fetch-mode",
      "sec-",
  };
  for (const std::string_view name : kForbidden) {
    EXPECT_TRUE(is_forbidden_request_header(name, "")) << name;
    EXPECT_TRUE(is_forbidden_request_header(ascii::to_upper(name), "")) << name;
  }
  constexpr std::string_view kAllowed[] = {
      "accept", "authorization", "content-type", "proxy", "sec", "second", "set-cookie2", "user-agent", "x-origin", "",
  };
  for (const std::string_view name : kAllowed) EXPECT_FALSE(is_forbidden_request_header(name, "")) << name;
}

TEST(Grammar, MethodOverridesAreForbiddenByTheirValue) {
  constexpr struct {
    std::string_view name, value;
    bool forbidden;
  } kCases[] = {
      {"x-http-method-override", "PUT", false},
      {"x-http-method-override", "TRACE", true},
      {"X-HTTP-METHOD", "connect", true},
      {"x-method-override", "GET, track ,POST", true},
      {"x-method-override", ",,TRACK", true},
      // A quoted string is one value, its quotes included.
      {"x-method-override", "\"TRACE\"", false},
      {"x-method-override", "\"a,TRACE\"", false},
      {"x-method-override", "\"a\",TRACE", true},
      {"x-method-override", "\"a,TRACE", false},
      {"x-method-override", "TRACES", false},
      {"x-method-override", "", false},
      // Only these three names.
      {"x-method", "TRACE", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(is_forbidden_request_header(c.name, c.value), c.forbidden) << c.name << ": " << c.value;
  }
}

TEST(Grammar, ResponseHeaderNames) {
  constexpr std::string_view kSafelisted[] = {
      "cache-control", "content-language", "content-length", "content-type", "expires", "last-modified", "pragma",
  };
  for (const std::string_view name : kSafelisted) {
    EXPECT_TRUE(is_cors_safelisted_response_header_name(name)) << name;
    EXPECT_TRUE(is_cors_safelisted_response_header_name(ascii::to_upper(name))) << name;
  }
  EXPECT_FALSE(is_cors_safelisted_response_header_name("etag"));
  EXPECT_FALSE(is_cors_safelisted_response_header_name("set-cookie"));
  EXPECT_TRUE(is_forbidden_response_header_name("Set-Cookie"));
  EXPECT_TRUE(is_forbidden_response_header_name("set-cookie2"));
  EXPECT_FALSE(is_forbidden_response_header_name("cookie"));
}

TEST(Grammar, OtherRequestHeaderNames) {
  EXPECT_TRUE(is_cors_non_wildcard_request_header_name("AUTHORIZATION"));
  EXPECT_FALSE(is_cors_non_wildcard_request_header_name("Accept"));
  EXPECT_TRUE(is_privileged_no_cors_request_header_name("range"));
  EXPECT_FALSE(is_privileged_no_cors_request_header_name("ranges"));
  for (const std::string_view name : {"Accept", "accept-language", "Content-Language", "content-type"}) {
    EXPECT_TRUE(is_no_cors_safelisted_request_header_name(name)) << name;
  }
  EXPECT_FALSE(is_no_cors_safelisted_request_header_name("Range"));
  for (const std::string_view name : {"Content-Encoding", "content-language", "Content-Location", "content-type"}) {
    EXPECT_TRUE(is_request_body_header_name(name)) << name;
  }
  EXPECT_FALSE(is_request_body_header_name("Content-Length"));
}

TEST(Grammar, Statuses) {
  for (unsigned status = 0; status <= 999; ++status) {
    EXPECT_EQ(is_ok_status(status), status / 100 == 2) << status;
    const bool redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    EXPECT_EQ(is_redirect_status(status), redirect) << status;
  }
}

}  // namespace
}  // namespace crosscheck::http
