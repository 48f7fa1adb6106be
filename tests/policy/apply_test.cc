// SPDX-License-Identifier: Apache-2.0
//
// What goes in and what comes out: the header lines of requests, and those of responses.
#include <gtest/gtest.h>

#include "crosscheck/http.h"
#include "crosscheck/policy_apply.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

Config example() {
  Config config = policy_for({"https://app.example"}, true);
  config.expose = texts({"X-Request-Id"});
  return config;
}

TEST(Request, KnowsNamesInAnyCaseAndNoOthers) {
  for (const auto& [name, known] : std::initializer_list<std::pair<const char*, bool>>{{"Origin", true},
                                                                                       {"oRiGiN", true},
                                                                                       {"Origim", false},
                                                                                       {"Orig\x09n", false},
                                                                                       {"Origins", false},
                                                                                       {"0rigin", false}}) {
    Request request("GET", "", "/");
    request.header(name, "https://a.example");
    EXPECT_EQ(request.origins() == 1, known) << name;
  }
  for (const auto& [name, known] :
       std::initializer_list<std::pair<std::string, bool>>{{"Access-Control-Request-Method", true},
                                                           {"ACCESS-CONTROL-REQUEST-METHOD", true},
                                                           {"access\rcontrol-request-method", false},
                                                           {"access-control-request-methoe", false},
                                                           {"bccess-control-request-method", false}}) {
    Request request("OPTIONS", "", "/");
    request.header(name, "PUT");
    EXPECT_EQ(request.request_methods() == 1, known) << name;
  }
}

TEST(Apply, ReplacesWhatTheApplicationSent) {
  const auto plan = plan_of(example());
  Request request("GET", "", "/");
  request.add_origin("https://app.example");
  HeaderList headers{{"Access-Control-Allow-Origin", "*"},
                     {"Vary", "Accept-Encoding, origin"},
                     {"ACCESS-CONTROL-MAX-AGE", "5"},
                     {"ETag", "x"}};
  apply(plan->decide(request), headers);
  EXPECT_EQ(headers, (HeaderList{{"Vary", "Accept-Encoding, origin"},
                                 {"ETag", "x"},
                                 {"Access-Control-Allow-Origin", "https://app.example"},
                                 {"Access-Control-Allow-Credentials", "true"},
                                 {"Access-Control-Expose-Headers", "x-request-id"}}));
  Request stranger("GET", "", "/");
  stranger.add_origin("https://evil.example");
  HeaderList leaky{{"Access-Control-Allow-Origin", "https://evil.example"},
                   {"Access-Control-Allow-Private-Network", "true"}};
  apply(plan->decide(stranger), leaky);
  EXPECT_EQ(leaky, (HeaderList{{"Vary", "Origin"}}));
}

TEST(Apply, KeepsWhatTheApplicationSentWhenToldTo) {
  Config config = example();
  config.other_headers = OtherHeaders::kKeep;
  const auto plan = plan_of(config);
  Request request("GET", "", "/");
  request.add_origin("https://app.example");
  HeaderList own{{"Access-Control-Allow-Origin", "https://its.example"}};
  apply(plan->decide(request), own);
  EXPECT_EQ(own, (HeaderList{{"Access-Control-Allow-Origin", "https://its.example"}, {"Vary", "Origin"}}));
  HeaderList none{{"Access-Control-Expose-Headers", "ETag"}};
  apply(plan->decide(request), none);
  EXPECT_EQ(none.get("access-control-allow-origin"), "https://app.example");
  EXPECT_EQ(none.get("access-control-expose-headers"), "x-request-id");
}

TEST(Apply, Vary) {
  EXPECT_EQ(missing_in_vary("", "Origin"), "Origin");
  EXPECT_EQ(missing_in_vary("Accept, ORIGIN", "Origin"), "");
  EXPECT_EQ(missing_in_vary("X-Origin", "Origin"), "Origin");
  EXPECT_EQ(missing_in_vary("*", "Origin"), "");
  EXPECT_EQ(missing_in_vary("Access-Control-Request-Method",
                            "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"),
            "Origin, Access-Control-Request-Headers");
}

}  // namespace
}  // namespace crosscheck::policy
