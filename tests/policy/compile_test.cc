// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a policy: every issue once, with what to write instead.
#include <gtest/gtest.h>

#include <set>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

struct ConfigCase {
  const char* what;
  void (*make)(Config&);
  std::vector<std::string> ids;
};

void add_route(Config& config, const char* path, void (*set)(Settings&)) {
  config.routes.emplace_back();
  config.routes.back().path = Text(std::string(path));
  set(config.routes.back().settings);
}
void sixty_seconds(Settings& s) { s.max_age = 60; }

// A text that would be taken for true.
static_assert(!std::is_assignable_v<std::optional<Placed<bool>>&, const char (&)[6]>);
static_assert(std::is_assignable_v<std::optional<Placed<bool>>&, bool>);

const ConfigCase kCases[] = {
    // Every policy here begins as https://app.example without credentials.
    {"no origins", [](Config& c) { c.origins.reset(); }, {"origins-missing"}},
    {"none allowed", [](Config& c) { c.origins = texts({}); }, {}},
    {"twice",
     [](Config& c) {
       c.origins = texts({"https://a.example", "https://a.example"});
     },
     {"origin-duplicate"}},
    {"covered",
     [](Config& c) {
       c.origins = texts({"https://a.b.example", "https://*.b.example"});
     },
     {"origin-covered"}},
    {"covered by any",
     [](Config& c) {
       c.origins = texts({"https://a.example", "*"});
     },
     {"origin-covered"}},
    {"patterns that patterns cover",
     [](Config& c) {
       c.origins = texts({"https://*.b.example", "https://*.b.example:*", "https://*.a.b.example",
                          "https://c.b.example:*", "https://c.b.example:8443"});
     },
     {"origin-covered", "origin-covered", "origin-covered", "origin-covered"}},
    {"patterns that none covers",
     [](Config& c) {
       c.origins = texts({"https://*.b.example", "http://*.a.b.example", "https://b.example:*", "https://*.bb.example",
                          "https://c.b.example:*", "https://*.b.example:8443"});
     },
     {}},
    {"an app's",
     [](Config& c) {
       c.origins = texts({"capacitor://localhost", "https://a.example"});
     },
     {}},
    {"development", [](Config& c) { c.origins = texts({"http://localhost:*"}); }, {}},
    {"forgotten",
     [](Config& c) {
       c.origins = texts({"https://a.example", "http://localhost:3000"});
     },
     {"origin-localhost"}},
    // With credentials
    {"any",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"*"});
     },
     {"origin-any-with-credentials"}},
    {"insecure",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://a.example"});
     },
     {"origin-insecure"}},
    {"loopback",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://127.0.0.1:*", "http://[::1]", "http://a.localhost"});
     },
     {}},
    {"not loopback",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://127.example", "http://127.foo.x1"});
     },
     {"origin-insecure", "origin-insecure"}},
    {"insecure, knowing",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://a.example"});
       c.dangerously_allow_insecure_origins = true;
     },
     {}},
    {"everybody's",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"https://*.com", "https://*.github.io"});
     },
     {"origin-public-suffix", "origin-public-suffix"}},
    {"everybody's, with a dot",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"https://*.co.uk.", "https://*.github.io."});
     },
     {"origin-public-suffix", "origin-public-suffix"}},
    {"partly everybody's",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"https://*.amazonaws.com", "https://*.bytemark.co.uk:*", "https://*.mine.linode.com"});
     },
     {"origin-public-suffix", "origin-public-suffix"}},
    {"switches that nothing needs",
     [](Config& c) {
       c.origins = texts({"http://a.example", "https://*.github.io"});  // without credentials
       c.dangerously_allow_null_origin = true;
       c.dangerously_allow_insecure_origins = true;
       c.dangerously_allow_public_suffixes = true;
     },
     {"switch-unused", "switch-unused", "switch-unused"}},
    {"a switch that a mistake may need",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://a.example/"});
       c.dangerously_allow_insecure_origins = true;
     },
     {"origin-has-path"}},
    {"a switch that a route needs",
     [](Config& c) {
       c.dangerously_allow_insecure_origins = true;
       add_route(c, "/a", [](Settings& s) {
         s.credentials = true;
         s.origins = texts({"http://a.example"});
       });
     },
     {}},
    {"a switch of a route that it does not need",
     [](Config& c) {
       add_route(c, "/a", [](Settings& s) { s.dangerously_allow_null_origin = true; });
       add_route(c, "/b", [](Settings& s) {
         s.dangerously_allow_null_origin = false;
         s.max_age = 60;
       });
     },
     {"switch-unused"}},
    {"localhost in a route",
     [](Config& c) {
       c.origins = texts({"https://a.example"});
       add_route(c, "/dev/", [](Settings& s) { s.origins = texts({"http://localhost:*", "http://127.0.0.1"}); });
     },
     {"origin-localhost", "origin-localhost"}},
    {"localhost in a route, and nothing else",
     [](Config& c) {
       c.origins = texts({});
       add_route(c, "/dev/", [](Settings& s) { s.origins = texts({"http://localhost:*"}); });
     },
     {}},
    {"localhost and null",
     [](Config& c) {
       c.origins = texts({"null", "http://localhost"});
       c.dangerously_allow_null_origin = true;
     },
     {"origin-localhost"}},
    {"null, and users",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"null", "https://a.example"});
       c.dangerously_allow_null_origin = true;
     },
     {"origin-null-with-credentials"}},
    {"one's own network's",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"https://*.internal", "https://*.test"});
     },
     {}},
    {"one's own machine's",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"http://*.localhost:*", "https://*.localhost"});
     },
     {}},
    {"everybody's, knowing",
     [](Config& c) {
       c.credentials = true;
       c.origins = texts({"https://*.github.io"});
       c.dangerously_allow_public_suffixes = true;
     },
     {}},
    {"everybody's, anonymous", [](Config& c) { c.origins = texts({"https://*.github.io"}); }, {}},
    // Methods
    {"methods",
     [](Config& c) {
       c.methods = texts({"GET", "PUT", "PATCH", "PROPFIND"});
     },
     {}},
    {"no method",
     [](Config& c) {
       c.methods = texts({"", "A B", "GET,PUT"});
     },
     {"method-invalid", "method-invalid", "method-invalid"}},
    {"forbidden",
     [](Config& c) {
       c.methods = texts({"TRACE", "connect"});
     },
     {"method-forbidden", "method-forbidden"}},
    {"in lower case",
     [](Config& c) {
       c.methods = texts({"put", "patch"});
     },
     {"method-not-normalized", "method-case"}},
    {"repeated",
     [](Config& c) {
       c.methods = texts({"PUT", "PUT"});
     },
     {"method-duplicate"}},
    {"any and one",
     [](Config& c) {
       c.methods = texts({"*", "PUT"});
     },
     {"method-covered"}},
    // Request headers
    {"headers",
     [](Config& c) {
       c.request_headers = texts({"Content-Type", "X-A"});
     },
     {}},
    {"no header",
     [](Config& c) {
       c.request_headers = texts({"X A", "X:A", ""});
     },
     {"header-invalid", "header-invalid", "header-invalid"}},
    {"never asked for",
     [](Config& c) {
       c.request_headers = texts({"Cookie", "sec-fetch-mode", "Proxy-Authorization"});
     },
     {"header-forbidden", "header-forbidden", "header-forbidden"}},
    {"of responses",
     [](Config& c) { c.request_headers = texts({"Access-Control-Allow-Origin"}); },
     {"header-of-responses"}},
    {"safelisted", [](Config& c) { c.request_headers = texts({"Accept"}); }, {"header-safelisted"}},
    {"repeated in another case",
     [](Config& c) {
       c.request_headers = texts({"X-A", "x-a"});
     },
     {"header-duplicate"}},
    {"any", [](Config& c) { c.request_headers = texts({"*"}); }, {"header-any-but-authorization"}},
    {"any, in a route that takes the credentials away",
     [](Config& c) {
       c.credentials = true;
       c.request_headers = texts({"*"});
       add_route(c, "/a/", [](Settings& s) { s.credentials = false; });
     },
     {"header-any-but-authorization"}},
    {"any and it",
     [](Config& c) {
       c.request_headers = texts({"*", "Authorization"});
     },
     {}},
    {"any with credentials",
     [](Config& c) {
       c.credentials = true;
       c.request_headers = texts({"*"});
     },
     {}},
    {"any and one",
     [](Config& c) {
       c.request_headers = texts({"*", "Authorization", "X-A"});
     },
     {"header-covered"}},
    // Exposed headers
    {"expose",
     [](Config& c) {
       c.expose = texts({"X-Request-Id", "ETag"});
     },
     {}},
    {"cookies", [](Config& c) { c.expose = texts({"Set-Cookie"}); }, {"expose-forbidden"}},
    {"of the protocol", [](Config& c) { c.expose = texts({"Access-Control-Allow-Origin"}); }, {"expose-of-protocol"}},
    {"shown anyway", [](Config& c) { c.expose = texts({"Content-Type"}); }, {"expose-safelisted"}},
    {"all", [](Config& c) { c.expose = texts({"*"}); }, {}},
    {"all with credentials",
     [](Config& c) {
       c.credentials = true;
       c.expose = texts({"*"});
     },
     {"expose-any-with-credentials"}},
    {"no name", [](Config& c) { c.expose = texts({"X Y"}); }, {"expose-invalid"}},
    {"repeated",
     [](Config& c) {
       c.expose = texts({"ETag", "etag"});
     },
     {"expose-duplicate"}},
    {"all and one",
     [](Config& c) {
       c.expose = texts({"*", "ETag"});
     },
     {"expose-covered"}},
    // Numbers
    {"before now", [](Config& c) { c.max_age = -1; }, {"max-age-invalid"}},
    {"for ever", [](Config& c) { c.max_age = std::int64_t{1} << 40; }, {"max-age-invalid"}},
    {"longer than any browser", [](Config& c) { c.max_age = 86401; }, {"max-age-above-caps"}},
    {"a day", [](Config& c) { c.max_age = 86400; }, {}},
    {"a redirect", [](Config& c) { c.preflight_status = 302; }, {"preflight-status-invalid"}},
    {"ok", [](Config& c) { c.preflight_status = 200; }, {}},
    // Routes
    {"a route", [](Config& c) { add_route(c, "/public/", sixty_seconds); }, {}},
    {"no slash", [](Config& c) { add_route(c, "public/", sixty_seconds); }, {"route-path-invalid"}},
    {"a star", [](Config& c) { add_route(c, "/public/*", sixty_seconds); }, {"route-path-invalid"}},
    {"a query", [](Config& c) { add_route(c, "/public?a=b", sixty_seconds); }, {"route-path-invalid"}},
    {"dots", [](Config& c) { add_route(c, "/a/../public/", sixty_seconds); }, {"route-path-invalid"}},
    {"escaped", [](Config& c) { add_route(c, "/%70ublic/", sixty_seconds); }, {"route-path-invalid"}},
    {"hidden", [](Config& c) { add_route(c, "/.well-known/", sixty_seconds); }, {}},
    {"nothing", [](Config& c) { add_route(c, "/public/", [](Settings&) {}); }, {"route-empty"}},
    {"shadowed",
     [](Config& c) {
       add_route(c, "/", sixty_seconds);
       add_route(c, "/a", sixty_seconds);
     },
     {"route-shadowed"}},
    {"specific first",
     [](Config& c) {
       add_route(c, "/a", sixty_seconds);
       add_route(c, "/", sixty_seconds);
     },
     {}},
    {"inherits any",
     [](Config& c) {
       c.origins = texts({"*"});
       add_route(c, "/a", [](Settings& s) { s.credentials = true; });
     },
     {"origin-any-with-credentials"}},
    {"inherits expose",
     [](Config& c) {
       c.expose = texts({"*"});
       add_route(c, "/a", [](Settings& s) { s.credentials = true; });
     },
     {"expose-any-with-credentials"}},
    {"a port",
     [](Config& c) {
       add_route(c, "/a", sixty_seconds);
       c.routes[0].host = Text("api.example:8443");
     },
     {"route-host-invalid"}},
    {"a host",
     [](Config& c) {
       add_route(c, "/a", sixty_seconds);
       c.routes[0].host = Text("*.Example.com");
     },
     {}},
};

