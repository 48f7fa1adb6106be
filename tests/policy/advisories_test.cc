// SPDX-License-Identifier: Apache-2.0
//
// Every advisory about a CORS implementation that we know of, as a test that this one is not affected. Those about paths are
// in advisories_of_paths_test.cc.
#include <gtest/gtest.h>

#include "base/ascii.h"
#include "crosscheck/http.h"
#include "crosscheck/policy_apply.h"
#include "crosscheck/policy_file.h"
#include "tests/policy/allocations.h"
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
  const auto plan = plan_of(policy_for({"https://x.com"}));
  for (const char* method : {"GET", "OPTIONS"}) {
    Request request(method, "", "/");
    for (const auto& [name, value] : {std::pair{"Vary", "X-Poison"}, {"Origin", "https://x.com"}, {"VARY", "*"}}) {
      request.header(name, value);
    }
    HeaderList response{{"Vary", "Accept"}};
    apply(plan->decide(request), response);
    const std::string vary = ascii::to_lower(response.get("vary").value_or(""));
    EXPECT_TRUE(vary.starts_with("accept, origin")) << vary;
    EXPECT_EQ(vary.find("poison"), std::string::npos) << vary;
    EXPECT_EQ(vary.find('*'), std::string::npos) << vary;
  }
}

// How long it takes: hostile/1-mb-of-commas of bench/policy.cc.
TEST(Advisory, GhsaMh55GqvfXfwmRsCorsMegabyteOfCommas) {
  Config config = policy_for({"https://x.com"});
  config.request_headers = texts({"X-A"});
  const auto plan = plan_of(config);
  const std::string commas(1 << 20, ',');
  const std::size_t before = allocations();
  Request request = preflight("https://x.com", "GET");
  request.add_request_headers(commas);
  const Decision decision = plan->decide(request);
  EXPECT_EQ(allocations(), before);
  EXPECT_EQ(decision.reason(), Reason::kHeadersTooLong);
  EXPECT_EQ(decision.preflight_status(), 403);
  EXPECT_TRUE(decision.lines().empty());
}

// What is said about a request is static: no byte of its path, method or headers can get into a log or a response.
TEST(Advisory, Cve20241681FlaskCorsLogInjection) {
  Config config = policy_for({"https://x.com"});
  config.debug = true;
  config.routes.push_back({{"/a/"}, {}, {}, {}});
  config.routes.back().settings.methods = texts({"PUT"});
  const auto plan = plan_of(config);
  constexpr std::string_view kInjected = "\r\nInjected: line";
  for (const std::string_view path : {"/a/", "/a/\r\nInjected: line", "/a/%0d%0aInjected:%20line/../b"}) {
    for (const std::string& method : {std::string("PUT"), std::string("DELETE"), "A" + std::string(kInjected)}) {
      for (const std::string& names : {std::string("x-a"), "x-a" + std::string(kInjected)}) {
        Request request = preflight("https://x.com", method, path);
        request.add_request_headers(names);
        const Decision decision = plan->decide(request);
        EXPECT_EQ(sentence(decision.reason()).find("Injected"), std::string_view::npos);
        for (const std::string& line : lines_of(decision)) {
          EXPECT_EQ(line.find("Injected"), std::string::npos) << line;
          EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
        }
      }
    }
  }
}

