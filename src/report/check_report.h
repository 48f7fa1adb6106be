// SPDX-License-Identifier: Apache-2.0
//
// What `crosscheck check` found, once; written as JSON for programs and as text for people.
//
//   CheckReport report{intent, {{browser::Engine::kChromium, std::move(outcome)}}};
//   std::string out;
//   write_check_json(out, report, {});
//   write_check_text(out, report, {.colour = true, .width = 100});
//
// Both leave secrets out unless told otherwise: cookies, credentials, passwords in URLs, parameters that hold tokens.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "crosscheck/browser.h"
#include "crosscheck/diagnosis.h"
#include "crosscheck/hops.h"
#include "crosscheck/probes.h"
#include "http/wire_facts.h"

namespace crosscheck::report {

struct EngineResult {
  browser::Engine engine;
  browser::Outcome outcome;
};

struct CheckReport {
  browser::Intent intent;
  std::vector<EngineResult> results;           ///< one at least, in the order they are shown
  std::map<const Answer*, WireFacts> facts;    ///< of the exchanges that were live; the answers live in `results`
  std::vector<diagnosis::Hop> hops;            ///< the layers that were asked one by one, outermost first; may be none
  diagnosis::Comparison comparison;            ///< of the hops, for the leading result
  std::vector<diagnosis::ProbeResult> probes;  ///< in the order they were made; may be none
};

struct ReportOptions {
  bool show_secrets = false;
  bool colour = false;     ///< text: ANSI escape sequences
  std::size_t width = 80;  ///< text: columns, 40 at least
  bool verbose = false;    ///< text: every header line and every step
  diagnosis::Language language = diagnosis::Language::kEnglish;
};

/// Appends one JSON document, `crosscheck/check/1`, and a line break.
void write_check_json(std::string& out, const CheckReport& report, const ReportOptions& options);
/// Appends the text, which ends with a line break.
void write_check_text(std::string& out, const CheckReport& report, const ReportOptions& options);

/// The result that the diagnosis is about: the first blocked one of Chromium, Firefox, WebKit, standard; else the first
/// that is not allowed; else the first. Dies with the report.
[[nodiscard]] const EngineResult& leading_result(const CheckReport& report);

/// True when the leading result failed because the network gave no answer.
[[nodiscard]] bool no_answer(const CheckReport& report);

/// The exchange that a failure is about: the evidence's, or the last one; null when nothing was sent.
[[nodiscard]] const browser::Exchange* failing_exchange(const browser::Outcome& outcome);

}  // namespace crosscheck::report
