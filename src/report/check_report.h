// SPDX-License-Identifier: Apache-2.0
//
// What `crosscheck check` found, once; written as JSON for programs, as text for people and as Markdown for trackers.
//
//   CheckReport report{intent, {{browser::Engine::kChromium, std::move(outcome)}}};
//   std::string out;
//   write_check_json(out, report, {});
//   write_check_text(out, report, {.colour = true, .width = 100});
//
// All leave secrets out unless told otherwise: cookies, credentials, passwords in URLs, parameters that hold tokens.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "crosscheck/browser.h"
#include "crosscheck/cures.h"
#include "crosscheck/diagnosis.h"
#include "crosscheck/hops.h"
#include "crosscheck/policy.h"
#include "crosscheck/probes.h"
#include "http/wire_facts.h"

namespace crosscheck::report {

struct EngineResult {
  browser::Engine engine;
  browser::Outcome outcome;
};

/// What a policy decided that answered in a site's place.
struct PolicyAnswer {
  std::string file;                                ///< as the user named it
  std::uint32_t line = 0;                          ///< of the setting that decided; 0: nothing was asked
  policy::Reason reason = {};                      ///< of the request that the leading result ended with
  bool shadow = false;                             ///< it only watched
  std::optional<diagnosis::Finding> finding = {};  ///< why the page cannot read the response, where the policy is why
  std::optional<diagnosis::Cure> cure = {};        ///< keys of the policy, tried; views `file`
};

struct CheckReport {
  browser::Intent intent;
  std::vector<EngineResult> results;           ///< one at least, in the order they are shown
  std::map<const Answer*, WireFacts> facts;    ///< of the exchanges that were live; the answers live in `results`
  std::vector<diagnosis::Hop> hops;            ///< the layers that were asked one by one, outermost first; may be none
  diagnosis::Comparison comparison;            ///< of the hops, for the leading result
  std::vector<diagnosis::ProbeResult> probes;  ///< in the order they were made; may be none
  std::optional<PolicyAnswer> policy = {};     ///< set when a policy answered
  std::vector<std::string> flags = {};         ///< of the command that asked, beyond the intent: quoted for a shell
  std::vector<std::string> curl_flags = {};    ///< those of them that curl has as well
};

struct ReportOptions {
  bool show_secrets = false;
  bool colour = false;     ///< text: ANSI escape sequences
  std::size_t width = 80;  ///< text: columns, 40 at least
  bool verbose = false;    ///< text: every header line and every step
  diagnosis::Language language = diagnosis::Language::kEnglish;
  std::optional<diagnosis::Stack> stack = {};  ///< what the cure is for; nullopt: what seems to answer
};

/// Appends one JSON document, `crosscheck/check/1`, and a line break.
void write_check_json(std::string& out, const CheckReport& report, const ReportOptions& options);
/// Appends Markdown as GitHub has it: nothing that a server sent becomes a link, an element or a mention.
void write_check_markdown(std::string& out, const CheckReport& report, const ReportOptions& options);
/// Appends the text, which ends with a line break.
void write_check_text(std::string& out, const CheckReport& report, const ReportOptions& options);

/// The result that the diagnosis is about: the first blocked one of Chromium, Firefox, WebKit, standard; else the first
/// that is not allowed; else the first. Dies with the report.
[[nodiscard]] const EngineResult& leading_result(const CheckReport& report);

/// The causes of the leading result, the likeliest first, with all the evidence that the report holds.
[[nodiscard]] std::vector<diagnosis::Finding> causes_of(const CheckReport& report);

/// The id of the likeliest one, else of the leading failure; static storage, empty when nothing is wrong.
[[nodiscard]] std::string_view cause_of(const CheckReport& report);

/// The probe that would settle which of them it is, after those that the report holds; nullopt when none would, and where
/// there is no site to be asked.
[[nodiscard]] std::optional<diagnosis::Proposal> next_probe(const CheckReport& report);

/// True when the leading result failed because the network gave no answer.
[[nodiscard]] bool no_answer(const CheckReport& report);

/// The exchange that a failure is about: the evidence's, or the last one; null when nothing was sent.
[[nodiscard]] const browser::Exchange* failing_exchange(const browser::Outcome& outcome);

}  // namespace crosscheck::report
