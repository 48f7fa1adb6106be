// SPDX-License-Identifier: Apache-2.0
//
// What is suggested in place of a mistake is accepted as it stands: every suggestion is put where the mistake was.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

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

/// One character more is no suggestion that a person could tell from advice; advice has spaces.
bool is_advice(const std::string& instead) { return instead.find(' ') != std::string::npos; }

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

}  // namespace
}  // namespace crosscheck::policy
