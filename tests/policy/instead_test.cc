// SPDX-License-Identifier: Apache-2.0
//
// What is suggested in place of a mistake is accepted as it stands: every suggestion is put where the mistake was.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "crosscheck/policy_file.h"
#include "diagnosis/phrases.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

/// Ways to write an origin, most of them wrong, in every combination.
std::vector<std::string> written_origins() {
  std::vector<std::string> all{"**",  "*",    "\"null\"", "null",      "any",          "self",
                               "://", "/",    "https:",   "https://",  "https://a;b",  "https://0x7f.1:443",
                               "::1", "[::1", "[::1]:80", "a b",       "https://::1",  "https://[::0:1]:443/",
                               " ",   ".",    "*.",       "https://*", "https://*.*.", "https://*.127.1"};
  for (const char* before : {"", " ", "user@", "user:pass@"}) {
    for (const char* scheme : {"", "https://", "HTTPS://", "http://", "wss://", "ws://", "https:/", "https:", "//",
                               "https:///", "*://", "1http://", "app://", "ftp://"}) {
      for (const char* host : {"example.com", "*.example.com", "EXAMPLE.com", "*.M\xC3\x9CNCHEN.de", "a..b", ".a", "*",
                               "localhost", "127.1", "::1", "[::1]", "*.github.io", "xn--a.example", "a_b", ""}) {
        for (const char* port : {"", ":443", ":80", ":*", ":0443", ":8443", ":0", ":x", ":"}) {
          for (const char* after : {"", "/", "/socket?a", "#", " ", ",", ";https://b.example"}) {
            const bool user = std::string_view(before).ends_with('@');
            all.push_back(user ? scheme + std::string(before) + host + port + after
                               : before + std::string(scheme) + host + port + after);
          }
        }
      }
    }
  }
  return all;
}

/// What is told in other words in other languages is no value.
bool is_advice(const std::string& instead) { return diagnosis::told(instead, diagnosis::Language::kTaiwan) != instead; }

bool has_error(const Compiled& compiled) { return compiled.plan == nullptr; }

TEST(Instead, OriginsAreAccepted) {
  std::size_t suggested = 0;
  for (const std::string& written : written_origins()) {
    for (const bool credentials : {false, true}) {
      for (const Issue& issue : compile(policy_for({written}, credentials)).issues) {
        if (issue.instead.empty() || is_advice(issue.instead)) continue;
        ++suggested;
        const Compiled pasted = compile(policy_for({issue.instead}, credentials));
        EXPECT_FALSE(has_error(pasted)) << written << " -> " << issue.instead;
      }
    }
  }
  EXPECT_GT(suggested, 10000U);
}

Config with_route(const std::string& path, const std::string* host) {
  Config config = policy_for({"https://a.example"});
  config.routes.emplace_back();
  config.routes[0].path = Text(path);
  if (host != nullptr) config.routes[0].host = Text(*host);
  config.routes[0].settings.max_age = 60;
  return config;
}

struct Suggestion {
  const char* written;
  const char* instead;
};

TEST(Instead, Paths) {
  constexpr Suggestion kPaths[] = {
      {"api/", "/api/"},
      {"*", "/"},
      {"**", "/"},
      {"/public/**", "/public/"},
      {"/a*b", ""},
      {" /a", "/a"},
      {" a ", "/a"},
      {"", "/"},
      {"https://api.example/a?b", "/a"},
      {"https://api.example", "/"},
      {"/a?b#c", "/a"},
      {"/a/../b/*", "/b/"},
      {"/%41//b", "/A/b"},
      {"*.html", ""},
  };
  for (const auto& [written, instead] : kPaths) {
    const Compiled refused = compile(with_route(written, nullptr));
    ASSERT_EQ(refused.issues.size(), 1U) << written;
    EXPECT_EQ(to_string(refused.issues[0].code), "route-path-invalid");
    EXPECT_EQ(refused.issues[0].instead, instead) << written;
    if (*instead != '\0') {
      EXPECT_FALSE(has_error(compile(with_route(instead, nullptr)))) << instead;
    }
  }
}

