// SPDX-License-Identifier: Apache-2.0
//
// The mistakes that the best of the CORS implementations before this one, jub0bs/cors, made and mended, each as a test that
// they are not made again here.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <random>
#include <thread>

#include "crosscheck/http.h"
#include "crosscheck/policy_apply.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

using Strings = std::vector<std::string>;

Request preflight(std::string_view method, std::string_view names) {
  Request request("OPTIONS", "", "/");
  request.add_origin("https://a.example");
  request.add_request_method(method);
  if (!names.empty()) request.add_request_headers(names);
  return request;
}

// GHSA-vhxv-fg4m-p2w8 is in advisories_test.cc.

TEST(Jub0bs, Issue12ValidOriginsRefusedWhateverTheOrder) {
  Strings origins{"https://foo.com",     "https://bar.foo.com", "https://*.baz.com",   "https://baz.com",
                  "http://baz.com:8080", "https://oo.com",      "https://o.com",       "https://foo.co",
                  "app://foo",           "https://[::1]:90",    "https://127.0.0.1:*", "https://a.b.c.example"};
  const Strings friends{
      "https://foo.com",   "https://bar.foo.com", "https://q.baz.com",    "https://baz.com", "http://baz.com:8080",
      "https://oo.com",    "https://o.com",       "https://foo.co",       "app://foo",       "https://[::1]:90",
      "https://127.0.0.1", "https://127.0.0.1:1", "https://a.b.c.example"};
  std::mt19937 random(12);
  for (int order = 0; order < 200; ++order) {
    std::shuffle(origins.begin(), origins.end(), random);
    const auto plan = plan_of(policy_for(origins));
    for (const std::string& origin : friends) ASSERT_TRUE(allows(*plan, origin)) << origin;
  }
}

TEST(Jub0bs, Issue15ListedHeadersRefused) {
  const Strings names{"a", "ab", "abc", "b", "content-type", "x-0", "x-1", "x-10", "x-2", "x-a", "x-aa", "z"};
  for (std::size_t count = 1; count <= names.size(); ++count) {
    Config config = policy_for({"https://a.example"});
    config.request_headers = texts({names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count)});
    const auto plan = plan_of(config);
    for (std::size_t listed = 0; listed < (1U << count); ++listed) {
      std::string asked;
      for (std::size_t i = 0; i < count; ++i) {
        if ((listed >> i & 1U) != 0) asked += (asked.empty() ? "" : ",") + names[i];
      }
      ASSERT_EQ(plan->decide(preflight("GET", asked)).reason(), Reason::kNone) << asked;
    }
    for (std::size_t i = count; i < names.size(); ++i) {
      ASSERT_EQ(plan->decide(preflight("GET", names[i])).reason(), Reason::kHeaderNotListed) << names[i];
    }
  }
}

// rs/cors#198 too: what one response did to its headers showed in the next.
TEST(Jub0bs, Issue14ResponsesShareNothing) {
  Config config = policy_for({"https://a.example"});
  config.methods = texts({"PUT"});
  config.request_headers = texts({"X-A"});
  const auto plan = plan_of(config);
  const Strings before = lines_of(plan->decide(preflight("PUT", "x-a")));
  HeaderList response;
  apply(plan->decide(preflight("PUT", "x-a")), response);
  response.append("Access-Control-Allow-Origin", "https://evil.example");
  response.append("Vary", "X-Mine");
  response.remove("Access-Control-Allow-Methods");
  EXPECT_EQ(lines_of(plan->decide(preflight("PUT", "x-a"))), before);
  HeaderList next;
  apply(plan->decide(preflight("PUT", "x-a")), next);
  EXPECT_EQ(next.get("access-control-allow-origin"), "https://a.example");
  EXPECT_EQ(next.get("vary"), "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
}

TEST(Jub0bs, V0131FileOriginAccepted) {
  EXPECT_EQ(issues_of(policy_for({"file://"})), Strings{"origin-scheme-impossible"});
  EXPECT_EQ(issues_of(policy_for({"file://host"})), Strings{"origin-scheme-impossible"});
  EXPECT_FALSE(allows(*plan_of(policy_for({"https://*.example.com"})), "file://"));
}

// Debugging is a part of the plan: it is switched on by another plan, and a request sees the one or the other.
TEST(Jub0bs, V03DebugSwitchedUnderLoad) {
  Config config = policy_for({"https://a.example"});
  const auto quiet = plan_of(config);
  config.debug = true;
  const auto loud = plan_of(config);
  LivePlan live(quiet);
  std::atomic<bool> stop{false};
  std::atomic<int> wrong{0};
  std::array<std::atomic<int>, 2> seen{};
  std::thread reading([&] {
    LivePlan::Reader reader(live);
    while (!stop.load(std::memory_order_relaxed)) {
      const Strings lines = lines_of(reader.plan().decide(preflight("DELETE", "")));
      const auto reasons = std::count(lines.begin(), lines.end(), "X-Crosscheck-Reason: method-not-listed");
      if (reasons > 1 || lines.size() != 2 + static_cast<std::size_t>(reasons)) ++wrong;
      ++seen[static_cast<std::size_t>(reasons & 1)];
    }
  });
  for (int i = 0; i < 1000 || seen[0] == 0 || seen[1] == 0; ++i) {
    live.swap(i % 2 == 0 ? loud : quiet);
    std::this_thread::yield();
  }
  stop = true;
  reading.join();
  EXPECT_EQ(wrong, 0);
}

// The configuration is the caller's: compiling takes nothing from it, and a second plan is as the first.
TEST(Jub0bs, V0122MaxAgeLostOnTheWayBack) {
  for (const std::int64_t seconds : {0, 1, 600, 7200, 86400}) {
    Config config = policy_for({"https://a.example"});
    config.max_age = seconds;
    for (int again = 0; again < 2; ++again) {
      const auto plan = plan_of(config);
      const Strings lines = lines_of(plan->decide(preflight("GET", "")));
      EXPECT_EQ(std::count(lines.begin(), lines.end(), "Access-Control-Max-Age: " + std::to_string(seconds)), 1)
          << seconds;
    }
    ASSERT_TRUE(config.max_age.has_value());
    EXPECT_EQ(config.max_age->value, seconds);
  }
}

}  // namespace
}  // namespace crosscheck::policy
