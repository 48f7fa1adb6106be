// SPDX-License-Identifier: Apache-2.0
// Prints cases for `crosscheck replay`: bench_make_cases 100000 > cases.jsonl
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/workload.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: bench_make_cases COUNT\n", stderr);
    return 2;
  }
  const std::size_t count = std::strtoul(argv[1], nullptr, 10);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    crosscheck::bench::append_case(text, i);
    if (text.size() < (1U << 20) && i + 1 < count) continue;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return 1;
    text.clear();
  }
  return 0;
}
