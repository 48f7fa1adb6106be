// SPDX-License-Identifier: Apache-2.0
//
// Requests in, exact header lines out.
#include <gtest/gtest.h>

#include "crosscheck/http.h"
#include "tests/policy/allocations.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

Config example() {
  Config config = policy_for({"https://app.example", "https://*.app.example"}, true);
  config.methods = texts({"PUT", "GET"});
  config.request_headers = texts({"Content-Type", "Authorization"});
  config.expose = texts({"X-Request-Id"});
  config.max_age = 7200;
  return config;
}
Config anonymous() {
  Config config = policy_for({"*"});
  config.methods = texts({"*"});
  config.request_headers = texts({"*"});
  config.expose = texts({"*"});
  return config;
}
Config everything_with_credentials() {
  Config config = example();
  config.methods = texts({"*"});
  config.request_headers = texts({"*"});
  return config;
}

struct Case {
  const char* what;
  Config (*config)();
  const char* method;
  HeaderList headers;
  // Expected
  unsigned status;  ///< 0: the application answers
  std::vector<std::string> lines;
  const char* vary;
  Reason reason;
};

const char* const kPreflightVary = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

const Case kCases[] = {
    // Requests that are not CORS
    {"no Origin", example, "GET", {}, 0, {}, "Origin", Reason::kNone},
    {"no Origin, any",
     anonymous,
     "GET",
     {},
     0,
     {"Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: *"},
     "",
     Reason::kNone},
    {"OPTIONS of an application", example, "OPTIONS", {}, 0, {}, kPreflightVary, Reason::kNone},
    {"OPTIONS, Origin, no ACRM",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"}},
     0,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Expose-Headers: x-request-id"},
     kPreflightVary,
     Reason::kNone},
    {"OPTIONS, ACRM, no Origin",
     example,
     "OPTIONS",
     {{"Access-Control-Request-Method", "PUT"}},
     0,
     {},
     kPreflightVary,
     Reason::kNone},
    {"ACRM on GET",
     example,
     "GET",
     {{"Origin", "https://evil.example"}, {"Access-Control-Request-Method", "PUT"}},
     0,
     {},
     "Origin",
     Reason::kOriginNotListed},
    // Actual requests
    {"allowed",
     example,
     "GET",
     {{"Origin", "https://app.example"}},
     0,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Expose-Headers: x-request-id"},
     "Origin",
     Reason::kNone},
    {"allowed by pattern",
     example,
     "DELETE",
     {{"oRIGIN", "https://a.b.app.example"}},
     0,
     {"Access-Control-Allow-Origin: https://a.b.app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Expose-Headers: x-request-id"},
     "Origin",
     Reason::kNone},
    {"refused", example, "GET", {{"Origin", "https://evil.example"}}, 0, {}, "Origin", Reason::kOriginNotListed},
    {"empty", example, "GET", {{"Origin", ""}}, 0, {}, "Origin", Reason::kOriginNotListed},
    {"null", example, "GET", {{"Origin", "null"}}, 0, {}, "Origin", Reason::kOriginNull},
    {"twice",
     example,
     "GET",
     {{"Origin", "https://app.example"}, {"Origin", "https://app.example"}},
     0,
     {},
     "Origin",
     Reason::kOriginSeveral},
    {"long",
     example,
     "GET",
     {{"Origin", "https://" + std::string(10000, 'a') + ".app.example"}},
     0,
     {},
     "Origin",
     Reason::kOriginTooLong},
    // Preflights
    {"of a listed method",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "authorization,content-type"}},
     204,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Allow-Methods: GET,HEAD,POST,PUT", "Access-Control-Allow-Headers: content-type,authorization",
      "Access-Control-Max-Age: 7200"},
     kPreflightVary,
     Reason::kNone},
    {"names in any case, order and number, with space",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "POST"},
      {"Access-Control-Request-Headers", " Content-Type ,,\tAUTHORIZATION, content-type,"},
      {"Access-Control-Request-Headers", ""}},
     204,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Allow-Methods: GET,HEAD,POST,PUT", "Access-Control-Allow-Headers: content-type,authorization",
      "Access-Control-Max-Age: 7200"},
     kPreflightVary,
     Reason::kNone},
    // The browser refuses, and names what it misses.
    {"of another method",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"}, {"Access-Control-Request-Method", "DELETE"}},
     204,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Allow-Methods: GET,HEAD,POST,PUT", "Access-Control-Allow-Headers: content-type,authorization",
      "Access-Control-Max-Age: 7200"},
     kPreflightVary,
     Reason::kMethodNotListed},
    {"of another header",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "x-a"}},
     204,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Allow-Methods: GET,HEAD,POST,PUT", "Access-Control-Allow-Headers: content-type,authorization",
      "Access-Control-Max-Age: 7200"},
     kPreflightVary,
     Reason::kHeaderNotListed},
    // A stranger is told nothing.
    {"of a stranger",
     example,
     "OPTIONS",
     {{"Origin", "https://evil.example"}, {"Access-Control-Request-Method", "PUT"}},
     403,
     {},
     kPreflightVary,
     Reason::kOriginNotListed},
    // No browser asks so.
    {"of no method",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"}, {"Access-Control-Request-Method", "P UT"}},
     403,
     {},
     kPreflightVary,
     Reason::kMethodMalformed},
    {"of two methods",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Method", "PUT"}},
     403,
     {},
     kPreflightVary,
     Reason::kMethodMalformed},
    {"of no header",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "content-type b"}},
     403,
     {},
     kPreflightVary,
     Reason::kHeadersMalformed},
    {"of no header after one that is listed",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "content-type, \x01"}},
     403,
     {},
     kPreflightVary,
     Reason::kHeadersMalformed},
    {"of too many bytes",
     example,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", std::string(kMaxRequestHeadersBytes + 1, ' ')}},
     403,
     {},
     kPreflightVary,
     Reason::kHeadersTooLong},
    // Any origin
    {"any",
     anonymous,
     "OPTIONS",
     {{"Origin", "https://evil.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "x-a"}},
     204,
     {"Access-Control-Allow-Origin: *", "Access-Control-Allow-Methods: *", "Access-Control-Allow-Headers: *"},
     kPreflightVary,
     Reason::kNone},
    // Some engines would take the star for Authorization too.
    {"any but Authorization",
     anonymous,
     "OPTIONS",
     {{"Origin", "https://evil.example"},
      {"Access-Control-Request-Method", "PUT"},
      {"Access-Control-Request-Headers", "authorization"}},
     204,
     {"Access-Control-Allow-Origin: *", "Access-Control-Allow-Methods: *"},
     kPreflightVary,
     Reason::kHeaderNotListed},
    // With credentials a star is a name, so that what is asked for is what is sent.
    {"everything",
     everything_with_credentials,
     "OPTIONS",
     {{"Origin", "https://app.example"},
      {"Access-Control-Request-Method", "DELETE"},
      {"Access-Control-Request-Headers", "authorization,x-a"},
      {"access-control-request-headers", "x-b"}},
     204,
     {"Access-Control-Allow-Origin: https://app.example", "Access-Control-Allow-Credentials: true",
      "Access-Control-Allow-Methods: DELETE", "Access-Control-Allow-Headers: authorization,x-a",
      "Access-Control-Allow-Headers: x-b", "Access-Control-Max-Age: 7200"},
     kPreflightVary,
     Reason::kNone},
};

TEST(Decide, ExactLines) {
  for (const Case& c : kCases) {
    const auto plan = plan_of(c.config());
    Request request(c.method, "api.example", "/v1");
    for (const Header& header : c.headers) request.header(header.name, header.value);
    const std::size_t before = allocations();
    const Decision decision = plan->decide(request);
    EXPECT_EQ(allocations(), before) << c.what;
    EXPECT_EQ(decision.preflight_status(), c.status) << c.what;
    EXPECT_EQ(decision.answers_preflight(), c.status != 0) << c.what;
    EXPECT_EQ(lines_of(decision), c.lines) << c.what;
    EXPECT_EQ(decision.vary(), c.vary) << c.what;
    EXPECT_EQ(decision.reason(), c.reason) << c.what << ": " << to_string(decision.reason());
    EXPECT_TRUE(decision.replaces()) << c.what;
  }
}

TEST(Decide, ShadowChangesNothingAndSaysWhy) {
  Config config = example();
  config.mode = Mode::kShadow;
  const auto plan = plan_of(config);
  for (const char* origin : {"https://app.example", "https://evil.example"}) {
    Request request("OPTIONS", "", "/");
    request.add_origin(origin);
    request.add_request_method("DELETE");
    const Decision decision = plan->decide(request);
    EXPECT_TRUE(decision.shadow());
    EXPECT_FALSE(decision.answers_preflight());
    EXPECT_FALSE(decision.replaces());
    EXPECT_TRUE(decision.lines().empty());
    EXPECT_TRUE(decision.vary().empty());
    EXPECT_EQ(decision.reason(), decision.origin_allowed() ? Reason::kMethodNotListed : Reason::kOriginNotListed);
  }
}

TEST(Decide, AShadowCountsWhatItWouldRefuse) {
  Config config = example();
  config.mode = Mode::kShadow;
  const auto plan = plan_of(config);
  const auto ask = [&plan](const char* method, const char* origin, const char* wanted) {
    Request request(method, "", "/");
    if (origin != nullptr) request.add_origin(origin);
    if (wanted != nullptr) request.add_request_method(wanted);
    (void)plan->decide(request);
  };
  ask("GET", nullptr, nullptr);  // of no page of another origin
  ask("GET", "https://app.example", nullptr);
  ask("OPTIONS", "https://app.example", "PUT");
  ask("OPTIONS", "https://app.example", "DELETE");
  for (int i = 0; i < 3; ++i) ask("GET", "https://evil.example", nullptr);
  EXPECT_EQ(plan->shadowed(Reason::kNone), 2U);
  EXPECT_EQ(plan->shadowed(Reason::kMethodNotListed), 1U);
  EXPECT_EQ(plan->shadowed(Reason::kOriginNotListed), 3U);
  EXPECT_EQ(plan->shadowed(Reason::kOriginNull), 0U);

  const auto enforced = plan_of(example());
  Request request("GET", "", "/");
  request.add_origin("https://evil.example");
  (void)enforced->decide(request);
  EXPECT_EQ(enforced->shadowed(Reason::kOriginNotListed), 0U) << "what is enforced is the server's to count";
}

TEST(Decide, AShadowLetsAmbiguousPathsPass) {
  Config config = example();
  config.mode = Mode::kShadow;
  config.routes.emplace_back().path = "/public/";
  config.routes.back().settings.max_age = 1;
  Request request("OPTIONS", "", "/public/..%2fprivate");
  request.add_origin("https://app.example");
  request.add_request_method("PUT");
  const Decision watched = plan_of(config)->decide(request);
  EXPECT_TRUE(watched.shadow());
  EXPECT_FALSE(watched.answers_preflight());
  EXPECT_EQ(watched.reason(), Reason::kPathAmbiguous);
  config.mode = Mode::kEnforce;
  EXPECT_EQ(plan_of(config)->decide(request).preflight_status(), 403);
}

TEST(Decide, TheReasonIsSentInDebugModeAndToAllowedOriginsAlone) {
  Config config = example();
  config.debug = true;
  const auto plan = plan_of(config);
  const auto last_line = [&](const char* origin, const char* method) {
    Request request("OPTIONS", "", "/");
    request.add_origin(origin);
    request.add_request_method(method);
    const std::vector<std::string> lines = lines_of(plan->decide(request));
    return lines.empty() ? std::string() : lines.back();
  };
  EXPECT_EQ(last_line("https://app.example", "DELETE"), "X-Crosscheck-Reason: method-not-listed");
  EXPECT_EQ(last_line("https://app.example", "PUT"), "Access-Control-Max-Age: 7200");
  EXPECT_EQ(last_line("https://evil.example", "DELETE"), "");
}

TEST(Decide, TheFirstRouteThatMatchesDecides) {
  Config config = policy_for({"https://app.example"}, true);
  for (const auto& [path, host, origin] : std::initializer_list<std::tuple<const char*, const char*, const char*>>{
           {"/a/b", "", "https://exact.example"},
           {"/a/", "*.api.example", "https://host.example"},
           {"/a/", "", "https://tree.example"}}) {
    config.routes.emplace_back();
    config.routes.back().path = Text(std::string(path));
    if (*host != '\0') config.routes.back().host = Text(std::string(host));
    config.routes.back().settings.origins = texts({origin});
  }
  const auto plan = plan_of(config);
  const auto allowed = [&](const char* host, const char* path) -> std::string {
    for (const char* origin :
         {"https://app.example", "https://exact.example", "https://host.example", "https://tree.example"}) {
      Request request("GET", host, path);
      request.add_origin(origin);
      if (plan->decide(request).origin_allowed()) return origin;
    }
    return "";
  };
  EXPECT_EQ(allowed("x.api.example", "/a/b"), "https://exact.example");
  EXPECT_EQ(allowed("x.api.example", "/a/b/"), "https://host.example");
  EXPECT_EQ(allowed("X.API.example.:8443", "/a/b/"), "https://host.example");
  EXPECT_EQ(allowed("api.example", "/a/c"), "https://tree.example");
  EXPECT_EQ(allowed("", "/a/c"), "https://tree.example");
  EXPECT_EQ(allowed("x.api.example", "/a"), "https://app.example");
  EXPECT_EQ(allowed("x.api.example", "http://x.api.example/a/b?c"), "https://exact.example");
  EXPECT_EQ(allowed("other.example", "http://x.api.example:80/a/c"), "https://host.example");  // RFC 9112, 3.2.2
  EXPECT_EQ(allowed("x.api.example", "http://other.example/a/c"), "https://tree.example");
  EXPECT_EQ(allowed("x.api.example", "/x/../a/b"), "");      // browsers resolve the dots
  EXPECT_EQ(allowed("x.api.example", "/x%2F..%2Fa/b"), "");  // servers differ, and so do the routes
  const std::string long_path = "/c" + std::string(5000, 'x');
  EXPECT_EQ(allowed("x.api.example", long_path.c_str()), "https://app.example");
  EXPECT_EQ(allowed("x.api.example", (long_path + "%41").c_str()), "");
}

}  // namespace
}  // namespace crosscheck::policy
