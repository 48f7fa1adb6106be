// SPDX-License-Identifier: Apache-2.0
//
// What a policy costs a server: from the header lines of a request to the lines to send. Cases and their names: policy_cases.h.
// `allocations` counts those of one request; it has to be 0.
#include "crosscheck/policy.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <map>
#include <new>
#include <string>

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

[[maybe_unused]] const bool kRegistered = [] {
  static const std::vector<bench::PolicyCase> cases = bench::policy_cases();
  for (const bench::PolicyCase& each : cases) {
    benchmark::RegisterBenchmark(each.name.c_str(), [&each](benchmark::State& state) {
      each.method.empty() ? compile(state, each.policy) : decide(state, each);
    });
  }
  return true;
}();

}  // namespace