TEST(Advisory, Cve20246221FlaskCorsPrivateNetwork) {
  Config config = policy_for({"https://x.com"});
  config.request_headers = texts({"*", "Authorization"});
  Request request = preflight("https://x.com", "GET");
  request.header("Access-Control-Request-Private-Network", "true");
  HeaderList response{{"Access-Control-Allow-Private-Network", "true"}};  // as an application might
  apply(plan_of(config)->decide(request), response);
  EXPECT_TRUE(response.get("access-control-allow-origin").has_value());
  EXPECT_FALSE(response.get("access-control-allow-private-network").has_value());
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

// A level of escapes was lost on the way from the file, and a dot became any byte.
TEST(Advisory, Quarkus34718EscapesOfTheFile) {
  for (const auto& [format, text] : {std::pair{Format::kYaml, R"(origins: ["https://api\u002ex.com"])"},
                                     {Format::kJson, R"({"origins": ["https:\/\/api\u002ex.com"]})"},
                                     {Format::kToml, R"(origins = ["https://api\u002ex.com"])"}}) {
    const PolicyFile file = read_policy(text, format);
    ASSERT_NE(file.plan, nullptr) << text;
    EXPECT_TRUE(allows(*file.plan, "https://api.x.com"));
    EXPECT_FALSE(allows(*file.plan, "https://apiyx.com"));
  }
  for (const auto& [format, text] : {std::pair{Format::kYaml, R"(origins: ['https://api\.x\.com'])"},
                                     {Format::kJson, R"({"origins": ["https://api\\.x\\.com"]})"},
                                     {Format::kToml, R"(origins = ['https://api\.x\.com'])"}}) {
    const PolicyFile file = read_policy(text, format);
    ASSERT_EQ(file.issues.size(), 1U) << text;
    EXPECT_EQ(to_string(file.issues[0].code), "origin-is-regex");
  }
}

// CORS is no protection against forged requests: those that need no preflight arrive, and no decision says otherwise.
TEST(Advisory, Cve202423639MicronautSimpleRequestsArrive) {
  const auto plan = plan_of(policy_for({"https://x.com"}, true));
  for (const char* method : {"GET", "POST", "PUT", "OPTIONS"}) {
    Request request(method, "", "/");
    request.add_origin("https://evil.example");
    const Decision decision = plan->decide(request);
    EXPECT_FALSE(decision.answers_preflight()) << method << " is not kept from the application";
    EXPECT_TRUE(decision.lines().empty());
  }
}

// Servers for development that let every site read the sources. There is no default here, and "*" is never one.
TEST(Advisory, Cve202524010ViteAndGhsa67mh4wv82f99EsbuildDevelopmentServers) {
  EXPECT_EQ(issues_of(Config{}), std::vector<std::string>{"origins-missing"});
  const auto plan = plan_of(policy_for({"http://localhost:5173", "http://127.0.0.1:5173"}));
  EXPECT_TRUE(allows(*plan, "http://localhost:5173"));
  for (const char* origin : {"https://evil.example", "http://localhost:5174", "http://localhost.evil.example:5173",
                             "http://127.0.0.1.evil.example:5173", "https://localhost:5173", "null"}) {
    EXPECT_FALSE(allows(*plan, origin)) << origin;
  }
}

// A "*" that spans what ends a host.
TEST(Advisory, Jetty1053AndSpringPatternsAndRsCors197) {
  for (const bool credentials : {false, true}) {
    const auto plan = plan_of(policy_for({"https://*.x.com", "https://*.y.com:*", "https://z.com:*"}, credentials));
    for (const char* origin :
         {"https://evil/.x.com", "https://evil.com/.x.com", "https://evil.com:1/.x.com", "https://x.com@evil",
          "https://a.x.com@evil.com", "https://evil.com@a.x.com", "https://x.com.evil", "https://a.x.com.evil.com",
          "https://evil.com?.x.com", "https://evil.com#.x.com", "https://evil.com:80.x.com", "https://z.com:1@evil.com",
          "https://z.com:1.evil.com", "https://z.com:/evil.com", "https://evil.com:1/.y.com:2",
          "https://z.com:99999"}) {
      EXPECT_FALSE(allows(*plan, origin)) << origin;
    }
    EXPECT_TRUE(allows(*plan, "https://a.x.com"));
    EXPECT_TRUE(allows(*plan, "https://a.b.y.com:2"));
  }
}

}  // namespace
}  // namespace crosscheck::policy
