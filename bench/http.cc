// SPDX-License-Identifier: Apache-2.0
//
// What a request with a dozen header lines costs.
#include <benchmark/benchmark.h>

#include "crosscheck/http.h"
#include "http/grammar.h"

namespace {

using namespace crosscheck;

const HeaderList& response() {
  static const HeaderList headers{
      {"Date", "Tue, 03 Mar 2026 10:00:00 GMT"},
      {"Content-Type", "application/json; charset=utf-8"},
      {"Content-Length", "512"},
      {"Connection", "keep-alive"},
      {"Cache-Control", "no-store"},
      {"Vary", "Origin"},
      {"Access-Control-Allow-Origin", "https://app.example.com"},
      {"Access-Control-Allow-Credentials", "true"},
      {"Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id, X-Requested-With"},
      {"Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE"},
      {"Access-Control-Max-Age", "7200"},
      {"X-Request-Id", "7f1c2a"},
  };
  return headers;
}

void get_absent(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(response().get("Access-Control-Expose-Headers"));
}
BENCHMARK(get_absent);

void get_one(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(response().get("access-control-allow-origin"));
}
BENCHMARK(get_one);

void split_and_check_tokens(benchmark::State& state) {
  const std::string_view value = response().find("Access-Control-Allow-Headers")->value;
  for (auto _ : state) benchmark::DoNotOptimize(http::find_non_token(value));
  state.SetBytesProcessed(static_cast<std::int64_t>(value.size()) * state.iterations());
}
BENCHMARK(split_and_check_tokens);

void forbidden_request_header(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(http::is_forbidden_request_header("X-Requested-With", "fetch"));
}
BENCHMARK(forbidden_request_header);

}  // namespace
