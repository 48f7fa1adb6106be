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

/// Which of two routes, or the policy itself, decides at a path; "" when none does.
std::string decides(const std::vector<std::pair<const char*, const char*>>& routes, std::string_view path) {
  Config config = policy_for({"https://policy.example"});
  std::vector<std::string> origins{"https://policy.example"};
  for (const auto& [route_path, origin] : routes) {
    config.routes.emplace_back().path = std::string(route_path);
    config.routes.back().settings.origins = texts({origin});
    origins.emplace_back(origin);
  }
  const auto plan = plan_of(config);
  for (const std::string& origin : origins) {
    Request request("GET", "", path);
    request.add_origin(origin);
    if (plan->decide(request).origin_allowed()) return origin;
  }
  return "";
}

TEST(Routes, NoneDecidesWhereServersReadAnotherPath) {
  const std::vector<std::pair<const char*, const char*>> routes{{"/public/", "https://partner.example"},
                                                                {"/admin/", "https://app.example"},
                                                                {"/health", "https://probe.example"}};
  for (const char* path :
       {"/public/y%5cy%2f..%2f..%2fadmin%2fs", "/public/y%252fy%2f..%2f..%2fadmin%2fs",
        "/public/y%252fy/..;/..;/admin/s", "/y%5cy%2f..%2fadmin/s", "/y%252fy%2f..%2fadmin/s", "/admin%2f..;",
        "/public/a/../b",
        // a server that drops parameters first, and one that decodes first
        "/health;%2fx", "/health;%5cx", "/health;\\x", "/health;%252fx", "/x;%2fadmin/s", "/x;%2fy/admin/s",
        // servers that ignore case
        "/ADMIN/s", "/Public/x", "/HEALTH", "/%41dmin/s", "/%61DMIN/s"}) {
    EXPECT_EQ(decides(routes, path), "") << path;
  }
  for (const char* path :
       {"/public/a%2fb", "/public/a;v=1/b", "/public//b", "/public/B", "/public/%41", "/public/a%5cb"}) {
    EXPECT_EQ(decides(routes, path), "https://partner.example") << path;
  }
  for (const char* path : {"/other/a%2fb", "/other;v=1/b", "/Other/", "/heal", "/health/", "/adminx/"}) {
    EXPECT_EQ(decides(routes, path), "https://policy.example") << path;
  }
  // One route for all paths has nothing to tell apart.
  EXPECT_EQ(decides({{"/", "https://all.example"}}, "/a/..%2f..%2fb"), "https://all.example");
}

TEST(Routes, ThatDifferByCaseAreToldApart) {
  const std::vector<std::pair<const char*, const char*>> routes{{"/api/", "https://lower.example"},
                                                                {"/API/", "https://upper.example"}};
  EXPECT_EQ(decides(routes, "/api/x"), "https://lower.example");
  EXPECT_EQ(decides(routes, "/API/x"), "https://upper.example");
  EXPECT_EQ(decides(routes, "/Api/x"), "");
}

TEST(Routes, AShadowIsAShadowWhicheverOfTwoItIs) {
  Config config = policy_for({});
  for (const char* path : {"/a/", "/A/b/"}) {
    config.routes.emplace_back().path = std::string(path);
    config.routes.back().settings.mode = Mode::kShadow;
  }
  const auto plan = plan_of(config);
  Request request("GET", "", "/a/B/");
  request.add_origin("https://app.example");
  EXPECT_TRUE(plan->decide(request).shadow());
  Request between("GET", "", "/A/x");  // the policy's own, or the first route's
  between.add_origin("https://app.example");
  EXPECT_FALSE(plan->decide(between).shadow());
  EXPECT_EQ(plan->decide(between).reason(), Reason::kPathAmbiguous);
}

TEST(Routes, AHostMayEndInADot) {
  Config config = policy_for({});
  config.routes.emplace_back().path = "/";
  config.routes.back().host = Text("api.example.com.");
  config.routes.back().settings.origins = texts({"*"});
  const auto plan = plan_of(config);
  for (const char* host : {"api.example.com", "api.example.com.", "api.example.com.:443"}) {
    Request request("GET", host, "/");
    request.add_origin("https://app.example");
    EXPECT_TRUE(plan->decide(request).origin_allowed()) << host;
  }
}

}  // namespace
}  // namespace crosscheck::policy
