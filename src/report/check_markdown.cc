// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"
#include "report/engine_names.h"
#include "report/markdown.h"
#include "report/prescription.h"
#include "report/wire_text.h"
#include "report/words.h"

namespace crosscheck::report {
namespace {

using browser::Outcome;

class CheckMarkdown {
 public:
  CheckMarkdown(std::string& out, const CheckReport& report, const ReportOptions& options)
      : markdown_(out),
        report_(report),
        options_(options),
        redaction_(!options.show_secrets),
        leading_(leading_result(report)) {
    // A fence is as wide as its lines, and nobody reads escape sequences there.
    options_.width = 120;
    options_.colour = false;
  }

  void write() {
    write_headline();
    write_verdicts();
    write_wire_fence();
    write_console();
    write_diagnosis();
  }

 private:
  std::string_view tr(diagnosis::Phrase text) const { return text.in(options_.language); }
  std::string safe(std::string_view text) const { return redaction_.text(text); }

  void write_headline() {
    const browser::Intent& intent = report_.intent;
    markdown_.raw("### " + std::string(verdict_of(leading_.outcome)) + "\n\n");
    markdown_.prose(verdict_sentence(leading_.outcome, options_.language));
    markdown_.raw("\n");
    const auto page = uses_credentials(report_) ? tr("{0}, {1} with credentials") : tr("{0}, {1} without credentials");
    markdown_.item(tr("page"), diagnosis::fill(page, {intent.origin, asker_text(intent, options_.language)}));
    markdown_.item(tr("request"), intent.method.value_or("GET") + " " + safe(intent.url));
    const std::string policy = policy_sentence(report_, options_.language);
    if (!policy.empty()) markdown_.item(tr("policy"), safe(policy));
  }

  std::string_view verdict_of(const Outcome& outcome) const {
    return diagnosis::translated(to_string(outcome.verdict), options_.language);
  }

  void write_verdicts() {
    std::string table = "\n| " + std::string(tr("browser")) + " | " + std::string(tr("verdict")) + " | " +
                        std::string(tr("failure")) + " |\n|---|---|---|\n";
    for (const EngineResult& result : report_.results) {
      ((table += "| ") += display_name(result.engine, options_.language)) += " | ";
      ((table += verdict_of(result.outcome)) += " | ") += code_span(browser::id(result.outcome.failure));
      table += " |\n";
    }
    markdown_.raw(table);
  }

  void write_wire_fence() {
    if (leading_.outcome.exchanges.empty()) return;
    std::string wire;
    TextWriter text(wire, options_.width, false);
    write_wire(text, report_, leading_.outcome, redaction_, options_);
    markdown_.heading(tr("On the wire"));
    markdown_.fence("http", wire);
  }

  void write_console() {
    std::string lines;
    for (const EngineResult& result : report_.results) {
      for (const auto* console : {&result.outcome.other_console, &result.outcome.console}) {
        for (const std::string& line : *console) {
          ((lines += display_name(result.engine, options_.language)) += ": ") += printable(safe(line));
          lines += '\n';
        }
      }
    }
    if (lines.empty()) return;
    markdown_.heading(tr("What the browsers print"));
    markdown_.fence("text", lines);
  }

  void write_diagnosis() {
    const Prescription prescription = prescribe(report_, options_);
    if (prescription.findings.empty()) return;
    const diagnosis::Finding& finding = prescription.findings.front();
    const diagnosis::Explanation text = diagnosis::explain(finding, options_.language);
    markdown_.heading(tr("Why"));
    markdown_.prose(safe(text.why));
    markdown_.raw("\n" + code_span(id(finding.cause)) + "\n");
    markdown_.heading(tr("What to change"));
    markdown_.prose(safe(text.change));
    write_prescription(markdown_, prescription, redaction_, options_);
    const std::string_view standard = diagnosis::standard_of(leading_.outcome);
    if (!standard.empty()) markdown_.raw("\n" + std::string(tr("The rule")) + ": <" + std::string(standard) + ">\n");
  }

  Markdown markdown_;
  const CheckReport& report_;
  ReportOptions options_;
  Redaction redaction_;
  const EngineResult& leading_;
};

}  // namespace

void write_check_markdown(std::string& out, const CheckReport& report, const ReportOptions& options) {
  CheckMarkdown(out, report, options).write();
}

}  // namespace crosscheck::report
