// SPDX-License-Identifier: Apache-2.0
//
// Which origins a list of patterns matches: every string of a small alphabet against the slow matcher.
#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "tests/policy/build.h"
#include "tests/policy/slow.h"

namespace crosscheck::policy {
namespace {

/// Calls `visit` with every string of up to `longest` pieces.
void every_string(const std::vector<std::string>& pieces, std::size_t longest,
                  const std::function<void(const std::string&)>& visit, const std::string& text = {}) {
  visit(text);
  if (longest == 0) return;
  for (const std::string& piece : pieces) every_string(pieces, longest - 1, visit, text + piece);
}

/// Compares the two matchers for one list of patterns over all strings of an alphabet.
void compare(const std::vector<std::string>& patterns, const std::vector<std::string>& pieces, std::size_t longest) {
  const auto plan = plan_of(policy_for(patterns));
  ASSERT_NE(plan, nullptr);
  std::vector<slow::Pattern> slow_patterns(patterns.begin(), patterns.end());
  every_string(pieces, longest, [&](const std::string& rest) {
    for (const char* scheme : {"https://", "http://"}) {
      const std::string origin = scheme + rest;
      const bool expected = std::any_of(slow_patterns.begin(), slow_patterns.end(),
                                        [&](const slow::Pattern& p) { return p.matches(origin); });
      ASSERT_EQ(allows(*plan, origin), expected) << origin << " and " << ::testing::PrintToString(patterns);
    }
  });
}

TEST(Origins, EveryShortHost) {
  const std::vector<std::string> pieces{"a", "b", ".", "-", ":", "A"};
  compare({"https://a.b"}, pieces, 5);
  compare({"https://*.a"}, pieces, 5);
  compare({"https://*.a.b", "https://a"}, pieces, 5);
  compare({"https://*.a", "http://*.b", "https://a.b", "http://a.a"}, pieces, 5);
}

TEST(Origins, EveryShortPort) {
  const std::vector<std::string> pieces{"a", ".", ":", "0", "4", "43", "80", "6553"};
  compare({"https://a:*"}, pieces, 4);
  compare({"https://*.a:*", "http://a:4"}, pieces, 4);
  compare({"http://*.a:43", "https://a:*"}, pieces, 4);
  compare({"http://*.a:*", "http://a:*"}, pieces, 4);
}

// A tree of hosts that share a suffix once allowed what lay between them: GHSA-vhxv-fg4m-p2w8, GHSA-v84h-653v-4pq9.
TEST(Origins, EveryPairOfHostsThatShareASuffix) {
  std::vector<std::string> hosts;
  every_string({"a", "b", "a.", "b."}, 3, [&](const std::string& host) {
    if (!host.empty() && !host.ends_with('.')) hosts.push_back(host);
  });
  for (const std::string& first : hosts) {
    for (const std::string& second : hosts) {
      for (const char* prefix : {"https://", "https://*."}) {
        const std::vector<std::string> patterns{"https://" + first, prefix + second};
        const auto plan = plan_of(policy_for(patterns));
        ASSERT_NE(plan, nullptr);
        for (const std::string& candidate : hosts) {
          const bool exact = candidate == first || (prefix[8] == '\0' && candidate == second);
          const bool below =
              prefix[8] != '\0' && candidate.size() > second.size() + 1 && candidate.ends_with("." + second);
          ASSERT_EQ(allows(*plan, "https://" + candidate), exact || below)
              << candidate << " and " << ::testing::PrintToString(patterns);
        }
      }
    }
  }
}

TEST(Origins, ThousandsAreFoundAndTheirNeighboursAreNot) {
  std::vector<std::string> patterns;
  for (int i = 0; i < 20000; ++i) {
    patterns.push_back("https://h" + std::to_string(i) + ".example");
    if (i % 2 == 0) patterns.push_back("https://*.w" + std::to_string(i) + ".example" + (i % 4 == 0 ? ":*" : ""));
  }
  const auto plan = plan_of(policy_for(patterns));
  ASSERT_NE(plan, nullptr);
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    ASSERT_TRUE(allows(*plan, "https://h" + n + ".example"));
    ASSERT_FALSE(allows(*plan, "https://h" + n + ".exampl"));
    ASSERT_FALSE(allows(*plan, "http://h" + n + ".example"));
    ASSERT_FALSE(allows(*plan, "https://h" + n + ".example:8443"));
    ASSERT_FALSE(allows(*plan, "https://x.h" + n + ".example"));
    ASSERT_EQ(allows(*plan, "https://a.b.w" + n + ".example"), i % 2 == 0);
    ASSERT_EQ(allows(*plan, "https://a.w" + n + ".example:81"), i % 4 == 0);
    ASSERT_FALSE(allows(*plan, "https://w" + n + ".example"));
    ASSERT_FALSE(allows(*plan, "https://xw" + n + ".example"));
  }
}

TEST(Origins, OfOtherSchemes) {
  const auto plan =
      plan_of(policy_for({"chrome-extension://abcdefghijklmnop", "capacitor://localhost", "app+x://*.shell:*"}));
  ASSERT_NE(plan, nullptr);
  EXPECT_TRUE(allows(*plan, "chrome-extension://abcdefghijklmnop"));
  EXPECT_FALSE(allows(*plan, "moz-extension://abcdefghijklmnop"));
  EXPECT_TRUE(allows(*plan, "capacitor://localhost"));
  EXPECT_FALSE(allows(*plan, "https://localhost"));
  EXPECT_TRUE(allows(*plan, "app+x://main.shell:80"));
  EXPECT_FALSE(allows(*plan, "app+x://shell"));
}

TEST(Origins, OfAddresses) {
  const auto plan = plan_of(policy_for({"http://127.0.0.1:*", "http://[::1]:8080", "https://[2001:db8::1]:*"}));
  ASSERT_NE(plan, nullptr);
  EXPECT_TRUE(allows(*plan, "http://127.0.0.1"));
  EXPECT_TRUE(allows(*plan, "http://127.0.0.1:3000"));
  EXPECT_FALSE(allows(*plan, "http://127.0.0.10"));
  EXPECT_TRUE(allows(*plan, "http://[::1]:8080"));
  EXPECT_FALSE(allows(*plan, "http://[::1]"));
  EXPECT_TRUE(allows(*plan, "https://[2001:db8::1]"));
  EXPECT_TRUE(allows(*plan, "https://[2001:db8::1]:65535"));
  EXPECT_FALSE(allows(*plan, "https://[2001:db8::1]:65536"));
  EXPECT_FALSE(allows(*plan, "https://[2001:db8::1"));
}

TEST(Origins, NullOnlyByItsSwitch) {
  Config config = policy_for({"https://a.example", "null"});
  EXPECT_EQ(issues_of(config), std::vector<std::string>{"origin-null"});
  config.dangerously_allow_null_origin = true;
  const auto plan = plan_of(config);
  ASSERT_NE(plan, nullptr);
  EXPECT_TRUE(allows(*plan, "null"));
  EXPECT_FALSE(allows(*plan_of(policy_for({"https://a.example", "https://b.example", "https://*.c.example"})), "null"));
}

// Whatever stands in front of the suffix, however long, has to be labels: every byte at every place.
TEST(Origins, EveryByteInFrontOfASuffix) {
  const auto plan = plan_of(policy_for({"https://*.example.com"}));
  for (std::size_t length = 1; length <= 40; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        std::string labels(length, 'a');
        labels[at] = c;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        const bool expected = letter || (c == '.' && at > 0 && at + 1 < length);
        ASSERT_EQ(allows(*plan, "https://" + labels + ".example.com"), expected) << testing::PrintToString(labels);
      }
    }
  }
  for (std::size_t before = 0; before <= 80; ++before) {
    for (std::size_t after = 0; after <= 40; ++after) {
      const std::string dots = std::string(before, 'a') + ".." + std::string(after, 'a');
      ASSERT_FALSE(allows(*plan, "https://" + dots + ".example.com")) << dots;
    }
  }
}

