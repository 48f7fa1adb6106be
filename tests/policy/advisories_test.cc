// SPDX-License-Identifier: Apache-2.0
//
// Every advisory about a CORS implementation that we know of, as a test that this one is not affected.
#include <gtest/gtest.h>

#include "crosscheck/http.h"
#include "crosscheck/policy_apply.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

Request preflight(std::string_view origin, std::string_view method, std::string_view path = "/") {
  Request request("OPTIONS", "api.example", path);
  request.add_origin(origin);
  request.add_request_method(method);
  return request;
}

/// Origins that no policy of https://x.com and https://*.x.com may allow.
constexpr std::string_view kStrangers[] = {
    "https://not-x.com",
    "https://evilx.com",
    "https://x.com.evil.com",
    "https://x.comm",
    "https://x.co",
    "https://x.community",
    "https://xacom",
    "https://x-com",
    "https://evil.com/.x.com",
    "https://evil.com:1/.x.com",
    "https://evil.com\\.x.com",
    "https://evil.com?.x.com",
    "https://evil.com#.x.com",
    "https://x.com@evil.com",
    "https://evil.com@.x.com",
    "https://evil.com:80@a.x.com",
    "https://x.com/",
    "https://x.com:443",
    "https://x.com:0443",
    "https://x.com:",
    "https://x.com.",
    "https://a.x.com.",
    "https://.x.com",
    "https://a..x.com",
    "https://a.x.com ",
    " https://a.x.com",
    "https://a.x.com\t",
    "https://a.x.com, https://b.x.com",
    "https://x.com,https://x.com",
    "https://X.com",
    "HTTPS://x.com",
    "https://a%60.x.com",
    "https://a%00.x.com",
    "https://a`.x.com",
    "https://a!.x.com",
    "https://a{.x.com",
    "https://xn--..x.com/",
    "http://x.com",
    "//x.com",
    "x.com",
    "a.x.com",
    "https:x.com",
    "https:/a.x.com",
    "https:///a.x.com",
    "null",
    "",
    "*",
    "https://*.x.com",
    "https://*",
    "https://",
    "://",
    "file://",
    "https://\xF0\x9F\x92\xA9.x.com",
    "https://[::1].x.com",
};

void refuses_strangers(const Plan& plan, const char* what) {
  for (const std::string_view stranger : kStrangers) EXPECT_FALSE(allows(plan, stranger)) << what << ": " << stranger;
  using std::string_view_literals::operator""sv;
  EXPECT_FALSE(allows(plan, "https://x.com\0"sv)) << what;
  EXPECT_FALSE(allows(plan, "https://evil.com\0.x.com"sv)) << what;
}

TEST(Advisory, Cve202427302GoZeroSuffixWithoutDot) {
  refuses_strangers(*plan_of(policy_for({"https://x.com"})), "exact");
  refuses_strangers(*plan_of(policy_for({"https://x.com", "https://other.example"})), "of two");
  refuses_strangers(*plan_of(policy_for({"https://*.x.com"})), "subdomains");
  refuses_strangers(*plan_of(policy_for({"https://x.com", "https://*.x.com", "https://y.com"}, true)), "both");
}

TEST(Advisory, Cve202328109PlayWithDockerContains) {
  EXPECT_FALSE(allows(*plan_of(policy_for({"https://play-with-docker.com"})), "https://evil-play-with-docker.com"));
}

TEST(Advisory, GhsaVhxvFg4mP2w8Jub0bsAndGhsaV84h653v4pq9FcorsMergedNodes) {  // more in origins_test.cc
  const auto plan = plan_of(policy_for({"https://foo.com", "https://bar.com"}));
  EXPECT_FALSE(allows(*plan, "https://barfoo.com"));
  EXPECT_FALSE(allows(*plan, "https://foobar.com"));
  EXPECT_TRUE(allows(*plan, "https://foo.com"));
  EXPECT_TRUE(allows(*plan, "https://bar.com"));
}

TEST(Advisory, Cve20221996GoRestfulLiteralsAsUnanchoredRegex) {
  const auto plan = plan_of(policy_for({"https://api.x.com"}));
  EXPECT_FALSE(allows(*plan, "https://api.x.com.evil"));
  EXPECT_FALSE(allows(*plan, "https://apiyx.com"));
}

TEST(Advisory, Cve201925211GinContribWildcardWithinAHost) {
  EXPECT_EQ(issues_of(policy_for({"https://example.com*"})), std::vector<std::string>{"origin-wildcard-place"});
  EXPECT_EQ(issues_of(policy_for({"https://*"})), std::vector<std::string>{"origin-wildcard-place"});
  EXPECT_EQ(issues_of(policy_for({"h*"})), std::vector<std::string>{"origin-scheme-missing"});
  EXPECT_EQ(issues_of(policy_for({"https://ex*mple.com"})), std::vector<std::string>{"origin-wildcard-place"});
}

TEST(Advisory, Cve202637737SanicCorsRegexMatchesPrefix) {
  EXPECT_EQ(issues_of(policy_for({"https://.*\\.x\\.com"})), std::vector<std::string>{"origin-is-regex"});
  EXPECT_EQ(issues_of(policy_for({"^https://x.com$"})), std::vector<std::string>{"origin-is-regex"});
  EXPECT_EQ(issues_of(policy_for({"https?://x.com"})), std::vector<std::string>{"origin-is-regex"});
}

