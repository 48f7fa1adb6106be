// SPDX-License-Identifier: Apache-2.0
// Decides the requests of one case, one after the other, and prints nothing: for callgrind, which counts instructions.
//
//   bench_policy_instructions one/preflight/allowed 1000
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "bench/policy_cases.h"

int main(int argc, char** argv) {
  using namespace crosscheck;
  const auto cases = bench::policy_cases();
  const auto found = std::find_if(cases.begin(), cases.end(),
                                  [&](const bench::PolicyCase& one) { return argc == 3 && one.name == argv[1]; });
  if (found == cases.end() || found->method.empty() || found->policy == "none") {
    std::fputs("usage: bench_policy_instructions CASE TIMES\n", stderr);
    return 2;
  }
  const auto plan = policy::compile(bench::policy_of(found->policy)).plan;
  bench::PolicyLines lines(*found);
  std::size_t sent = 0;
  const auto times = static_cast<std::size_t>(std::strtoul(argv[2], nullptr, 10));
  for (std::size_t i = 0; i < times; ++i) {
    if (!found->origins.empty()) lines.set_origin(found->origins[i % found->origins.size()]);
    const policy::Request request = lines.read();
    sent += plan->decide(request).lines().size();
  }
  return sent == SIZE_MAX ? 1 : 0;  // what nobody uses would not be counted
}
