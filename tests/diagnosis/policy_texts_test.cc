// SPDX-License-Identifier: Apache-2.0
// Whatever is said of a policy is said in every language: every message is provoked, and none may stay English.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "crosscheck/policy.h"
#include "crosscheck/policy_file.h"
#include "diagnosis/catalogue/phrases_of_policy_dangers.h"
#include "diagnosis/catalogue/phrases_of_policy_decisions.h"
#include "diagnosis/catalogue/phrases_of_policy_files.h"
#include "diagnosis/catalogue/phrases_of_policy_names.h"
#include "diagnosis/catalogue/phrases_of_policy_origins.h"
#include "diagnosis/catalogue/phrases_of_policy_routes.h"
#include "diagnosis/phrases.h"

namespace crosscheck::diagnosis {
namespace {

using policy::Format;

struct Wrong {
  Format format;
  std::string text;
};

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}
std::string long_name(std::size_t length) { return std::string(length, 'a'); }

/// 100 bytes each, but for the comma.
std::string many_names(int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += std::to_string(100000 + i) + long_name(94) + ",";
  return all;
}

std::vector<Wrong> wrong_policies() {
  constexpr Format kYaml = Format::kYaml;
  return {
      // no policy at all
      {kYaml, "origins: [\xFF]\n"},
      {kYaml, std::string("origins: [\0]\n", 13)},
      {kYaml, std::string("o\0r\0i\0g\0", 8)},
      {Format::kToml, "origins = []\n= 1\n"},
      {Format::kToml, "[a]\n[b]\n[a]\n"},
      {kYaml, "origins: []\nroutes: none\n"},
      {kYaml, "origins: [http://a.example]\nroutes: [{path: /a, credentials: true}]\n"},
      {kYaml, std::string(policy::kMaxPolicyBytes + 1, '#')},
      {Format::kJson, "{\"origins\": [1" + repeated(",1", 10000) + "]}"},
      {Format::kToml, repeated("[a]\n", 10001)},
      {kYaml,
       "origins: []\nexpose: [" + many_names(1000) + "]\nroutes:\n" + repeated("  - {path: /, debug: true}\n", 1000)},
      {kYaml, "origins: [https://a.example\n"},
      {Format::kJson, "{\"origins\" []}"},
      {Format::kToml, "origins = yes\n"},
      {kYaml, "origins:\n\t- https://a.example\n"},
      {kYaml, "origins: [*.a.example]\n"},
      {kYaml, "origins: &a [https://a.example]\nmethods: *a\n"},
      {kYaml, "origins: !!set []\n"},
      {kYaml, "origins: []\n---\norigins: []\n"},
      {Format::kJson, "{\"a\":" + std::string(20, '[') + std::string(20, ']') + "}"},
      {Format::kToml, "origins = []\norigins = []\nmax-age = 2h\n"},
      {kYaml, "origins: []\norigins: []\norgins: {a: b}\n"},
      {kYaml, "origins: {a: b}\n"},
      {Format::kJson, "{\"origins\": [\"about:blank\", \"https:\\\\\\\\a.example\"], \"routes\": {}}"},
      {kYaml, "- https://a.example\n"},
      // keys and types
      {kYaml, R"(origins: []
origins: []
path: /
frobnicate: 1
methods: GET
expose: 12
credentials: [true]
max-age: {a: 1}
preflight-status: ok
mode: 1
other-headers: 2
request-headers: [1, true, [a], {a: 1}, null]
debug:
routes: {}
)"},
      {kYaml, R"(origins: []
credentials: maybe
max-age: "7200"
mode: on
other-headers: off
preflight-status: 1.5e3
expose:
routes:
  - a
  - origins: []
  - routes: []
    path: {}
)"},
      {kYaml, "origins: []\nmax-age: soon\n"},
      {Format::kToml, "origins = []\npreflight-status = 1.5\n"},
      // origins
      {kYaml, "credentials: true\n"},
      {kYaml, R"(credentials: true
origins:
  - ""
  - "https://a.example, https://b.example"
  - https://a.example\.com
  - https://a.*.example
  - a.example
  - "*://a.example"
  - 1a://a.example
  - HTTPS://a.example
  - wss://a.example
  - file://a.example
  - https://
  - https://[1::2::3]
  - https://a.example:99999
  - app://a!b
  - app://A.example
  - https://xn--a.example
  - "  https://a.example"
  - https:/a.example
  - https://::1
  - app://a..example
  - https://*.127.0.0.1
  - "https://[::1"
  - https://A.example
  - https://a.example:443
  - https://a.example:08080
  - https://a.example/
  - https://me@a.example
  - https://c.example
  - https://c.example
  - https://*.d.example
  - https://e.d.example
  - http://f.example
  - https://*.co.uk
  - https://*.amazonaws.com
  - "null"
  - http://localhost:3000
)" + ("  - https://" + long_name(400) + "\n  - app://" + long_name(64) + "\n")},
      {kYaml, "origins: [\"https://*." + long_name(63) + "." + long_name(63) + "." + long_name(63) + "." +
                  long_name(60) + "\"]\n"},
      {kYaml, "origins: [\"*\", https://a.example]\n"},
      {kYaml, "origins: [\"*\"]\ncredentials: true\n"},
      {kYaml, "origins: []\ndangerously-allow-null-origin: true\n"},
      {kYaml, "origins: [\"null\"]\ncredentials: true\ndangerously-allow-null-origin: true\n"},
      // methods and headers
      {kYaml, "origins: []\nmethods: [\"\", \"PUT, PATCH\", \"a b\", TRACE, put, patch, PUT, PUT, \"*\", " +
                  long_name(200) + "]\n"},
      {kYaml,
       "origins: []\nrequest-headers: [\"\", \"a, b\", \"a b\", Access-Control-Allow-Origin, Cookie, Host, "
       "Accept, X-A, X-A, " +
           long_name(200) + "]\n"},
      {kYaml, "origins: []\nrequest-headers: [\"*\", X-A]\n"},
      {kYaml, "origins: []\nexpose: [\"a b\", Set-Cookie, Origin, Cache-Control, X-A, X-A, \"*\"]\n"},
      {kYaml, "origins: []\nexpose: [\"*\"]\ncredentials: true\n"},
      // numbers and routes
      {kYaml, "origins: []\nmax-age: -1\npreflight-status: 302\n"},
      {kYaml, "origins: []\nmax-age: 1000d\n"},
      {kYaml, "origins: []\nmax-age: 100000d\n"},
      {kYaml, R"(origins: []
routes:
  - path: a
  - path: /b/*
  - path: /c?d
  - path: /e//f
  - path: /g/../h
  - path: /g%5Eh
  - {path: /i, host: "a.example:80", credentials: true}
  - {path: /i2, host: "https://a.example", credentials: true}
  - {path: /i3, host: "a.example, b.example", credentials: true}
  - {path: /i4, host: "a+.example", credentials: true}
  - {path: /i5, host: "a.*.example", credentials: true}
  - {path: /i6, host: " a.example:80/", credentials: true}
  - {path: /i8, host: "127.1", credentials: true}
  - {path: /i7, host: "", credentials: true}
  - {path: /j/}
  - {path: /j/k, credentials: true}
)" + ("  - {path: /" + long_name(5000) + "%41, credentials: true}\n")},
  };
}

/// Of policies that are built in code, nothing has a line.
policy::Config built() {
  policy::Config config;
  config.origins = {"https://a.example", "https://a.example"};
  config.routes.resize(2);
  for (policy::Route& route : config.routes) {
    route.path = "/a/";
    route.settings.credentials = true;
  }
  return config;
}

std::vector<policy::Issue> every_issue() {
  std::vector<policy::Issue> issues = policy::compile(built()).issues;
  for (const Wrong& wrong : wrong_policies()) {
    for (policy::Issue& issue : policy::read_policy(wrong.text, wrong.format).issues)
      issues.push_back(std::move(issue));
  }
  return issues;
}

/// A value to write as it stands: a word, a list, an entry of a map.
bool is_value(std::string_view instead) {
  return instead.find(' ') == std::string_view::npos || instead.ends_with("\"]");
}

/// "GB18030" and "Public Suffix List" may stand in Chinese; two words in lower case side by side are English.
bool has_english(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != ' ' || !ascii::is_lower_alpha(text[i - 1]) || !ascii::is_lower_alpha(text[i + 1])) continue;
    return true;
  }
  return false;
}

bool has_chinese(std::string_view text) {
  // U+4E00 to U+9FFF.
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;
  });
}

void expect_told(std::string_view english) {
  for (const Language language : {Language::kTaiwan, Language::kMainland}) {
    const std::string text = told(english, language);
    EXPECT_TRUE(has_chinese(text)) << english;
    EXPECT_FALSE(has_english(text)) << english << '\n' << text;
    EXPECT_NE(text, english);
  }
}

TEST(PolicyTexts, EveryIssueIsToldInEveryLanguage) {
  constexpr std::array kCodes{
#define X(name, id, severity) policy::Code::name,
#include "crosscheck/policy_issues.inc"
#undef X
  };
  std::set<policy::Code> provoked;
  for (const policy::Issue& issue : every_issue()) {
    SCOPED_TRACE(policy::to_string(issue.code));
    provoked.insert(issue.code);
    expect_told(issue.message);
    if (!is_value(issue.instead)) expect_told(issue.instead);
  }
  for (const policy::Code code : kCodes) EXPECT_TRUE(provoked.contains(code)) << policy::to_string(code);
}

TEST(PolicyTexts, EveryReasonIsToldInEveryLanguage) {
#define X(name, id, text) expect_told(text);
#include "crosscheck/policy_reasons.inc"
#undef X
}

/// True where `text` holds what stands between the placeholders of `pattern`, in order.
bool says(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  while (!pattern.empty()) {
    const std::string_view piece = pattern.substr(0, pattern.find('{'));
    at = text.find(piece, at);
    if (at == std::string_view::npos) return false;
    at += piece.size();
    pattern.remove_prefix(piece.size());
    if (!pattern.empty()) pattern.remove_prefix(pattern.find('}') + 1);
  }
  return true;
}

TEST(PolicyTexts, NoneIsTranslatedThatNobodySays) {
  std::vector<std::string> said;
  for (policy::Issue& issue : every_issue()) {
    said.push_back(std::move(issue.message));
    said.push_back(std::move(issue.instead));
  }
#define X(name, id, text) said.emplace_back(text);
#include "crosscheck/policy_reasons.inc"
#undef X
  const auto expect_said = [&said](const auto& rows) {
    for (const PhraseRow& row : rows) {
      EXPECT_TRUE(std::any_of(said.begin(), said.end(), [&](const auto& text) { return says(text, row.english); }))
          << row.english;
    }
  };
  expect_said(kPhrasesOfPolicyFiles);
  expect_said(kPhrasesOfPolicyOrigins);
  expect_said(kPhrasesOfPolicyDangers);
  expect_said(kPhrasesOfPolicyNames);
  expect_said(kPhrasesOfPolicyRoutes);
  expect_said(kPhrasesOfPolicyDecisions);
}

TEST(PolicyTexts, WhatParsersSayIsToldWhereMistakesOfPeopleBringItAbout) {
  for (const std::string_view yaml :
       {"a: {b: 1", "a: b: c", "a: \"b", "a: \"\\q\"", "a: [b}", "a: @b", "a: |b\n", "a: &", "a:\n  b: 1\n c: 2",
        "a: - b", "a: \"\\xzz\"", "a: !<b", "%YAML\n---\na: b"}) {
    for (const policy::Issue& issue : policy::read_policy(yaml, Format::kYaml).issues) expect_told(issue.message);
  }
  for (const std::string_view json : {"{", "{\"a\"", "{\"a\":", "[1", "{\"a\":1,}", "{\"a\":\"\\q\"}", "{} b",
                                      "{\"a\":\"\n\"}", "{\"a\":-}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\ud800\"}"}) {
    for (const policy::Issue& issue : policy::read_policy(json, Format::kJson).issues) expect_told(issue.message);
  }
  for (const std::string_view toml :
       {"a", "a = b", "a = \"b", "a = [1 2]", "a = {b=1 c=2}", "[a", "= 1", "a = 1 b", "a = 2h", "a = 012",
        "a = \"\\q\"", "a: 1", "a = \"b\nc\"", "a = {b = 1,}", "a = 99999999999999999999", "a = True"}) {
    for (const policy::Issue& issue : policy::read_policy(toml, Format::kToml).issues) expect_told(issue.message);
  }
}

TEST(PolicyTexts, ValuesKeepTheirPlacesInTheSentence) {
  EXPECT_EQ(
      told("No request gets here: the first route that matches decides, and that is /a/ of line 7.", Language::kTaiwan),
      "沒有請求會到這裡：決定的是第一個符合的路由，也就是第 7 行的 /a/。");
  EXPECT_EQ(told("An entry of methods is a text, and this is a map.", Language::kMainland),
            "methods 的条目应该是字符串，而这里是映射（map）。");
  EXPECT_EQ(told("This is not JSON: ',' or '}' is expected.", Language::kTaiwan),
            "這不是 JSON：這裡應該是 ',' 或 '}'。");
}

}  // namespace
}  // namespace crosscheck::diagnosis
