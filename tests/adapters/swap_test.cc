// SPDX-License-Identifier: Apache-2.0
//
// A policy that is exchanged while a real server answers: no request is lost, and none is decided by halves of two policies.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "crosscheck/adapters/httplib.h"
#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

constexpr const char* kOrigin = "https://app.example";

/// One policy allows the origin, with a preflight status and a max-age of its own; the other allows nobody.
std::shared_ptr<const Plan> open_plan() {
  Config config = policy_for({kOrigin});
  config.preflight_status = 200;
  config.max_age = 600;
  return plan_of(config);
}
std::shared_ptr<const Plan> closed_plan() { return plan_of(policy_for({})); }

bool is_of_one_plan(const httplib::Response& response, bool preflight) {
  const bool allowed = response.get_header_value("Access-Control-Allow-Origin") == kOrigin;
  if (!response.has_header("Vary")) return false;
  if (!preflight) return response.status == 200 && response.body == "[]";
  return allowed ? response.status == 200 && response.get_header_value("Access-Control-Max-Age") == "600"
                 : response.status == 403 && !response.has_header("Access-Control-Max-Age");
}

TEST(SwapUnderLoad, EveryRequestIsAnsweredByOnePolicy) {
  LivePlan live(open_plan());
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.Get("/items", [](const auto&, auto& response) { response.set_content("[]", "application/json"); });
  adapters::httplib::protect(server, live);
  const int port = server.bind_to_any_port("127.0.0.1");
  ASSERT_GT(port, 0);
  std::thread serving([&] { server.listen_after_bind(); });

  constexpr std::size_t kRequests = 400;
  std::atomic<std::size_t> answered{0}, wrong{0}, allowed{0}, running{3};
  std::vector<std::thread> clients;
  for (std::size_t c = 0; c < 3; ++c) {
    clients.emplace_back([&] {
      httplib::Client client("127.0.0.1", port);
      client.set_keep_alive(true);
      for (std::size_t i = 0; i < kRequests; ++i) {
        const bool preflight = i % 2 == 0;
        httplib::Headers headers{{"Origin", kOrigin}};
        if (preflight) headers.emplace("Access-Control-Request-Method", "PUT");
        const auto response = preflight ? client.Options("/items", headers) : client.Get("/items", headers);
        if (!response) continue;
        ++answered;
        if (!is_of_one_plan(*response, preflight)) ++wrong;
        if (response->has_header("Access-Control-Allow-Origin")) ++allowed;
      }
      --running;
    });
  }
  const auto open = open_plan(), closed = closed_plan();
  for (std::size_t i = 0; running > 0; ++i) {
    live.swap(i % 2 == 0 ? closed : open);
    std::this_thread::yield();
  }
  for (std::thread& client : clients) client.join();
  server.stop();
  serving.join();
  EXPECT_EQ(answered, 3 * kRequests);
  EXPECT_EQ(wrong, 0U);
  EXPECT_GT(allowed, 0U);
  EXPECT_LT(allowed, answered);
}

}  // namespace
}  // namespace crosscheck::policy