Config example() { return policy_for({"https://app.example"}); }

TEST(Compile, Settings) {
  for (const ConfigCase& c : kCases) {
    Config config = example();
    c.make(config);
    EXPECT_EQ(issues_of(config), c.ids) << c.what;
    EXPECT_EQ(compile(config).plan != nullptr, [&] {
      for (const Issue& issue : compile(config).issues) {
        if (issue.severity() == Severity::kError) return false;
      }
      return true;
    }()) << c.what;
  }
}

// What is wrong in two places is reported twice: no mistake hides another.
TEST(Compile, AllMistakesAtOnce) {
  Config config;
  config.origins = texts({"example.com", "https://a.example/", "http://b.example", "*"});
  config.credentials = true;
  config.methods = texts({"TRACE", "put"});
  config.request_headers = texts({"Cookie", "X Y"});
  config.expose = texts({"Set-Cookie", "*"});
  config.max_age = -5;
  config.preflight_status = 403;
  add_route(config, "nowhere", sixty_seconds);
  const std::vector<std::string> ids = issues_of(config);
  const std::multiset<std::string> found(ids.begin(), ids.end());
  const std::multiset<std::string> expected{"expose-any-with-credentials",
                                            "expose-forbidden",
                                            "header-forbidden",
                                            "header-invalid",
                                            "max-age-invalid",
                                            "method-forbidden",
                                            "method-not-normalized",
                                            "origin-any-with-credentials",
                                            "origin-covered",
                                            "origin-has-path",
                                            "origin-insecure",
                                            "origin-scheme-missing",
                                            "preflight-status-invalid",
                                            "route-path-invalid"};
  EXPECT_EQ(found, expected);
}

TEST(Compile, IssuesStandInTheOrderOfTheirPlaces) {
  Config config;
  config.origins = Texts{};
  config.origins->value.emplace_back("b", Position{3, 1, 1});
  config.origins->value.emplace_back("a", Position{2, 5, 1});
  config.origins->value.emplace_back("c", Position{2, 1, 1});
  std::string order;
  for (const Issue& issue : compile(config).issues) order += issue.value;
  EXPECT_EQ(order, "cab");
}

// That each is reported somewhere: tests/diagnosis/policy_texts_test.cc.
TEST(Compile, IdsAreUnique) {
  std::set<std::string_view> ids;
  for (int i = 0;; ++i) {
    const auto code = static_cast<Code>(i);
    EXPECT_TRUE(ids.insert(to_string(code)).second) << to_string(code);
    if (code == Code::kRouteEmpty) break;
  }
}

}  // namespace
}  // namespace crosscheck::policy
