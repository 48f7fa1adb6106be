// SPDX-License-Identifier: Apache-2.0
#include "paste/fetch_call.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscheck::paste {
namespace {

tl::expected<Request, Mistake> read(std::string_view call) {
  std::size_t end = 0;
  const auto arguments = read_arguments(call, call.find('(') + 1, end);
  if (!arguments) return tl::unexpected(arguments.error());
  EXPECT_EQ(end, call.rfind(')') + 1) << call;
  return read_fetch(*arguments, 0);
}

TEST(FetchCall, OfChromium) {
  const auto request = read(R"(fetch("https://api.example/v1", {
  "headers": {
    "accept": "*/*",
    "content-type": "application/json",
    "sec-ch-ua": "\"Chromium\";v=\"150\"",
    "sec-fetch-mode": "cors"
  },
  "referrer": "https://app.example/page",
  "body": "{\"a\":1}",
  "method": "PUT",
  "mode": "cors",
  "credentials": "include"
}))");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.url, "https://api.example/v1");
  EXPECT_EQ(request->intent.origin, "https://app.example");
  EXPECT_EQ(request->intent.method, "PUT");
  EXPECT_EQ(request->intent.mode, browser::Mode::kCors);
  EXPECT_EQ(request->intent.credentials, browser::Credentials::kInclude);
  EXPECT_EQ(request->intent.headers, (std::vector<Header>{{"content-type", "application/json"}}));
  EXPECT_EQ(request->intent.body->data, "{\"a\":1}");
}

TEST(FetchCall, OfChromiumForNode) {
  const auto request = read(R"(fetch("https://api.example/v1", {
  "headers": {"sec-fetch-site": "cross-site", "cookie": "sid=1", "Referer": "https://app.example/"},
  "body": null,
  "method": "GET"
}))");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.origin, "https://app.example");
  EXPECT_EQ(request->cookie, "sid=1");
  EXPECT_FALSE(request->intent.body);
}

TEST(FetchCall, OfFirefoxAndSafari) {
  const auto request = read(R"(fetch("https://api.example/v1", {
    "cache": "no-store",
    "credentials": "omit",
    "headers": {"User-Agent": "Mozilla/5.0", "Sec-Fetch-Mode": "cors", "X-Token": "1"},
    "method": "POST",
    "mode": "cors",
    "redirect": "follow",
    "referrer": "https://app.example/"
}))");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.credentials, browser::Credentials::kOmit);
  EXPECT_EQ(request->intent.cache, browser::CacheMode::kNoStore);
  EXPECT_EQ(request->intent.redirect, browser::Redirect::kFollow);
  EXPECT_EQ(request->intent.headers, (std::vector<Header>{{"X-Token", "1"}}));
}

