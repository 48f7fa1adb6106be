// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

TEST(LivePlan, AReaderSeesASwapAtOnceAndASnapshotStays) {
  LivePlan live(plan_of(policy_for({"https://a.example"})));
  LivePlan::Reader reader(live);
  EXPECT_TRUE(allows(reader.plan(), "https://a.example"));
  const auto before = live.snapshot();
  EXPECT_TRUE(live.swap(plan_of(policy_for({"https://b.example"}))));
  EXPECT_FALSE(allows(reader.plan(), "https://a.example"));
  EXPECT_TRUE(allows(reader.plan(), "https://b.example"));
  EXPECT_TRUE(allows(*before, "https://a.example"));
  EXPECT_FALSE(live.swap(nullptr));
  EXPECT_THROW(LivePlan(nullptr), std::invalid_argument);
  EXPECT_TRUE(allows(reader.plan(), "https://b.example"));
}

// Every plan allows either both origins of a pair or none: a decision by halves of two plans would show.
TEST(LivePlan, UnderLoadEachRequestIsDecidedByOnePlan) {
  const auto first = plan_of(policy_for({"https://a.example", "https://b.example"}, true));
  const auto second = plan_of(policy_for({"https://c.example", "https://d.example"}, false));
  LivePlan live(first);
  std::atomic<bool> stop{false};
  std::atomic<std::size_t> torn{0};
  std::atomic<std::size_t> decided{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      LivePlan::Reader reader(live);
      while (!stop.load(std::memory_order_relaxed)) {
        const Plan& plan = reader.plan();
        const auto lines = [&](std::string_view origin) {
          Request request("GET", "", "/");
          request.add_origin(origin);
          return plan.decide(request).lines().size();
        };
        const bool is_first =
            lines("https://a.example") == 2 && lines("https://b.example") == 2 && lines("https://c.example") == 0;
        const bool is_second =
            lines("https://c.example") == 1 && lines("https://d.example") == 1 && lines("https://a.example") == 0;
        if (is_first == is_second) ++torn;
        ++decided;
      }
    });
  }
  for (int i = 0; i < 2000; ++i) {
    live.swap(i % 2 == 0 ? second : first);
    std::this_thread::yield();
  }
  while (decided.load() < 1000) std::this_thread::yield();
  stop = true;
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(torn, 0U);
}

}  // namespace
}  // namespace crosscheck::policy