TEST(Instead, HostsOfRoutes) {
  constexpr Suggestion kHosts[] = {
      {"https://api.example.com", "api.example.com"},
      {"https://user@API.example.com:8443/v1", "api.example.com"},
      {"api.example.com:8443", "api.example.com"},
      {"api.example.com/v1", "api.example.com"},
      {"*.example.com:*", "*.example.com"},
      {" api.example.com", "api.example.com"},
      {"m\xC3\xBCnchen.de", "xn--mnchen-3ya.de"},
      {"::1", "[::1]"},
      {"[::1]:80", "[::1]"},
      {"", "remove this key"},
      {"*", "remove this key"},
      {"https://", "remove this key"},
      {":8080", "remove this key"},
      {"*.", "remove this key"},
      {"a.example, b.example", ""},
      {"a.*.example", ""},
      {"^a\\.example$", ""},
      {"a..b", ""},
  };
  for (const auto& [written, instead] : kHosts) {
    const std::string host = written;
    const Compiled refused = compile(with_route("/a", &host));
    ASSERT_EQ(refused.issues.size(), 1U) << written;
    EXPECT_EQ(to_string(refused.issues[0].code), "route-host-invalid");
    EXPECT_EQ(refused.issues[0].instead, instead) << written;
    EXPECT_EQ(refused.issues[0].message.find("origin"), std::string::npos) << refused.issues[0].message;
    EXPECT_EQ(refused.issues[0].message.find("https://"), std::string::npos) << refused.issues[0].message;
    if (*instead != '\0' && !is_advice(instead)) {
      const std::string pasted = instead;
      EXPECT_FALSE(has_error(compile(with_route("/a", &pasted)))) << instead;
    }
  }
}

constexpr std::array kFormats{Format::kYaml, Format::kJson, Format::kToml};

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) (out += c == '"' || c == '\\' ? "\\" : "") += c;
  return out + '"';
}

struct Member {
  std::string key;
  std::string value;  ///< as JSON writes it; inline tables as YAML does
};

std::string written(const std::vector<Member>& members, Format format) {
  std::string text;
  for (const auto& [key, value] : members) {
    std::string own = value;
    for (std::size_t colon = own.find("\": "); format == Format::kToml && colon != std::string::npos;
         colon = own.find("\": ", colon)) {
      own.replace(colon, 3, "\" = ");
    }
    if (format == Format::kYaml) text += key + ": " + own + '\n';
    if (format == Format::kToml) text += key + " = " + own + '\n';
    if (format == Format::kJson) text += (text.empty() ? "{" : ",\n") + quoted(key) + ": " + own;
  }
  return format == Format::kJson ? text + "}\n" : text;
}

std::size_t offset_of(const std::string& text, Position at) {
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line < at.line; ++line) begin = text.find('\n', begin) + 1;
  return begin + at.column - 1;
}

/// Puts each suggestion of a text where it belongs, and counts them. It is accepted when no error is left there.
std::size_t paste_all(const std::string& text, Format format) {
  std::size_t pasted = 0;
  for (const Issue& issue : read_policy(text, format).issues) {
    if (issue.instead.empty() || is_advice(issue.instead) || issue.at.length == 0) continue;
    ++pasted;
    std::string better = text;
    better.replace(offset_of(text, issue.at), issue.at.length, issue.instead);
    for (const Issue& left : read_policy(better, format).issues) {
      const bool there = left.at.line == issue.at.line && left.at.column >= issue.at.column &&
                         left.at.column < issue.at.column + issue.instead.size();
      EXPECT_FALSE(left.severity() == Severity::kError && (there || left.code == Code::kSyntax))
          << text << "\n-> " << better << '\n'
          << to_string(left.code) << ": " << left.message;
    }
  }
  return pasted;
}

TEST(Instead, OriginsInFiles) {
  const std::vector<std::string> origins = written_origins();
  for (const Format format : kFormats) {
    std::size_t pasted = 0;
    for (std::size_t i = 0; i < origins.size(); i += 29) {
      const std::string credentials = i % 2 == 0 ? "true" : "false";
      const std::string one = quoted(origins[i]);
      const std::string both = quoted(origins[i] + ", " + origins[(i + 7) % origins.size()]);
      for (const std::string& value : {'[' + one + ']', one, both}) {
        pasted += paste_all(written({{"origins", value}, {"credentials", credentials}}, format), format);
      }
    }
    EXPECT_GT(pasted, 500U);
  }
}

