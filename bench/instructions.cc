// SPDX-License-Identifier: Apache-2.0
// Runs one exchange in one engine a fixed number of times and prints nothing: for callgrind, which counts instructions.
//
//   bench_instructions simple-get chromium 1000
#include <cstdio>
#include <cstdlib>

#include "bench/workload.h"
#include "crosscheck/responder.h"

int main(int argc, char** argv) {
  using namespace crosscheck;
  const bench::Exchange* exchange = argc == 4 ? bench::find_exchange(argv[1]) : nullptr;
  const auto engine = argc == 4 ? browser::from_string<browser::Engine>(argv[2]) : std::nullopt;
  if (!exchange || !engine) {
    std::fputs("usage: bench_instructions EXCHANGE ENGINE TIMES\n", stderr);
    return 2;
  }
  responders::Scripted responder(exchange->hops);
  std::size_t requests = 0;
  for (long times = std::strtol(argv[3], nullptr, 10); times > 0; --times) {
    responder.rewind();
    requests += converse(*engine, exchange->intent, responder).exchanges.size();
  }
  return requests == 0;
}
