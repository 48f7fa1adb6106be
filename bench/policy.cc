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

struct HeaderLine {
  std::string_view name;
  std::string_view value;
};

const policy::Plan* plan_of(std::string_view name) {
  static std::map<std::string_view, std::shared_ptr<const policy::Plan>> plans;
  auto& plan = plans[name];
  if (!plan) plan = policy::compile(bench::policy_of(name)).plan;
  return plan.get();
}

policy::Request read(std::string_view method, const std::vector<HeaderLine>& lines) {
  policy::Request request(method, "api.example.com", "/v1/items");
  for (const HeaderLine& line : lines) {
    if (!request.header(line.name, line.value)) break;
  }
  return request;
}

/// Stands for what copies the lines into a response.
void send(const policy::Decision& decision) {
  benchmark::DoNotOptimize(decision.preflight_status());
  benchmark::DoNotOptimize(decision.vary());
  for (const policy::Line& line : decision.lines()) benchmark::DoNotOptimize(line);
}

void decide(benchmark::State& state, const bench::PolicyCase& each) {
  std::vector<HeaderLine> lines;
  if (!each.origins.empty()) lines.push_back({"Origin", each.origins[0]});
  for (const auto& [name, value] : each.lines) lines.push_back({name, value});
  std::string_view unused;
  std::string_view& origin = each.origins.empty() ? unused : lines[0].value;
  const policy::Plan* const plan = each.policy == "none" ? nullptr : plan_of(each.policy);

  for (const std::string& value : each.origins) {
    origin = value;
    if (!plan || !each.allowed) break;
    const policy::Request request = read(each.method, lines);
    const policy::Decision decision = plan->decide(request);
    if (decision.lines().empty() == *each.allowed) return state.SkipWithError(value.c_str());
  }
  std::size_t next = 0;
  const std::size_t before = allocations;
  for (auto _ : state) {
    if (next < each.origins.size()) origin = each.origins[next];
    if (++next >= each.origins.size()) next = 0;
    const policy::Request request = read(each.method, lines);
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
