// SPDX-License-Identifier: Apache-2.0
//
// URLs as a server or a checker meets them: a page's address, an Origin header, a Location to resolve.
#include <benchmark/benchmark.h>

#include <string_view>

#include "crosscheck/url.h"

namespace {

using crosscheck::Origin;
using crosscheck::Url;

constexpr std::string_view kPage =
    "https://www.example.com/articles/2024/05/how-it-works.html?utm_source=feed&id=42#comments";

void parse(benchmark::State& state, std::string_view input, const Url* base = nullptr) {
  for (auto _ : state) {
    auto url = Url::parse(input, base);
    benchmark::DoNotOptimize(url);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.size()));
}

void BM_Parse(benchmark::State& state, std::string_view input) { parse(state, input); }
BENCHMARK_CAPTURE(BM_Parse, page, kPage);
BENCHMARK_CAPTURE(BM_Parse, api, std::string_view("https://api.example.com/v1/users/1234"));
BENCHMARK_CAPTURE(BM_Parse, origin, std::string_view("https://app.example.com"));
BENCHMARK_CAPTURE(BM_Parse, port, std::string_view("http://localhost:3000/"));
BENCHMARK_CAPTURE(BM_Parse, ipv4, std::string_view("http://127.0.0.1:8080/health"));
BENCHMARK_CAPTURE(BM_Parse, ipv6, std::string_view("http://[2001:db8::1]:8080/health"));
BENCHMARK_CAPTURE(BM_Parse, upper_case_and_dots, std::string_view("HTTPS://WWW.Example.COM:443/a/./b/../c"));
BENCHMARK_CAPTURE(BM_Parse, encoded_path, std::string_view("https://example.com/caf\xC3\xA9/a b?q=\xC3\xA9"));
BENCHMARK_CAPTURE(BM_Parse, international_host, std::string_view("https://m\xC3\xBCnchen.example/"));
BENCHMARK_CAPTURE(BM_Parse, invalid, std::string_view("https://exa mple.com/"));

void BM_Resolve(benchmark::State& state, std::string_view location) {
  const Url base = *Url::parse(kPage);
  parse(state, location, &base);
}
BENCHMARK_CAPTURE(BM_Resolve, absolute_path, std::string_view("/login?next=%2Farticles"));
BENCHMARK_CAPTURE(BM_Resolve, relative_path, std::string_view("../06/next.html"));
BENCHMARK_CAPTURE(BM_Resolve, absolute_url, std::string_view("https://login.example.com/start"));

void BM_Copy(benchmark::State& state) {
  const Url url = *Url::parse(kPage);
  for (auto _ : state) {
    Url copy = url;
    benchmark::DoNotOptimize(copy);
  }
}
BENCHMARK(BM_Copy);

void BM_Origin(benchmark::State& state) {
  const Url url = *Url::parse(kPage);
  for (auto _ : state) {
    Origin origin = url.origin();
    benchmark::DoNotOptimize(origin);
  }
}
BENCHMARK(BM_Origin);

void BM_HasOrigin(benchmark::State& state) {
  const Url url = *Url::parse(kPage);
  const Origin origin = url.origin();
  for (auto _ : state) benchmark::DoNotOptimize(url.has_origin(origin));
}
BENCHMARK(BM_HasOrigin);

void BM_OriginParse(benchmark::State& state) {
  for (auto _ : state) {
    auto origin = Origin::parse("https://app.example.com");
    benchmark::DoNotOptimize(origin);
  }
}
BENCHMARK(BM_OriginParse);

}  // namespace
