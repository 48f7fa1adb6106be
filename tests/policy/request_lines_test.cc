// SPDX-License-Identifier: Apache-2.0
//
// How many header lines of a request are read.
#include <gtest/gtest.h>

#include <random>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

/// Allows what is asked for, which it sends back.
Config anything() {
  Config config = policy_for({"https://app.example"}, true);
  config.methods = texts({"*"});
  config.request_headers = texts({"*"});
  return config;
}

TEST(RequestLines, SeventeenOfRequestHeadersAreTooMany) {
  const auto plan = plan_of(anything());
  Request request("OPTIONS", "", "/");
  request.add_origin("https://app.example");
  request.add_request_method("PUT");
  for (std::size_t i = 0; i < kMaxRequestHeadersLines; ++i) request.add_request_headers("x-a");
  EXPECT_EQ(plan->decide(request).reason(), Reason::kNone);
  EXPECT_EQ(plan->decide(request).lines().size(), kMaxRequestHeadersLines + 3);
  request.add_request_headers("x-a");
  EXPECT_EQ(plan->decide(request).reason(), Reason::kHeadersTooLong);
}

TEST(RequestLines, FiveEmptyOnesOfRequestHeadersAreTooMany) {
  const auto plan = plan_of(anything());
  Request request("OPTIONS", "", "/");
  request.add_origin("https://app.example");
  request.add_request_method("PUT");
  request.add_request_headers("x-a");
  for (std::size_t i = 0; i < kMaxEmptyRequestHeadersLines; ++i) request.add_request_headers("");
  EXPECT_EQ(plan->decide(request).reason(), Reason::kNone);
  EXPECT_EQ(plan->decide(request).lines().size(), 4U) << "an empty line is not sent back";
  request.add_request_headers("");
  EXPECT_EQ(plan->decide(request).reason(), Reason::kHeadersTooLong);
}

// Whoever stops where header() says so sends what one sends who reads all lines.
TEST(RequestLines, ThatNeedNotBeRead) {
  std::mt19937 random(20261121);
  const std::vector<std::string_view> names{"Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
                                            "access-control-request-headers", "Accept"};
  const std::vector<std::string_view> values{"https://app.example", "https://evil.example", "PUT", "x-a", "", ","};
  const std::vector<Config> configs{anything(), policy_for({"https://app.example"}), policy_for({"*"})};
  std::size_t stopped = 0;
  for (int round = 0; round < 20000; ++round) {
    const auto plan = plan_of(configs[random() % configs.size()]);
    const std::string_view method = random() % 3 == 0 ? "GET" : "OPTIONS";
    Request all(method, "", "/");
    Request some(method, "", "/");
    bool more = true;
    for (std::size_t i = random() % 50; i > 0; --i) {
      const std::string_view name = names[random() % 8 == 0 ? random() % names.size() : 2];
      const std::string_view value = values[random() % values.size()];
      all.header(name, value);
      if (more) more = some.header(name, value);
    }
    const Decision of_all = plan->decide(all);
    const Decision of_some = plan->decide(some);
    ASSERT_EQ(of_all.preflight_status(), of_some.preflight_status());
    ASSERT_EQ(lines_of(of_all), lines_of(of_some));
    ASSERT_EQ(of_all.vary(), of_some.vary());
    if (!more) {
      ++stopped;
      ASSERT_EQ(of_all.preflight_status(), 403);
    }
  }
  EXPECT_GT(stopped, 1000U);
}

}  // namespace
}  // namespace crosscheck::policy