TEST(Instead, ValuesInFiles) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> wrong{
      {"origins",
       {"[1, true, 1.5]", "12", "true", "[[]]", "\"\"", "\"*\"", "\"null\"", "\"http://a.example http://b.example/\""}},
      {"credentials", {"\"yes\"", "\"no\"", "1", "0", "\"maybe\"", "[]"}},
      {"methods", {"\"GET, put\"", "\"put\"", "[\"put\"]", "[\"patch\"]", "\"patch\"", "[1, true]", "12", "\"A;B\""}},
      {"request-headers", {"\"X-A X-B\"", "[1, 1.5, true]", "\"Cookie\"", "\"Content-Type, X:Y\""}},
      {"expose", {"[123]", "\"X-A\"", "\"Set-Cookie\""}},
      {"max-age",
       {"\"2 hours\"",
        "\"2 months\"",
        "\"7200\"",
        "\"10min\"",
        "\"2 sec\"",
        "\"9223372036854775807d\"",
        "\"1000d\"",
        "-5",
        "1.5",
        "true",
        "[]",
        "\"soon\"",
        "\"2000ms\"",
        "\"99999999999999999999s\"",
        "\"99999999999999999999\"",
        "\"-1h\"",
        "\"30000 days\"",
        "\"3 weeks\"",
        "\"9999999999\"",
        "100000000000"}},
      {"preflight-status", {"\"200\"", "204.0", "302", "\"ok\"", "true", "\"404\"", "[]"}},
      {"mode", {"\"shaddow\"", "\"ENFORCE\"", "1", "\"off\""}},
      {"other-headers", {"\"keeep\"", "true"}},
      {"maxAge", {"60"}},
      {"allow_methods", {"[]"}},
      {"preflight_status", {"204"}},
      {"routes",
       {"[\"/a\", \"/b/*\", 1]", "[{\"path\": \"a/\", \"debug\": true}]", "[{\"path\": 1, \"debug\": true}]",
        "[{\"path\": \" /a b\", \"debug\": true}]", "{\"path\": \"/x/*\", \"credentials\": \"yes\"}", "\"/a\"",
        "[{\"path\": \"/a\", \"host\": \"https://A.example:443/\"}]", "[{\"path\": \"/a\", \"host\": \"::1\"}]",
        "[{\"path\": \"/a\", \"maxAge\": 1}]", "[{\"path\": \"/a\", \"host\": 1.5}]",
        "[{\"path\": \"/a\", \"credentials\": true, \"origins\": [\"http://b.example:443\"]}]"}},
  };
  for (const Format format : kFormats) {
    std::size_t pasted = 0;
    for (const auto& [key, values] : wrong) {
      for (const std::string& value : values) {
        std::vector<Member> members{{key, value}};
        if (key != "origins") members.insert(members.begin(), {"origins", "[\"https://a.example\"]"});
        pasted += paste_all(written(members, format), format);
      }
    }
    EXPECT_GT(pasted, 50U);
  }
}

TEST(Instead, WhatIsMeantInFiles) {
  struct Case {
    Format format;
    std::string_view text;
    std::string_view instead;
  };
  const Case cases[] = {
      {Format::kJson, R"({"origins": ["a.example"]})", R"("https://a.example")"},
      {Format::kYaml, "origins: [a.example]", "https://a.example"},
      {Format::kYaml, "origins: ['[::1]:80']", "\"http://[::1]\""},
      {Format::kToml, "origins = ['a.example']", R"("https://a.example")"},
      {Format::kJson, R"({"origins": [], "maxAge": 1})", R"("max-age")"},
      {Format::kToml, "origins = []\nmaxAge = 1", "max-age"},
      {Format::kJson, R"({"credentials": true})", R"("origins": ["https://app.example.com"])"},
      {Format::kToml, "credentials = true", R"(origins = ["https://app.example.com"])"},
      {Format::kJson, R"({"origins": [], "routes": ["/a"]})", R"({"path": "/a"})"},
      {Format::kToml, "origins = []\nroutes = ['/a']", R"({path = "/a"})"},
      {Format::kToml, "origins = []\nmax-age = 2h", R"("2h")"},
      {Format::kToml, "origins = [https://a.example]", R"("https://a.example")"},
      {Format::kToml, "origins = []\ncredentials = yes # so", "true"},
      {Format::kToml, "origins = []\ncredentials = False", "false"},
      {Format::kToml, "origins = []\nmax-age = 2 hours", ""},
      {Format::kYaml, "origins: []\npreflight-status: '200'", "200"},
      {Format::kYaml, "origins: []\npreflight-status: 204.0", "204"},
      {Format::kYaml, "origins: []\nmax-age: 2 months", "24h"},
      {Format::kYaml, "origins: []\nmax-age: 2 Mins", "2m"},
      {Format::kYaml, "origins: []\nmax-age: 2000ms", "2s"},
      {Format::kYaml, "origins: [~]", "remove this entry"},
  };
  for (const Case& c : cases) {
    const std::vector<Issue> issues = read_policy(c.text, c.format).issues;
    ASSERT_EQ(issues.size(), 1U) << c.text;
    EXPECT_EQ(issues[0].instead, c.instead) << c.text;
  }
}

}  // namespace
}  // namespace crosscheck::policy
