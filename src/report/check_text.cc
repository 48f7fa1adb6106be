// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "diagnosis/phrases.h"
#include "report/check_report.h"
#include "report/engine_names.h"
#include "report/hops_report.h"
#include "report/prescription.h"
#include "report/probes_report.h"
#include "report/redaction.h"
#include "report/text_writer.h"
#include "report/wire_text.h"
#include "report/words.h"

namespace crosscheck::report {
namespace {

using browser::Engine;
using browser::Outcome;
using browser::Verdict;
using diagnosis::fill;
using diagnosis::Language;
using diagnosis::phrase;
using diagnosis::sentence;

Style style_of(Verdict verdict) {
  return verdict == Verdict::kAllowed ? Style::kGood : verdict == Verdict::kOpaque ? Style::kWarning : Style::kBad;
}

bool agree(const Outcome& a, const Outcome& b) { return a.verdict == b.verdict && a.failure == b.failure; }

/// "Chromium, Firefox and WebKit", of the engines that agree with `like`.
std::string engines_like(const CheckReport& report, const Outcome& like, Language language) {
  std::vector<std::string_view> names;
  for (const EngineResult& result : report.results) {
    if (result.engine != Engine::kStandard && agree(result.outcome, like))
      names.push_back(display_name(result.engine, language));
  }
  for (const EngineResult& result : report.results) {
    if (result.engine == Engine::kStandard && agree(result.outcome, like))
      names.push_back(display_name(result.engine, language));
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? phrase(" and ", language) : phrase(", ", language);
    text += names[i];
  }
  return text;
}

bool all_agree(const CheckReport& report) {
  return std::all_of(report.results.begin(), report.results.end(),
                     [&](const EngineResult& result) { return agree(result.outcome, report.results.front().outcome); });
}

class CheckText {
 public:
  CheckText(std::string& out, const CheckReport& report, const ReportOptions& options)
      : report_(report),
        options_(options),
        redaction_(!options.show_secrets),
        text_(out, std::max<std::size_t>(options.width, 40), options.colour),
        leading_(leading_result(report)) {}

  void write() {
    write_headline();
    if (!all_agree(report_)) write_verdicts();
    if (!leading_.outcome.exchanges.empty()) {
      text_.heading(tr("On the wire"));
      write_wire(text_, report_, leading_.outcome, redaction_, options_);
    } else if (leading_.outcome.verdict == Verdict::kBlocked) {
      text_.heading(tr("On the wire"));
      text_.paragraph(2, tr("nothing: the browser blocks the request before it is sent"), Style::kDim);
    }
    write_hops(text_, report_, redaction_, options_);
    if (options_.verbose) write_steps();
    write_console();
    if (leading_.outcome.verdict == Verdict::kAllowed) {
      write_visible_headers();
    } else {
      write_advice();
    }
  }

 private:
  std::string_view tr(diagnosis::Phrase text) const { return text.in(options_.language); }
  std::string safe(std::string_view text) const { return printable(redaction_.text(text)); }

  void write_headline() {
    const Outcome& outcome = leading_.outcome;
    std::string tag(no_answer(report_) ? tr("no answer") : verdict_text(outcome.verdict));
    if (outcome.failure != browser::Failure::kNone) (tag += '[') += std::string(browser::id(outcome.failure)) + "]";
    text_.text(tag, style_of(outcome.verdict)).text(":", Style::kBold);
    const std::string_view sentence_text = verdict_sentence(outcome, options_.language);
    if (columns(tag) + 2 + columns(sentence_text) <= text_.width()) {
      text_.text(" ").text(sentence_text, Style::kBold).end_line();
    } else {
      text_.end_line();
      text_.paragraph(2, sentence_text, Style::kBold);
    }
    const browser::Intent& intent = report_.intent;
    const std::string method = outcome.exchanges.empty() || outcome.exchanges.front().request.preflight
                                   ? intent.method.value_or("GET")
                                   : outcome.exchanges.front().request.method;
    const auto page = uses_credentials(report_) ? tr("{0}, {1} with credentials") : tr("{0}, {1} without credentials");
    write_row(tr("page"), fill(page, {printable(intent.origin), asker_text(intent, options_.language)}));
    write_row(tr("request"), printable(method) + " " + safe(intent.url));
    const std::string policy = policy_sentence(report_, options_.language);
    if (!policy.empty()) write_row(tr("policy"), safe(policy));
    if (all_agree(report_)) write_row(tr("in"), engines_like(report_, outcome, options_.language));
  }

  /// "  request  GET https://..."
  void write_row(std::string_view name, const std::string& value) {
    text_.paragraph(2, std::string(name) + std::string(9 - columns(name), kNoBreak) + value, Style::kPlain, 9);
  }

  std::string_view verdict_text(Verdict verdict) const {
    return diagnosis::translated(to_string(verdict), options_.language);
  }

