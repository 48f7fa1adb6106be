// SPDX-License-Identifier: Apache-2.0
// One fetch from intent to outcome, trace and console lines included, per exchange and engine.
#include <benchmark/benchmark.h>

#include <string>

#include "bench/workload.h"
#include "crosscheck/responder.h"

namespace crosscheck::bench {
namespace {

void run(benchmark::State& state, browser::Engine engine, const Exchange& exchange) {
  responders::Scripted responder(exchange.hops);
  for (auto _ : state) {
    responder.rewind();
    browser::Outcome outcome = converse(engine, exchange.intent, responder);
    benchmark::DoNotOptimize(outcome);
  }
}

const bool kRegistered = [] {
  for (const Exchange& exchange : exchanges()) {
    for (const browser::Engine engine : browser::kEngines) {
      const std::string name = std::string(exchange.name) + "/" + std::string(to_string(engine));
      benchmark::RegisterBenchmark(name.c_str(),
                                   [engine, &exchange](benchmark::State& s) { run(s, engine, exchange); });
    }
  }
  return true;
}();

}  // namespace
}  // namespace crosscheck::bench
