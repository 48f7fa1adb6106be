// SPDX-License-Identifier: Apache-2.0
#include "fuzz/exchange.h"

#include <string>

namespace crosscheck::fuzz {
namespace {

using browser::Intent;
using Words = std::span<const std::string_view>;

constexpr std::string_view kOrigins[] = {"https://app.example",
                                         "http://app.example:8080",
                                         "null",
                                         "https://api.example",
                                         "http://127.0.0.1",
                                         "file://",
                                         "https://[::1]",
                                         ""};
constexpr std::string_view kUrls[] = {"https://api.example/",
                                      "https://app.example/a?b#c",
                                      "http://api.example/",
                                      "https://user:pass@api.example/",
                                      "/relative",
                                      "data:text/plain,x",
                                      "ftp://api.example/",
                                      "https://app.example:444/",
                                      "http://127.0.0.1:8080/",
                                      "//other.example",
                                      "blob:https://a.example/1",
                                      "https://api.example:25/",
                                      "https://x\xE9.example/\xFF",
                                      "about:blank",
                                      "",
                                      "javascript:0"};
constexpr std::string_view kMethods[] = {"GET",  "HEAD",   "POST",  "PUT",     "patch",   "DELETE",
                                         "post", "DELETe", "TRACE", "CONNECT", "OPTIONS", "a b"};
constexpr std::string_view kRequestNames[] = {"Content-Type",  "Authorization",   "X-Token", "Accept",
                                              "Range",         "Accept-Language", "DPR",     "Cookie",
                                              "Origin",        "User-Agent",      "sec-x",   "x-method-override",
                                              "If-None-Match", "Save-Data"};
constexpr std::string_view kRequestValues[] = {"application/json",
                                               "text/plain;charset=utf-8",
                                               "bytes=0-1",
                                               "bytes=-5",
                                               "1",
                                               "a, b",
                                               "\xE9",
                                               "trace",
                                               " padded\t",
                                               "",
                                               "multipart/form-data; a=\"b\""};
constexpr std::string_view kResponseNames[] = {"Access-Control-Allow-Origin",
                                               "Access-Control-Allow-Credentials",
                                               "Access-Control-Allow-Methods",
                                               "Access-Control-Allow-Headers",
                                               "Access-Control-Expose-Headers",
                                               "Access-Control-Max-Age",
                                               "Location",
                                               "Content-Type",
                                               "Vary",
                                               "access-control-allow-origin",
                                               "Access-Control-Allow-Origin ",
                                               "Cross-Origin-Resource-Policy",
                                               "X-Content-Type-Options",
                                               "Set-Cookie"};
constexpr std::string_view kResponseValues[] = {"*",
                                                "https://app.example",
                                                "null",
                                                "true",
                                                "GET, PUT, patch, DELETE",
                                                "X-Token, authorization",
                                                "a b",
                                                "600",
                                                "TRUE",
                                                "",
                                                "https://app.example, *",
                                                "text/html",
                                                "nosniff",
                                                "same-origin",
                                                "-1",
                                                "content-type, x-token",
                                                "text/event-stream",
                                                "text/javascript",
                                                "https://APP.example",
                                                "https://app.example/",
                                                "*,*",
                                                "\xE9\xFF",
                                                "99999999999999999999"};
constexpr std::uint16_t kStatuses[] = {200, 204, 301, 302, 303, 307, 308, 304, 400, 401, 404, 500, 100, 299, 300, 999};
constexpr std::string_view kTypes[] = {"", "text/plain;charset=UTF-8",
                                       "application/x-www-form-urlencoded;charset=UTF-8",
                                       "multipart/form-data; boundary=x", "application/json"};
constexpr std::string_view kPolicies[] = {"",
                                          "connect-src 'self'",
                                          "default-src 'none'; img-src *",
                                          "connect-src https:",
                                          "script-src 'strict-dynamic' 'nonce-a'",
                                          ";;,"};

// A word of the table, or one time in sixteen the bytes themselves.
std::string word(Bytes& bytes, Words words) {
  const std::uint8_t choice = bytes.byte();
  if (choice >= 0xF0) return std::string(bytes.text());
  return std::string(words[choice % words.size()]);
}

template <class Enum>
Enum any(Bytes& bytes, Enum last) {
  return static_cast<Enum>(bytes.below(static_cast<std::size_t>(last) + 1));
}

template <class Enum>
void maybe(Bytes& bytes, std::optional<Enum>& out, Enum last) {
  if (bytes.coin()) out = any(bytes, last);
}

Intent make_intent(Bytes& bytes) {
  Intent intent;
  intent.origin = word(bytes, kOrigins);
  intent.url = word(bytes, kUrls);
  if (bytes.coin()) intent.as = any(bytes, browser::Asker::kWorker);
  if (bytes.coin()) intent.method = word(bytes, kMethods);
  for (std::size_t n = bytes.below(4); n > 0; --n) {
    std::string name = word(bytes, kRequestNames);
    intent.headers.push_back({std::move(name), word(bytes, kRequestValues)});
  }
  maybe(bytes, intent.credentials, browser::Credentials::kInclude);
  maybe(bytes, intent.mode, browser::Mode::kSameOrigin);
  maybe(bytes, intent.redirect, browser::Redirect::kManual);
  maybe(bytes, intent.cache, browser::CacheMode::kOnlyIfCached);
  if (bytes.coin()) intent.body = browser::Body{any(bytes, browser::BodyKind::kStream), word(bytes, kTypes), {}};
  intent.crossorigin = any(bytes, browser::CrossOrigin::kUseCredentials);
  if (bytes.coin()) {
    intent.page.kind = any(bytes, browser::PageKind::kData);
    intent.page.csp = word(bytes, kPolicies);
    if (bytes.coin()) intent.page.coep = bytes.coin() ? "require-corp" : "credentialless";
  }
  return intent;
}

std::shared_ptr<const Answer> make_answer(Bytes& bytes) {
  auto answer = std::make_shared<Answer>();
  const std::uint8_t choice = bytes.byte();
  if (choice >= 0xF0) {
    answer->error = NetworkError{any(bytes, NetworkErrorKind::kInvalid), {}};
    return answer;
  }
  answer->status = kStatuses[choice % std::size(kStatuses)];
  for (std::size_t n = bytes.below(6); n > 0; --n) {
    const std::string name = word(bytes, kResponseNames);
    // A Location that leads somewhere is worth more than any other value.
    answer->headers.append(name, name == "Location" ? word(bytes, kUrls) : word(bytes, kResponseValues));
  }
  return answer;
}

}  // namespace

Exchange make_exchange(Bytes& bytes) {
  Exchange exchange{make_intent(bytes), {}};
  for (std::size_t n = bytes.below(25); n > 0 && !bytes.empty(); --n) {
    responders::Hop hop;
    if (bytes.coin()) hop.preflight = make_answer(bytes);
    if (bytes.byte() != 0xFF) hop.response = make_answer(bytes);
    exchange.hops.push_back(std::move(hop));
  }
  return exchange;
}

}  // namespace crosscheck::fuzz
