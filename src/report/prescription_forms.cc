// SPDX-License-Identifier: Apache-2.0
// A prescription as JSON, as text and as Markdown.
#include "diagnosis/phrases.h"
#include "report/prescription.h"

namespace crosscheck::report {
namespace {

/// "nginx.conf, in the http block:"
std::string place_of(const diagnosis::CureSnippet& snippet) {
  std::string place(snippet.file);
  if (!place.empty()) place += ", ";
  return place + snippet.place + ":";
}

}  // namespace

std::string stack_sentence(const Prescription& prescription, const Redaction& redaction, const ReportOptions& options) {
  const auto tr = [&](diagnosis::Phrase text) { return text.in(options.language); };
  const auto& cure = prescription.cure;
  if (!cure) {
    if (!prescription.stack) return {};
    return diagnosis::fill(tr("{} has no setting for this."), {name(*prescription.stack)});
  }
  if (!cure->stack) {
    if (cure->syntax == "js") return {};
    if (prescription.stack)
      return diagnosis::fill(tr("{} has no setting for this; these are the lines:"), {name(*prescription.stack)});
    return std::string(
        tr("Nothing tells what answers there. These are the lines to send; --stack NAME shows the change for "
           "nginx, Express and others, and --stack list names them."));
  }
  if (options.stack) return diagnosis::fill(tr("For {}:"), {name(*cure->stack)});
  std::string evidence;
  for (const diagnosis::StackGuess& guess : prescription.stacks) {
    if (guess.stack == *cure->stack) evidence = printable(redaction.text(guess.evidence));
  }
  return diagnosis::fill(tr("For {0}, as \"{1}\" tells; --stack NAME for another one:"),
                         {name(*cure->stack), evidence});
}

void write_prescription(JsonWriter& json, const Prescription& prescription, const Redaction& redaction) {
  json.key("stacks").begin_array();
  for (const diagnosis::StackGuess& guess : prescription.stacks) {
    json.begin_object().key("id").string(id(guess.stack)).key("name").string(name(guess.stack));
    json.key("confidence").real(guess.confidence).key("evidence").bytes(redaction.text(guess.evidence)).end_object();
  }
  json.end_array().key("cure");
  if (prescription.cure) {
    const diagnosis::Cure& cure = *prescription.cure;
    json.begin_object().key("stack").string_or_null(cure.stack ? id(*cure.stack) : std::string_view());
    json.key("syntax").string(cure.syntax).key("needs").string_or_null(cure.needs).key("snippets").begin_array();
    for (const diagnosis::CureSnippet& snippet : cure.snippets) {
      json.begin_object().key("at").string(snippet.at).key("place").string(snippet.place);
      json.key("file").string_or_null(snippet.file).key("code").string(redaction.text(snippet.code)).end_object();
    }
    json.end_array().key("safety").begin_array();
    for (const std::string_view sentence : cure.safety) json.string(sentence);
    json.end_array().end_object();
  } else {
    json.null();
  }
  json.key("verify");
  if (prescription.check.empty()) {
    json.null();
  } else {
    json.begin_object().key("check").string(prescription.check);
    json.key("curl").string_or_null(prescription.curl).end_object();
  }
}

void write_prescription(TextWriter& text, const Prescription& prescription, const Redaction& redaction,
                        const ReportOptions& options) {
  const auto tr = [&](diagnosis::Phrase words) { return words.in(options.language); };
  const std::string sentence = stack_sentence(prescription, redaction, options);
  if (!sentence.empty()) text.end_line().paragraph(2, sentence);
  if (prescription.cure) {
    for (const diagnosis::CureSnippet& snippet : prescription.cure->snippets) {
      text.paragraph(2, place_of(snippet), Style::kNote, 2);
      for (const std::string& line : lines_of(redaction.text(snippet.code))) {
        text.spaces(6).text(printable(line)).end_line();
      }
    }
    if (!prescription.cure->needs.empty())
      text.paragraph(2, diagnosis::fill(tr("Needs: {}"), {prescription.cure->needs}), Style::kDim);
    for (const std::string_view line : prescription.cure->safety) text.paragraph(2, line, Style::kWarning);
  }
  if (prescription.check.empty()) return;
  text.heading(tr("To verify"));
  text.spaces(2).text(prescription.check).end_line();
  if (!prescription.curl.empty()) text.spaces(2).text(prescription.curl).end_line();
}

void write_prescription(Markdown& markdown, const Prescription& prescription, const Redaction& redaction,
                        const ReportOptions& options) {
  const auto tr = [&](diagnosis::Phrase words) { return words.in(options.language); };
  const auto paragraph = [&](std::string_view text) {
    markdown.raw("\n");
    markdown.prose(text);
  };
  const std::string sentence = stack_sentence(prescription, redaction, options);
  if (!sentence.empty()) paragraph(sentence);
  if (prescription.cure) {
    const diagnosis::Cure& cure = *prescription.cure;
    for (const diagnosis::CureSnippet& snippet : cure.snippets) {
      paragraph(place_of(snippet));
      markdown.raw("\n");
      markdown.fence(cure.syntax, redaction.text(snippet.code));
    }
    if (!cure.needs.empty()) paragraph(diagnosis::fill(tr("Needs: {}"), {cure.needs}));
    for (const std::string_view line : cure.safety) paragraph(line);
  }
  if (prescription.check.empty()) return;
  markdown.heading(tr("To verify"));
  markdown.fence("sh", prescription.curl.empty() ? prescription.check : prescription.check + "\n" + prescription.curl);
}

}  // namespace crosscheck::report