// Patterns whose ends are as short as can be, or longer than what is looked at first, among strangers that end alike.
TEST(Origins, EndsOfEveryLength) {
  std::mt19937 random(20261121);
  const auto below = [&random](std::size_t n) { return random() % n; };
  const auto host = [&] {
    std::string text;
    for (std::size_t labels = below(3) + 1; labels > 0; --labels) {
      for (std::size_t i = below(below(3) == 0 ? 12 : 3) + 1; i > 0; --i) text += "aab1"[below(4)];
      text += labels == 1 ? "" : ".";
    }
    return text + (below(4) == 0 ? "a1" : "a");
  };
  const std::vector<std::string> schemes{"https://", "http://", "a://", "a.b://"};
  const std::vector<std::string> ports{"", "", ":*", ":1", ":81"};
  std::size_t allowed = 0;
  for (int round = 0; round < 8000; ++round) {
    std::vector<std::string> patterns;
    std::vector<std::string> hosts;
    for (std::size_t i = below(4) + 1; i > 0; --i) {
      hosts.push_back(host());
      patterns.push_back(schemes[below(4)] + (below(3) != 0 ? "*." : "") + hosts.back() + ports[below(5)]);
    }
    const Compiled compiled = compile(policy_for(patterns));
    if (compiled.plan == nullptr) continue;  // a host that ends in a number, for instance
    const std::vector<slow::Pattern> slow_patterns(patterns.begin(), patterns.end());
    for (int i = 0; i < 30; ++i) {
      const std::size_t friendly = below(hosts.size());
      std::string name = hosts[friendly];
      if (below(4) == 0) name.erase(0, below(name.size()));
      if (below(2) == 0) name.insert(0, below(3) == 0 ? "a" : "a.");
      if (below(6) == 0) name.back() = "ab1."[below(4)];
      const std::string origin =
          schemes[below(4)] + name + std::vector<std::string>{"", "", ":1", ":81", ":"}[below(5)];
      const bool expected = std::any_of(slow_patterns.begin(), slow_patterns.end(),
                                        [&](const slow::Pattern& p) { return p.matches(origin); });
      ASSERT_EQ(allows(*compiled.plan, origin), expected) << origin << " and " << ::testing::PrintToString(patterns);
      if (expected) ++allowed;
    }
  }
  EXPECT_GT(allowed, 3000U);
}

}  // namespace
}  // namespace crosscheck::policy
