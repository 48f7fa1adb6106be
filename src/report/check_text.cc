// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/advice.h"
#include "report/check_report.h"
#include "report/redaction.h"
#include "report/text_writer.h"
#include "report/wire_text.h"

namespace crosscheck::report {
namespace {

using browser::Engine;
using browser::Outcome;
using browser::Verdict;

std::string_view display_name(Engine engine) {
  switch (engine) {
    case Engine::kStandard:
      return "the standard";
    case Engine::kChromium:
      return "Chromium";
    case Engine::kFirefox:
      return "Firefox";
    case Engine::kWebkit:
      return "WebKit";
  }
  return {};
}

std::string asker_text(const browser::Intent& intent) {
  switch (intent.as) {
    case browser::Asker::kFetch:
      return "fetch()";
    case browser::Asker::kXhr:
      return "XMLHttpRequest";
    case browser::Asker::kXhrUpload:
      return "XMLHttpRequest with an upload listener";
    case browser::Asker::kImage:
      return "<img>";
    case browser::Asker::kScript:
      return "<script>";
    case browser::Asker::kModule:
      return "<script type=module>";
    case browser::Asker::kImport:
      return "import()";
    case browser::Asker::kStyle:
      return "<link rel=stylesheet>";
    case browser::Asker::kFont:
      return "@font-face";
    case browser::Asker::kEventSource:
      return "EventSource";
    case browser::Asker::kBeacon:
      return "sendBeacon()";
    case browser::Asker::kWorker:
      return "Worker";
  }
  return {};
}

Style style_of(Verdict verdict) {
  return verdict == Verdict::kAllowed ? Style::kGood : verdict == Verdict::kOpaque ? Style::kWarning : Style::kBad;
}

bool agree(const Outcome& a, const Outcome& b) { return a.verdict == b.verdict && a.failure == b.failure; }

/// "Chromium, Firefox and WebKit", of the engines that agree with `like`.
std::string engines_like(const CheckReport& report, const Outcome& like) {
  std::vector<std::string_view> names;
  for (const EngineResult& result : report.results) {
    if (result.engine != Engine::kStandard && agree(result.outcome, like)) names.push_back(display_name(result.engine));
  }
  for (const EngineResult& result : report.results) {
    if (result.engine == Engine::kStandard && agree(result.outcome, like)) names.push_back(display_name(result.engine));
  }
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

bool all_agree(const CheckReport& report) {
  return std::all_of(report.results.begin(), report.results.end(),
                     [&](const EngineResult& result) { return agree(result.outcome, report.results.front().outcome); });
}

std::string verdict_sentence(const Outcome& outcome) {
  switch (outcome.verdict) {
    case Verdict::kAllowed:
      return "The page can read the response.";
    case Verdict::kOpaque:
      return "The response arrives, but the page cannot read it.";
    case Verdict::kBlocked:
      return std::string(sentence(outcome.failure));
  }
  return {};
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
      text_.heading("On the wire");
      write_wire(text_, report_, leading_.outcome, redaction_, options_.verbose);
    } else if (leading_.outcome.verdict == Verdict::kBlocked) {
      text_.heading("On the wire");
      text_.paragraph(2, "nothing: the browser blocks the request before it is sent", Style::kDim);
    }
    if (options_.verbose) write_steps();
    write_console();
    if (leading_.outcome.verdict == Verdict::kAllowed) {
      write_visible_headers();
    } else {
      write_advice();
    }
  }

 private:
  std::string safe(std::string_view text) const { return printable(redaction_.text(text)); }

  void write_headline() {
    const Outcome& outcome = leading_.outcome;
    std::string tag(to_string(outcome.verdict));
    if (no_answer(report_)) tag = "no answer";
    if (outcome.failure != browser::Failure::kNone) (tag += '[') += std::string(browser::id(outcome.failure)) + "]";
    text_.text(tag, style_of(outcome.verdict)).text(":", Style::kBold);
    const std::string sentence_text = verdict_sentence(outcome);
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
    write_row("page", printable(intent.origin) + ", " + asker_text(intent) + credentials_text());
    write_row("request", printable(method) + " " + safe(intent.url));
    if (all_agree(report_)) write_row("in", engines_like(report_, outcome));
  }

