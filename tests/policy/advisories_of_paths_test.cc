// SPDX-License-Identifier: Apache-2.0
//
// The advisories of advisories_test.cc that are about the paths of routes.
#include <gtest/gtest.h>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

TEST(Advisory, Cve202025032FlaskCorsAndCve201918978RackCorsPathBeforeNormalisation) {
  Config config = policy_for({"https://x.com"});
  config.routes.push_back({{"/public/"}, {}, {}, {}});
  config.routes.back().settings.origins = texts({"*"});
  const auto plan = plan_of(config);
  const auto stranger_at = [&](std::string_view path) {
    Request request("GET", "", path);
    request.add_origin("https://evil.example");
    return plan->decide(request).origin_allowed();
  };
  EXPECT_TRUE(stranger_at("/public/a"));
  EXPECT_TRUE(stranger_at("/public/a?next=/../private"));
  EXPECT_TRUE(stranger_at("/public/a%20b"));
  EXPECT_TRUE(stranger_at("/public/group%2Fname"));
  for (const std::string_view path :
       {"/public/../private", "/public/%2e%2e/private", "/public/.%2E/private", "/public/..%2fprivate",
        "/public/..%5cprivate", "/public/..\\private", "/public/..;/private", "/public/%252e%252e/private",
        "/public/a/../../private", "/public/..", "/public/..%252fprivate", "/private", "/public", "/PUBLIC/a",
        "/Public/a", "//private/public/"}) {
    EXPECT_FALSE(stranger_at(path)) << path;
  }
}

TEST(Advisory, Cve20246839FlaskCorsLongestIsNotMostSpecific) {
  Config config = policy_for({"https://x.com"});
  for (const char* path : {"/api/", "/api/public/"}) {
    config.routes.push_back({Text(std::string(path)), {}, {}, {}});
    config.routes.back().settings.max_age = 60;
  }
  EXPECT_EQ(issues_of(config), std::vector<std::string>{"route-shadowed"});
}

TEST(Advisory, Cve20246844FlaskCorsPlusInPath) {
  Config config = policy_for({"https://x.com"});
  config.routes.push_back({{"/a+b"}, {}, {}, {}});
  config.routes.back().settings.origins = texts({"*"});
  const auto plan = plan_of(config);
  Request plus("GET", "", "/a+b");
  Request space("GET", "", "/a%20b");
  plus.add_origin("https://evil.example");
  space.add_origin("https://evil.example");
  EXPECT_TRUE(plan->decide(plus).origin_allowed());
  EXPECT_FALSE(plan->decide(space).origin_allowed());
}

// Where a server ignores the case of paths, /admin is /Admin; the policy must not take it for another.
TEST(Advisory, Cve20246866FlaskCorsCaseOfPaths) {
  Config config = policy_for({"*"});
  config.routes.push_back({{"/Admin"}, {}, {}, {}});
  config.routes.back().settings.origins = texts({});
  const auto plan = plan_of(config);
  const auto allowed_at = [&](std::string_view path) {
    Request request("GET", "", path);
    request.add_origin("https://evil.example");
    return plan->decide(request).origin_allowed();
  };
  for (const char* path : {"/Admin", "/admin", "/ADMIN", "/%41dmin", "/%61dmin"})
    EXPECT_FALSE(allowed_at(path)) << path;
  for (const char* path : {"/Admins", "/admin-x", "/"}) EXPECT_TRUE(allowed_at(path)) << path;
}

}  // namespace
}  // namespace crosscheck::policy