// rs/cors CVE-2018-20744, gorilla/handlers CVE-2017-20146, http4s CVE-2021-39185, fiber CVE-2024-25124, Tomcat CVE-2018-8014,
// @koa/cors CVE-2023-49803, hono CVE-2026-54290, strapi CVE-2025-53092
TEST(Advisory, Cve201820744AndKinAnyOriginWithCredentials) {
  EXPECT_EQ(issues_of(policy_for({"*"}, true)), std::vector<std::string>{"origin-any-with-credentials"});
  Config route = policy_for({"*"});
  route.routes.push_back({{"/private/"}, {}, {}, {}});
  route.routes.back().settings.credentials = true;
  EXPECT_EQ(issues_of(route), std::vector<std::string>{"origin-any-with-credentials"});

  const auto plan = plan_of(policy_for({"*"}));
  Request request("GET", "", "/");
  request.add_origin("https://evil.example");
  EXPECT_EQ(lines_of(plan->decide(request)), std::vector<std::string>{"Access-Control-Allow-Origin: *"});
}

TEST(Advisory, Cve202139185Http4sNullReflectedAndHeadersOnTheWrongAnswer) {
  Config config = policy_for({"https://x.com"});
  config.max_age = 60;
  config.methods = texts({"PUT"});
  const auto plan = plan_of(config);
  EXPECT_FALSE(allows(*plan, "null"));
  Request actual("GET", "", "/");
  actual.add_origin("https://x.com");
  EXPECT_EQ(lines_of(plan->decide(actual)), std::vector<std::string>{"Access-Control-Allow-Origin: https://x.com"});
  EXPECT_EQ(plan->decide(preflight("https://x.com", "PUT")).vary(),
            "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
}

TEST(Advisory, GhsaQ7jfGf436x6pHonoRequestsVaryCopied) {
  Request request("GET", "", "/");
  request.add_origin("https://x.com");
  request.header("Vary", "X-Poison");
  EXPECT_EQ(plan_of(policy_for({"https://x.com"}))->decide(request).vary(), "Origin");
}

TEST(Advisory, GhsaMh55Gqvf4xfwmRsCorsMegabyteOfCommas) {
  Config config = policy_for({"https://x.com"});
  config.request_headers = texts({"X-A"});
  const auto plan = plan_of(config);
  const std::string commas(1 << 20, ',');
  Request request = preflight("https://x.com", "GET");
  request.add_request_headers(commas);
  const Decision decision = plan->decide(request);
  EXPECT_EQ(decision.reason(), Reason::kHeadersTooLong);
  EXPECT_EQ(decision.preflight_status(), 403);
  EXPECT_TRUE(decision.lines().empty());
}

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

TEST(Advisory, Cve20246866FlaskCorsPathsCompareByteByByte) {
  Config config = policy_for({"*"});
  config.routes.push_back({{"/Admin"}, {}, {}, {}});
  config.routes.back().settings.origins = texts({});
  const auto plan = plan_of(config);
  Request request("GET", "", "/Admin");
  request.add_origin("https://evil.example");
  EXPECT_FALSE(plan->decide(request).origin_allowed());
}

TEST(Advisory, Cve20241681FlaskCorsLogInjection) {
  // What is said about a request is static: no byte of it can get into a log.
  Config config = policy_for({"https://x.com"});
  config.debug = true;
  Request request = preflight("https://x.com", "A\r\nB");
  const Decision decision = plan_of(config)->decide(request);
  EXPECT_EQ(decision.reason(), Reason::kMethodMalformed);
  EXPECT_TRUE(decision.lines().empty());
}

TEST(Advisory, Cve20246221FlaskCorsPrivateNetwork) {
  Request request = preflight("https://x.com", "GET");
  request.header("Access-Control-Request-Private-Network", "true");
  for (const std::string& line : lines_of(plan_of(policy_for({"https://x.com"}))->decide(request))) {
    EXPECT_EQ(line.find("private-network"), std::string::npos) << line;
  }
}

TEST(Advisory, Cve202010753CephNewlineInExposeHeaders) {
  Config config = policy_for({"https://x.com"});
  config.expose = texts({"X-A\r\nSet-Cookie: a=b"});
  EXPECT_EQ(issues_of(config), std::vector<std::string>{"expose-invalid"});
  config = policy_for({"https://x.com\r\nSet-Cookie: a=b"});
  EXPECT_FALSE(issues_of(config).empty());
  EXPECT_EQ(compile(config).plan, nullptr);
}

TEST(Advisory, RackCorsTrustsXOrigin) {
  Request request("GET", "", "/");
  request.header("X-Origin", "https://x.com");
  EXPECT_FALSE(plan_of(policy_for({"https://x.com"}))->decide(request).origin_allowed());
}

TEST(Advisory, FlaskCorsSeveralAllowOriginLines) {
  Request request("GET", "", "/");
  const Decision decision = plan_of(policy_for({"https://x.com", "https://y.com"}))->decide(request);
  EXPECT_TRUE(decision.lines().empty());
}

TEST(Advisory, XV8NginxModuleOriginIsAPrefix) {
  Request request("GET", "", "/");
  request.header("Origin-Trial", "https://x.com");
  request.header("Origi", "https://x.com");
  EXPECT_EQ(request.origins(), 0U);
}

TEST(Advisory, HanadaLeeNginxModuleMethodIsAPrefix) {
  Config config = policy_for({"https://x.com"});
  config.methods = texts({"PATCH"});
  const auto plan = plan_of(config);
  for (const std::string_view method : {"PAT", "P", "patch", "PATCHX"}) {
    EXPECT_EQ(plan->decide(preflight("https://x.com", method)).reason(), Reason::kMethodNotListed) << method;
  }
  EXPECT_EQ(plan->decide(preflight("https://x.com", "")).reason(), Reason::kMethodMalformed);
  EXPECT_EQ(plan->decide(preflight("https://x.com", "PATCH")).reason(), Reason::kNone);
}

}  // namespace
}  // namespace crosscheck::policy
