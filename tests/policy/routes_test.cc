// SPDX-License-Identifier: Apache-2.0
//
// Which routes never get a request: told of random lists as by asking every route for every request.
#include <gtest/gtest.h>

#include <bitset>
#include <random>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

const char* const kPaths[] = {"/", "/a", "/a/", "/a/b", "/a/b/", "/b"};
const char* const kHosts[] = {"", "t.example", "x.t.example", "*.t.example", "*.x.t.example", "y.x.t.example"};
// What tells each of them from the others.
const char* const kAskedPaths[] = {"/", "/a", "/a/", "/a/z", "/a/b", "/a/b/", "/a/b/c", "/b", "/c"};
const char* const kAskedHosts[] = {"", "t.example", "x.t.example", "y.x.t.example", "z.y.x.t.example", "w.t.example"};
constexpr std::size_t kAsked = std::size(kAskedPaths) * std::size(kAskedHosts);

void add_route(Config& config, std::size_t path, std::size_t host) {
  Route& route = config.routes.emplace_back();
  route.path = std::string(kPaths[path]);
  if (host != 0) route.host = std::string(kHosts[host]);
  route.settings.max_age = static_cast<std::int64_t>(config.routes.size());
}

/// The requests that a route takes.
std::bitset<kAsked> taken_by(std::size_t path, std::size_t host) {
  Config config = policy_for({"https://app.example"});
  add_route(config, path, host);
  const auto plan = plan_of(config);
  std::bitset<kAsked> taken;
  for (std::size_t i = 0; i < kAsked; ++i) {
    const Request request("GET", kAskedHosts[i / std::size(kAskedPaths)], kAskedPaths[i % std::size(kAskedPaths)]);
    taken.set(i, plan->decide(request).route() == 0);
  }
  return taken;
}

TEST(Routes, ThoseThatNeverGetARequestAreTold) {
  std::bitset<kAsked> taken[std::size(kPaths)][std::size(kHosts)];
  for (std::size_t path = 0; path < std::size(kPaths); ++path) {
    for (std::size_t host = 0; host < std::size(kHosts); ++host) taken[path][host] = taken_by(path, host);
  }
  std::mt19937 random(1);
  const auto below = [&random](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  std::size_t told = 0;
  for (int round = 0; round < 3000; ++round) {
    Config config = policy_for({"https://app.example"});
    std::vector<std::bitset<kAsked>> before;
    std::vector<std::string> expected;
    for (std::size_t i = below(7) + 1; i > 0; --i) {
      const std::size_t path = below(std::size(kPaths));
      const std::size_t host = below(std::size(kHosts));
      add_route(config, path, host);
      const auto& own = taken[path][host];
      for (const auto& other : before) {
        if ((own & ~other).any()) continue;
        expected.emplace_back("route-shadowed");
        break;
      }
      before.push_back(own);
    }
    ASSERT_EQ(issues_of(config), expected) << round;
    told += expected.size();
  }
  EXPECT_GT(told, 1000U);
}

TEST(Routes, TheFirstThatTakesItIsNamed) {
  Config config = policy_for({"https://app.example"});
  for (const char* path : {"/b/", "/a/", "/", "/a/b/"}) {
    Route& route = config.routes.emplace_back();
    route.path = std::string(path);
    route.settings.max_age = 1;
  }
  const Compiled compiled = compile(config);
  ASSERT_EQ(compiled.issues.size(), 1U);
  EXPECT_NE(compiled.issues[0].message.find("that is /a/."), std::string::npos) << compiled.issues[0].message;
}

}  // namespace
}  // namespace crosscheck::policy
