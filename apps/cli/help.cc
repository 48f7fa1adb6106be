// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/help.h"

#include <algorithm>

#include "apps/cli/language.h"
#include "apps/cli/terminal.h"

namespace crosscheck::cli {
namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kNarrow = 60;  // columns of a terminal that has no room for two

std::string with_spaces_after_commas(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    spaced += c;
    if (c == ',') spaced += ' ';
  }
  return spaced;
}

}  // namespace

HelpWriter::HelpWriter() : writer_(out_, text_width(), false) {}

void HelpWriter::paragraph(Text text) { writer_.paragraph(0, tr(text)); }

void HelpWriter::usage(std::string_view line) { writer_.end_line().text(tr("Usage: {}", {line})).end_line(); }

void HelpWriter::heading(Text text) { writer_.heading(tr("{}:", {tr(text)})); }

void HelpWriter::row(std::string_view left, std::string_view right, std::size_t column) {
  const bool narrow = writer_.width() < kNarrow;
  const std::size_t taken = report::columns(left);
  if (narrow || taken + 1 > column) {
    if (is_terminal() && kMargin + taken > writer_.width()) {
      writer_.paragraph(kMargin, with_spaces_after_commas(left), report::Style::kPlain, kMargin);
    } else {
      writer_.spaces(kMargin).text(left).end_line();
    }
    writer_.paragraph(narrow ? 4 * kMargin : kMargin + column, right);
    return;
  }
  std::string line(left);
  line.append(column - taken, ' ');
  std::replace(line.begin(), line.end(), ' ', report::kNoBreak);
  writer_.paragraph(kMargin, line.append(right), report::Style::kPlain, column);
}

void HelpWriter::examples(std::span<const Example> examples) {
  if (examples.empty()) return;
  heading("Examples");
  for (const Example& example : examples) {
    writer_.spaces(kMargin).text("# ").text(tr(example.comment)).end_line();
    writer_.spaces(kMargin).text(example.command).end_line();
  }
}

void HelpWriter::remarks(std::span<const Text> texts) {
  for (const Text text : texts) {
    writer_.end_line();
    paragraph(text);
  }
}

}  // namespace crosscheck::cli
