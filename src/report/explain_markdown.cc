// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"
#include "report/explain_report.h"
#include "report/prescription.h"

namespace crosscheck::report {
namespace {

using diagnosis::messages::Message;

/// "page: https://..." of what the message tells, a line each.
std::string told_by(const Message& message, const Redaction& redaction, diagnosis::Language language) {
  std::string lines;
  const auto row = [&](diagnosis::Phrase name, const std::string& value) {
    if (value.empty()) return;
    ((lines += name.in(language)) += ": ") += printable(redaction.text(value));
    lines += '\n';
  };
  row("browser", message.browser ? std::string(to_string(*message.browser)) : std::string());
  row("page", message.origin);
  row("request", message.method.empty() ? message.url : message.method + " " + message.url);
  row("status", message.status ? std::to_string(*message.status) : std::string());
  row("header", message.header);
  row("value", message.value);
  return lines;
}

void write_message(Markdown& markdown, const Message& message, const Redaction& redaction,
                   const ReportOptions& options) {
  markdown.raw("### " + code_span(message.failure) + "\n\n");
  markdown.prose(diagnosis::messages::sentence_of(message.failure, options.language));
  const std::string told = told_by(message, redaction, options.language);
  if (!told.empty()) {
    markdown.raw("\n");
    markdown.fence("text", told);
  }
  const Prescription prescription = prescribe(message, options);
  if (prescription.findings.empty()) return;
  markdown.heading(diagnosis::phrase("Why", options.language));
  for (const diagnosis::Finding& finding : prescription.findings) {
    const diagnosis::Explanation text = diagnosis::explain(finding, options.language);
    markdown.raw("- " + code_span(id(finding.cause)) + " ");
    markdown.prose(redaction.text(text.why + " " + text.change));
  }
  write_prescription(markdown, prescription, redaction, options);
}

}  // namespace

void write_explain_markdown(std::string& out, std::string_view text, const std::vector<Explained>& found,
                            const ReportOptions& options) {
  const Redaction redaction(!options.show_secrets);
  Markdown markdown(out);
  for (const Explained& one : found) {
    if (&one != &found.front()) out += '\n';
    if (one.live) {
      write_check_markdown(out, *one.live, options);
    } else if (one.item.kind == paste::Item::Kind::kHeaders && !one.item.mistake) {
      write_check_markdown(out, check_report_of(one.item), options);
    } else if (one.item.kind == paste::Item::Kind::kMessage) {
      write_message(markdown, one.item.message, redaction, options);
    } else {
      std::string said;
      ReportOptions plain = options;
      plain.colour = false;
      plain.width = 120;
      write_paste_text(said, text, one, plain);
      markdown.fence("text", said);
    }
  }
  if (found.empty()) markdown.raw("### " + code_span(diagnosis::messages::kUnknown) + "\n");
}

}  // namespace crosscheck::report
