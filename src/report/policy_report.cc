// SPDX-License-Identifier: Apache-2.0
#include "report/policy_report.h"

#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/phrases.h"
#include "report/json_writer.h"
#include "report/marked_line.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {
namespace {

constexpr std::size_t kIndent = 4;
/// Nobody reads more errors than this in one go, nor more warnings.
constexpr std::size_t kMostShown = 100;

/// What is missing altogether is nowhere.
bool has_place(const policy::Position& at) { return at.length > 0 || at.line > 1 || at.column > 1; }

/// Finds lines in the order of their numbers, in one pass.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    end_ = std::min(text_.find('\n'), text_.size());
  }

  /// @param number from 1, not less than the last one
  std::string_view line(std::size_t number) {
    for (; line_ < number && end_ < text_.size(); ++line_) {
      begin_ = end_ + 1;
      end_ = std::min(text_.find('\n', begin_), text_.size());
    }
    std::string_view line = text_.substr(begin_, end_ - begin_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;  // of the line, which may be the whole text: it is looked for once
  std::size_t line_ = 1;
};

/// The end of a text that takes at most `room` columns.
std::string_view tail(std::string_view text, std::size_t room) {
  std::size_t begin = 0;
  for (std::size_t excess = columns(text); excess > room;) {
    const std::size_t first = begin;
    do ++begin;
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80);
    excess -= columns(text.substr(first, begin - first));
  }
  return text.substr(begin);
}

/// The line that an issue is on, cut to the width, and carets under its value.
void write_excerpt(TextWriter& text, std::string_view line, const policy::Position& at, const Redaction& redaction) {
  if (!has_place(at)) return;
  // More than this on either side of a value is never shown.
  constexpr std::size_t kNear = 512;
  const std::size_t begin = std::min<std::size_t>(at.column - 1, line.size());
  const std::size_t end = std::min<std::size_t>(begin + at.length, line.size());
  std::string_view before = line.substr(0, begin);
  if (before.size() > kNear) before.remove_prefix(before.size() - kNear);
  // Tabs are shown as spaces, and the indentation of the file says nothing here.
  const auto shown = [&redaction](std::string_view part) {
    std::string bytes(part);
    std::replace(bytes.begin(), bytes.end(), '\t', ' ');
    return printable(redaction.text(bytes));
  };
  if (before.find_first_not_of(" \t") == std::string_view::npos) before = {};

  const std::size_t room = std::max<std::size_t>(text.width() > kIndent ? text.width() - kIndent : 0, 20);
  // Of a value that is as long as the file, there may be as many issues as fit into it.
  constexpr std::size_t kMostOfValue = 4096;
  const std::string_view value =
      line.substr(begin, std::min(end - begin, kMostOfValue));  // empty at a carriage return, which is no part of it
  std::string marked = value.starts_with('\t') ? std::string("→") : shown(value);
  marked.resize(bytes_within(marked, room));
  const std::size_t left = room - columns(marked);
  std::string ahead = shown(before);
  if (columns(ahead) > left) ahead = left > 3 ? std::string(tail(ahead, left - 3)).insert(0, "...") : std::string();
  std::string after = shown(line.substr(end, kNear));
  after.resize(bytes_within(after, left - std::min(left, columns(ahead))));
  text.spaces(kIndent).text(ahead).text(marked, Style::kBad).text(after).end_line();
  write_carets(text, kIndent + columns(ahead), std::max<std::size_t>(columns(marked), 1), {});
}

/// What is said of an issue. Secrets go first: behind one, what the sentence goes on with could be taken for a part of it.
std::string said(std::string_view english, diagnosis::Language language, const Redaction& redaction) {
  return diagnosis::told(redaction.text(english), language);
}

/// With "credentials: true" and its like never wrapped.
std::string unbroken(std::string text) {
  for (std::size_t i = 2; i < text.size(); ++i) {
    if (text[i] == ' ' && text[i - 1] == ':' && ascii::is_lower_alpha(text[i - 2])) text[i] = kNoBreak;
  }
  return text;
}

void write_issue(JsonWriter& json, const policy::Issue& issue, diagnosis::Language language,
                 const Redaction& redaction) {
  json.begin_object();
  json.key("code").string(policy::to_string(issue.code));
  json.key("line").number(issue.at.line);
  json.key("column").number(issue.at.column);
  json.key("length").number(issue.at.length);
  json.key("value").string(redaction.text(issue.value));
  json.key("message").string(said(issue.message, language, redaction));
  json.key("instead").string(said(issue.instead, language, redaction));
  json.end_object();
}

}  // namespace

void write_policy_json(std::string& out, const PolicyReport& report, const ReportOptions& options) {
  const Redaction redaction(!options.show_secrets);
  JsonWriter json(out);
  json.begin_object().key("schema").string("crosscheck/policy/1").key("file").string(report.file);
  for (const auto& [key, severity] :
       {std::pair("errors", policy::Severity::kError), {"warnings", policy::Severity::kWarning}}) {
    json.key(key).begin_array();
    for (const policy::Issue& issue : report.issues) {
      if (issue.severity() == severity) write_issue(json, issue, options.language, redaction);
    }
    json.end_array();
  }
  json.end_object();
  out += '\n';
}

void write_policy_text(std::string& out, const PolicyReport& report, const ReportOptions& options) {
  using diagnosis::phrase;
  const diagnosis::Language language = options.language;
  const Redaction redaction(!options.show_secrets);
  TextWriter text(out, options.width, options.colour);
  LineFinder lines(report.text);
  const std::string file = printable(report.file);
  std::size_t errors = 0, warnings = 0, hidden = 0;
  for (const policy::Issue& issue : report.issues) {
    const bool error = issue.severity() == policy::Severity::kError;
    if (++(error ? errors : warnings) > kMostShown) {
      ++hidden;
      continue;
    }
    std::string place = file;
    if (has_place(issue.at)) place += ":" + std::to_string(issue.at.line) + ":" + std::to_string(issue.at.column);
    text.text(place + ": ", Style::kBold);
    text.text(error ? phrase("error", language) : phrase("warning", language), error ? Style::kBad : Style::kWarning);
    text.text(" [" + std::string(policy::to_string(issue.code)) + "]", Style::kDim).end_line();
    write_excerpt(text, lines.line(issue.at.line), issue.at, redaction);
    text.paragraph(kIndent, printable(said(issue.message, language, redaction)));
    if (!issue.instead.empty()) {
      const std::string instead = unbroken(printable(said(issue.instead, language, redaction)));
      text.paragraph(kIndent, diagnosis::fill(phrase("instead: {}", language), {instead}), Style::kGood, 2);
    }
    text.end_line();
  }
  text.text(file + ": ", Style::kBold);
  if (report.issues.empty()) {
    text.text(phrase("nothing is wrong", language), Style::kGood).end_line();
    return;
  }
  const std::string error_count = std::to_string(errors);
  const std::string warning_count = std::to_string(warnings);
  text.text(diagnosis::fill(phrase("errors: {0}, warnings: {1}", language), {error_count, warning_count}),
            errors > 0 ? Style::kBad : Style::kWarning);
  text.end_line();
  if (hidden > 0) {
    text.paragraph(kIndent,
                   diagnosis::fill(phrase("{} of them are not shown; crosscheck policy check --json has all", language),
                                   {std::to_string(hidden)}));
  }
}

}  // namespace crosscheck::report