  void write_verdicts() {
    text_.heading(tr("The browsers differ"));
    std::vector<const Outcome*> told;
    for (const EngineResult& result : report_.results) {
      const Outcome& outcome = result.outcome;
      if (std::any_of(told.begin(), told.end(), [&](const Outcome* other) { return agree(*other, outcome); })) continue;
      told.push_back(&outcome);
      std::string what(verdict_text(outcome.verdict));
      if (outcome.failure != browser::Failure::kNone) what += "[" + std::string(browser::id(outcome.failure)) + "]";
      text_.text("  ")
          .text(what, style_of(outcome.verdict))
          .text("  " + engines_like(report_, outcome, options_.language))
          .end_line();
    }
  }

  void write_steps() {
    const std::string_view engine = display_name(leading_.engine, options_.language);
    text_.heading(fill(tr("Steps of the Fetch standard, as {} takes them"), {engine}));
    for (const browser::Step& step : leading_.outcome.steps) {
      const bool failed = step.result == browser::StepResult::kFailed;
      const std::string mark = failed ? "x " : step.result == browser::StepResult::kPassed ? "+ " : ". ";
      std::string line = mark + std::string(step.name);
      if (!step.note.empty()) (line += ": ") += diagnosis::translated(step.note, options_.language);
      text_.paragraph(2, line + "  " + std::string(step.anchor), failed ? Style::kBad : Style::kPlain, 2);
    }
  }

  void write_console() {
    bool first = true;
    for (const EngineResult& result : report_.results) {
      const Outcome& outcome = result.outcome;
      if (result.engine == Engine::kStandard ||
          (outcome.console.empty() && outcome.other_console.empty() && outcome.error.empty())) {
        continue;
      }
      if (first) text_.heading(tr("What the browsers print"));
      first = false;
      text_.text("  ").text(display_name(result.engine, options_.language), Style::kNote);
      if (!outcome.error.empty()) {
        text_.text("  ").text(fill(tr("(the script gets {})"), {safe(outcome.error)}), Style::kDim);
      }
      text_.end_line();
      for (const std::string& line : outcome.other_console) text_.paragraph(4, safe(line), Style::kPlain, 2);
      for (const std::string& line : outcome.console) text_.paragraph(4, safe(line), Style::kPlain, 2);
      if (outcome.console.empty() && outcome.other_console.empty()) text_.paragraph(4, silence(result), Style::kDim);
    }
  }

  /// What stands in place of CORS lines.
  std::string_view silence(const EngineResult& result) const {
    const bool network = !result.outcome.exchanges.empty() && result.outcome.exchanges.back().answer &&
                         result.outcome.exchanges.back().answer->error;
    const bool chromium = result.engine == Engine::kChromium && network;
    return chromium ? tr("a line with net::ERR_..., and none about CORS") : tr("no line about CORS");
  }

  void write_visible_headers() {
    const std::vector<std::string>& names = leading_.outcome.visible_headers;
    if (names.empty()) return;
    std::string list;
    for (const std::string& name : names) (list += list.empty() ? "" : ", ") += printable(name);
    text_.heading(tr("Headers the script can read"));
    text_.paragraph(2, list);
  }

  void write_advice() {
    const Prescription prescription = prescribe(report_, options_);
    const std::vector<diagnosis::Finding>& findings = prescription.findings;
    diagnosis::Explanation text;
    if (!findings.empty()) {
      text = diagnosis::explain(findings.front(), options_.language);
      text_.heading(tr("Why"));
      text_.paragraph(2, safe(text.why));
      write_other_causes(findings);
      write_probes(text_, report_, redaction_, options_);
    }
    write_owner(text_, report_, redaction_, options_);
    if (!findings.empty()) {
      text_.heading(tr("What to change"));
      text_.paragraph(2, safe(text.change));
      write_prescription(text_, prescription, redaction_, options_);
    }
    const std::string_view standard = diagnosis::standard_of(leading_.outcome);
    if (!standard.empty()) {
      text_.heading(tr("The rule"));
      text_.paragraph(2, standard, Style::kDim);
    }
  }

  // What one conversation cannot tell from the likeliest cause.
  void write_other_causes(const std::vector<diagnosis::Finding>& findings) {
    constexpr double kWorthALine = 0.2;
    for (std::size_t i = 1; i < findings.size() && findings[i].confidence >= kWorthALine; ++i) {
      const std::string title = safe(diagnosis::explain(findings[i], options_.language).title);
      text_.paragraph(2, diagnosis::fill(tr("Or: {}"), {title}), Style::kPlain, 4);
    }
  }

  const CheckReport& report_;
  const ReportOptions& options_;
  Redaction redaction_;
  TextWriter text_;
  const EngineResult& leading_;
};

}  // namespace

void write_check_text(std::string& out, const CheckReport& report, const ReportOptions& options) {
  CheckText(out, report, options).write();
}

}  // namespace crosscheck::report