  /// "  request  GET https://..."
  void write_row(std::string_view name, const std::string& value) {
    text_.paragraph(2, std::string(name) + std::string(9 - name.size(), kNoBreak) + value, Style::kPlain, 9);
  }

  std::string credentials_text() const {
    const browser::Intent& intent = report_.intent;
    // A preflight carries none, so the exchanges alone do not tell.
    bool credentials = intent.credentials == browser::Credentials::kInclude ||
                       intent.crossorigin == browser::CrossOrigin::kUseCredentials;
    for (const browser::Exchange& exchange : leading_.outcome.exchanges) credentials |= exchange.request.credentials;
    return credentials ? " with credentials" : " without credentials";
  }

  void write_verdicts() {
    text_.heading("The browsers differ");
    std::vector<const Outcome*> told;
    for (const EngineResult& result : report_.results) {
      const Outcome& outcome = result.outcome;
      if (std::any_of(told.begin(), told.end(), [&](const Outcome* other) { return agree(*other, outcome); })) continue;
      told.push_back(&outcome);
      std::string what(to_string(outcome.verdict));
      if (outcome.failure != browser::Failure::kNone) what += "[" + std::string(browser::id(outcome.failure)) + "]";
      text_.text("  ").text(what, style_of(outcome.verdict)).text("  " + engines_like(report_, outcome)).end_line();
    }
  }

  void write_steps() {
    text_.heading("Steps of the Fetch standard, as " + std::string(display_name(leading_.engine)) + " takes them");
    for (const browser::Step& step : leading_.outcome.steps) {
      const bool failed = step.result == browser::StepResult::kFailed;
      const std::string mark = failed ? "x " : step.result == browser::StepResult::kPassed ? "+ " : ". ";
      std::string line = mark + std::string(step.name);
      if (!step.note.empty()) line += ": " + std::string(step.note);
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
      if (first) text_.heading("What the browsers print");
      first = false;
      text_.text("  ").text(display_name(result.engine), Style::kNote);
      if (!outcome.error.empty()) text_.text("  (the script gets " + safe(outcome.error) + ")", Style::kDim);
      text_.end_line();
      for (const std::string& line : outcome.other_console) text_.paragraph(4, safe(line), Style::kPlain, 2);
      for (const std::string& line : outcome.console) text_.paragraph(4, safe(line), Style::kPlain, 2);
      if (outcome.console.empty() && outcome.other_console.empty()) text_.paragraph(4, silence(result), Style::kDim);
    }
  }

  /// What stands in place of CORS lines.
  std::string silence(const EngineResult& result) const {
    const bool network = !result.outcome.exchanges.empty() && result.outcome.exchanges.back().answer &&
                         result.outcome.exchanges.back().answer->error;
    const bool chromium = result.engine == Engine::kChromium && network;
    return chromium ? "a line with net::ERR_..., and none about CORS" : "no line about CORS";
  }

  void write_visible_headers() {
    const std::vector<std::string>& names = leading_.outcome.visible_headers;
    if (names.empty()) return;
    std::string list;
    for (const std::string& name : names) (list += list.empty() ? "" : ", ") += printable(name);
    text_.heading("Headers the script can read");
    text_.paragraph(2, list);
  }

  void write_advice() {
    const Advice advice = advise(report_.intent, leading_, options_.language);
    if (!advice.why.empty()) {
      text_.heading("Why");
      text_.paragraph(2, safe(advice.why));
    }
    if (!advice.change.empty()) {
      text_.heading("What to change");
      text_.paragraph(2, safe(advice.change));
    }
    if (!advice.standard.empty()) {
      text_.heading("The rule");
      text_.paragraph(2, advice.standard, Style::kDim);
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
