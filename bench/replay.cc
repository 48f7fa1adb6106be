// SPDX-License-Identifier: Apache-2.0
// `crosscheck replay` in memory: a mix of cases over all engines, JSON in and JSON out.
#include "replay/replay.h"

#include <benchmark/benchmark.h>

#include "bench/workload.h"
#include "replay/case_reader.h"

namespace crosscheck::bench {
namespace {

constexpr std::size_t kCases = 10'000;

std::string mix() {
  std::string text;
  for (std::size_t i = 0; i < kCases; ++i) append_case(text, i);
  return text;
}

void report(benchmark::State& state, std::size_t bytes_in) {
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["cases/s"] = benchmark::Counter(rounds * kCases, benchmark::Counter::kIsRate);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes_in));
}

void replay_all_engines(benchmark::State& state) {
  const std::string input = mix();
  std::size_t bytes_out = 0;
  replay::Replay replay({std::begin(browser::kEngines), std::end(browser::kEngines)},
                        [&bytes_out](std::string_view block) { bytes_out += block.size(); });
  for (auto _ : state) replay.feed(input);
  replay.finish();
  if (replay.bad_lines() > 0) state.SkipWithError("bad lines");
  report(state, input.size());
  state.counters["out_MB/s"] = benchmark::Counter(static_cast<double>(bytes_out) / 1e6, benchmark::Counter::kIsRate);
}
BENCHMARK(replay_all_engines)->Unit(benchmark::kMillisecond);

void read_cases_only(benchmark::State& state) {
  std::string input = mix();
  const std::size_t size = input.size();
  input.append(replay::kPadding, '\0');
  replay::CaseReader reader;
  replay::Case read;
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < size;) {
      const std::size_t end = input.find('\n', begin);
      if (!reader.read(std::string_view(input).substr(begin, end - begin), read))
        return state.SkipWithError("bad line");
      begin = end + 1;
    }
  }
  report(state, size);
}
BENCHMARK(read_cases_only)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace crosscheck::bench
