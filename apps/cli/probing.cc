// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/probing.h"

#include <cstdio>
#include <random>

#include "report/check_report.h"

namespace crosscheck::cli {
namespace {

/// Letters and digits that no cache has seen.
std::string fresh_token() {
  std::random_device random;
  char text[17];
  std::snprintf(text, sizeof text, "%08x%08x", static_cast<unsigned>(random()), static_cast<unsigned>(random()));
  return text;
}

}  // namespace

void make_probes(report::CheckReport& report, Responder& site) {
  constexpr std::size_t kMostProbes = 4;
  const browser::Outcome& outcome = report::leading_result(report).outcome;
  while (report.probes.size() < kMostProbes) {
    const auto next = report::next_probe(report);
    if (!next) return;
    auto request = diagnosis::request_of(next->probe, report.intent, outcome, fresh_token());
    if (!request) return;
    auto answer = site.respond(*request);
    report.probes.push_back({*next, std::move(*request), std::move(answer)});
  }
}

}  // namespace crosscheck::cli