TEST(FetchCall, WrittenByHand) {
  struct Case {
    std::string_view call, url, method, body, type;
    std::vector<Header> headers;
  };
  const Case cases[] = {
      {"fetch('https://a.example/')", "https://a.example/", "", "", "", {}},
      {"fetch(`https://a.example/`, {method: 'DELETE',},)", "https://a.example/", "DELETE", "", "", {}},
      {"fetch('https://a.example' + '/v1')", "https://a.example/v1", "", "", "", {}},
      {"fetch(`https://a.example/u/${id}`)", "https://a.example/u/x", "", "", "", {}},
      {"fetch(new URL('/v1', 'https://a.example'))", "https://a.example/v1", "", "", "", {}},
      {"fetch(new Request('https://a.example/', {method: 'PUT'}))", "https://a.example/", "PUT", "", "", {}},
      {"fetch('https://a.example/', {method: 'POST', headers: new Headers({'X-A': '1', B: 2})})",
       "https://a.example/",
       "POST",
       "",
       "",
       {{"X-A", "1"}, {"B", "2"}}},
      {"fetch('https://a.example/', {headers: [['X-A', '1']], signal, ...rest})",
       "https://a.example/",
       "",
       "",
       "",
       {{"X-A", "1"}}},
      {"fetch('https://a.example/', {method: 'POST', body: JSON.stringify({a: 1, 'b': [true, null], c: \"d\\n\"})})",
       "https://a.example/",
       "POST",
       "{\"a\":1,\"b\":[true,null],\"c\":\"d\\n\"}",
       "text/plain;charset=UTF-8",
       {}},
      {"fetch('https://a.example/', {method: 'POST', body: new URLSearchParams('a=1')})",
       "https://a.example/",
       "POST",
       "a=1",
       "application/x-www-form-urlencoded;charset=UTF-8",
       {}},
      {"fetch('https://a.example/', {method: 'POST', body: {a: 1}})",
       "https://a.example/",
       "POST",
       "[object Object]",
       "text/plain;charset=UTF-8",
       {}},
      // what cannot be known stands in the way of nothing
      {"fetch('https://a.example/', {headers: {Authorization: `Bearer ${token}`, 'Content-Type': type}})",
       "https://a.example/",
       "",
       "",
       "",
       {{"Authorization", "Bearer x"}, {"Content-Type", "application/json"}}},
      {"fetch('https://a.example/', {method: ok ? 'PUT' : 'POST', body: form, headers: headers()})",
       "https://a.example/",
       "",
       "",
       "text/plain;charset=UTF-8",
       {}},
      {"fetch('https://a.example/', /* none */ { // a comment\n method: 'PUT' })",
       "https://a.example/",
       "PUT",
       "",
       "",
       {}},
      {"fetch('https://a.example/', {retry: (n) => { return n < 3 ? '}' : \")\"; }, method: 'PUT'})",
       "https://a.example/",
       "PUT",
       "",
       "",
       {}},
  };
  for (const Case& one : cases) {
    const auto request = read(one.call);
    ASSERT_TRUE(request) << one.call << ": " << request.error().what.in(diagnosis::Language::kEnglish);
    const browser::Intent& intent = request->intent;
    EXPECT_EQ(intent.url, one.url) << one.call;
    EXPECT_EQ(intent.method.value_or(""), one.method) << one.call;
    EXPECT_EQ(intent.body.value_or(browser::Body{}).data, one.body) << one.call;
    EXPECT_EQ(intent.body ? intent.body->type : "", one.type) << one.call;
    EXPECT_EQ(intent.headers, one.headers) << one.call;
  }
}

TEST(FetchCall, SaysWhatIsWrongAndWhere) {
  struct Case {
    std::string_view call;
    std::size_t at;
    std::string_view what;
  };
  const Case cases[] = {
      {"fetch()", 0, "fetch() is called without a URL"},
      {"fetch(url)", 6, "this is no literal: write the value of the URL here"},
      {"fetch(`${API}/v1`)", 6, "the host is a variable: write its value here"},
      {"fetch('https://a.example/', {method: 'P T'})", 37, "this is no method"},
      {"fetch('https://a.example/', {mode: 'nocors'})", 35, "fetch() knows no such value of {}"},
      {"fetch('https://a.example/', {headers: {'a b': 'c'}})", 46, "the name before this value is no header name"},
      {"fetch('https://a.example/)", 6, "the quote {} is not closed"},
      {"fetch('https://a.example/', {method: 'PUT'", 41, "the text ends before {}"},
      {"fetch('https://a.example/', {method 'PUT'})", 36, "{} was expected here"},
      {"fetch('https://a.example/', {method:})", 36, "a value was expected here"},
  };
  for (const Case& one : cases) {
    std::size_t end = 0;
    const auto arguments = read_arguments(one.call, 6, end);
    const auto request = arguments ? read_fetch(*arguments, 0) : tl::unexpected(arguments.error());
    ASSERT_FALSE(request) << one.call;
    EXPECT_EQ(request.error().at, one.at) << one.call;
    EXPECT_EQ(request.error().what.in(diagnosis::Language::kEnglish), one.what) << one.call;
  }
  const std::string deep = "fetch(" + std::string(100000, '[');
  std::size_t end = 0;
  EXPECT_FALSE(read_arguments(deep, 6, end));
}

}  // namespace
}  // namespace crosscheck::paste
