// SPDX-License-Identifier: Apache-2.0
//
// What a policy costs a server: from the header lines of a request to the lines to send. Cases and their names: policy_cases.h.
// `allocations` counts those of one request; it has to be 0.
#include "crosscheck/policy.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <map>
#include <new>
#include <string>
#include <thread>

#include "bench/policy_cases.h"

namespace {
std::size_t allocations = 0;
}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using namespace crosscheck;

const policy::Plan* plan_of(std::string_view name) {
  static std::map<std::string_view, std::shared_ptr<const policy::Plan>> plans;
  auto& plan = plans[name];
  if (!plan) plan = policy::compile(bench::policy_of(name)).plan;
  return plan.get();
}

/// Stands for what copies the lines into a response.
void send(const policy::Decision& decision) {
  benchmark::DoNotOptimize(decision.preflight_status());
  benchmark::DoNotOptimize(decision.vary());
  for (const policy::Line& line : decision.lines()) benchmark::DoNotOptimize(line);
}

void decide(benchmark::State& state, const bench::PolicyCase& each) {
  bench::PolicyLines lines(each);
  const policy::Plan* const plan = each.policy == "none" ? nullptr : plan_of(each.policy);

  for (const std::string& value : each.origins) {
    if (!plan || !each.allowed) break;
    lines.set_origin(value);
    const policy::Request request = lines.read();
    const policy::Decision decision = plan->decide(request);
    if (decision.lines().empty() == *each.allowed) return state.SkipWithError(value.c_str());
  }
  std::size_t next = 0;
  const std::size_t before = allocations;
  for (auto _ : state) {
    if (next < each.origins.size()) lines.set_origin(each.origins[next]);
    if (++next >= each.origins.size()) next = 0;
    const policy::Request request = lines.read();
    if (plan == nullptr) {
      benchmark::DoNotOptimize(request);
    } else {
      send(plan->decide(request));
    }
  }
  state.counters["allocations"] = static_cast<double>(allocations - before) / static_cast<double>(state.iterations());
}

void compile(benchmark::State& state, std::string_view policy) {
  const policy::Config config = bench::policy_of(policy);
  std::size_t memory = 0;
  for (auto _ : state) {
    const policy::Compiled compiled = policy::compile(config);
    if (!compiled.plan) return state.SkipWithError(compiled.issues[0].message.c_str());
    memory = compiled.plan->memory();
  }
  state.counters["plan_bytes"] = static_cast<double>(memory);
}

/// A request whose path decides which route it belongs to.
void route(benchmark::State& state, const std::string& path) {
  policy::Config config = bench::policy_of("one");
  for (const char* each : {"/v1/public/", "/v1/items", "/admin/"}) {
    config.routes.push_back({policy::Text(std::string(each)), {}, {}, {}});
    config.routes.back().settings.max_age = std::int64_t{60};
  }
  const auto plan = policy::compile(config).plan;
  if (!plan) return state.SkipWithError("the policy does not compile");
  const std::size_t before = allocations;
  for (auto _ : state) {
    policy::Request request("GET", "api.example.com", path);
    request.add_origin("https://app.example.com");
    send(plan->decide(request));
  }
  state.counters["allocations"] = static_cast<double>(allocations - before) / static_cast<double>(state.iterations());
}

/// Requests while another thread exchanges the plan, up to a thousand times a second. `longest_us` is the longest that one
/// of them took, in microseconds; where there are fewer processors than threads it holds what the other thread took.
void swap(benchmark::State& state, bool swapping) {
  const auto plan = policy::compile(bench::policy_of("thousand")).plan;
  const auto other = policy::compile(bench::policy_of("one")).plan;
  policy::LivePlan live(plan);
  std::atomic<bool> stop{false};
  std::thread changing([&] {
    for (int i = 0; swapping && !stop.load(std::memory_order_relaxed); ++i) {
      live.swap(i % 2 == 0 ? other : plan);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  policy::LivePlan::Reader reader(live);
  using Clock = std::chrono::steady_clock;
  Clock::duration longest{};
  auto begin = Clock::now();
  for (auto _ : state) {
    policy::Request request("GET", "api.example.com", "/v1/items");
    request.add_origin("https://app.example.com");
    send(reader.plan().decide(request));
    const auto end = Clock::now();
    longest = std::max(longest, end - begin);
    begin = end;
  }
  stop = true;
  changing.join();
  state.counters["longest_us"] = std::chrono::duration<double, std::micro>(longest).count();
}

[[maybe_unused]] const bool kRegistered = [] {
  static const std::vector<bench::PolicyCase> cases = bench::policy_cases();
  for (const bench::PolicyCase& each : cases) {
    benchmark::RegisterBenchmark(each.name.c_str(), [&each](benchmark::State& state) {
      each.method.empty() ? compile(state, each.policy) : decide(state, each);
    });
  }
  // As long as odd paths are read.
  const std::pair<const char*, std::string> paths[] = {
      {"routes/plain", "/v1/items"},
      {"routes/1-kb-plain", bench::repeated("/items", 1024)},
      {"routes/escaped", "/v1/items%20of/mine"},
      {"routes/1-kb-of-slashes", std::string(1024, '/')},
      {"routes/1-kb-of-dots", bench::repeated("/.", 1024)},
      {"routes/1-kb-of-parameters", "/" + bench::repeated("a;/", 1022)},
      {"routes/1-kb-of-escapes", "/" + bench::repeated("%25", 1020)}};
  for (const auto& [name, path] : paths) {
    benchmark::RegisterBenchmark(name, [path = path](benchmark::State& state) { route(state, path); });
  }
  benchmark::RegisterBenchmark("live/quiet", [](benchmark::State& state) { swap(state, false); });
  benchmark::RegisterBenchmark("live/swapping", [](benchmark::State& state) { swap(state, true); });
  return true;
}();

}  // namespace
