// SPDX-License-Identifier: Apache-2.0
#include "report/marked_line.h"

#include <algorithm>

namespace crosscheck::report {
namespace {

std::string shortened(const std::string& text, std::size_t room) {
  if (columns(text) <= room) return text;
  return room < 3 ? std::string() : text.substr(0, bytes_within(text, room - 3)) + "...";
}

}  // namespace

void write_carets(TextWriter& text, std::size_t at, std::size_t length, std::string_view label) {
  text.spaces(at).text(std::string(length, '^'), Style::kBad);
  const std::size_t width = columns(label);
  if (width == 0 || at + length + 1 + width <= text.width()) {
    if (width > 0) text.text(" ").text(label, Style::kBad);
    text.end_line();
    return;
  }
  text.end_line();
  const std::size_t rightmost = text.width() > width ? text.width() - width : 0;
  text.spaces(std::min(at, rightmost)).text(label, Style::kBad).end_line();
}

void write_marked_line(TextWriter& text, std::size_t indent, std::string_view name, std::string_view value,
                       std::size_t begin, std::size_t length, std::string_view label) {
  begin = std::min(begin, value.size());
  length = length == 0 ? value.size() : length;
  std::string before = printable(value.substr(0, begin));
  std::string marked = printable(value.substr(begin, length));
  const std::string after = printable(value.substr(std::min(begin + length, value.size())));

  const std::size_t value_at = indent + 2 + columns(name) + 2;
  const std::size_t room = std::max<std::size_t>(text.width() > value_at ? text.width() - value_at : 0, 20);
  if (columns(before) + std::min(columns(marked), room / 2) > room) before = "...";
  marked = shortened(marked, room - std::min(columns(before), room));
  const std::size_t used = columns(before) + columns(marked);

  text.spaces(indent).text("< ", Style::kDim).text(name, Style::kBad).text(": ", Style::kBad);
  text.text(before).text(marked, Style::kBad).text(shortened(after, room - std::min(used, room))).end_line();
  write_carets(text, value_at + columns(before), std::max<std::size_t>(columns(marked), 1), label);
}

}  // namespace crosscheck::report
