// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.h"

#include <algorithm>

#include "base/ascii.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {
namespace {

constexpr std::string_view kHidden = "…";

bool is_quote(char c) noexcept { return c == '"' || c == '\'' || c == '`'; }

// What may be shown of a word.
std::string shown(std::string_view word, bool quoted, bool command) {
  if (word.find("://") != std::string_view::npos) return Redaction(true).text(word);
  if (word.ends_with(':') || (word.starts_with('-') && !quoted) || word == "curl") return std::string(word);
  const auto is_code = [](char c) { return !ascii::is_alphanumeric(c) && static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(word.begin(), word.end(), is_code)) return std::string(word);
  const bool method = word.size() < 8 && std::all_of(word.begin(), word.end(), ascii::is_upper_alpha);
  if (method || (!quoted && !command)) return std::string(word);
  return std::string(kHidden);
}

}  // namespace

Excerpt excerpt_of(std::string_view text, std::size_t begin, std::size_t at, std::size_t length, bool command,
                   bool show_secrets) {
  at = std::min(at, text.size());
  const std::size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const std::size_t line_end = std::min(text.find('\n', at), text.size());
  const std::size_t mark_end = std::min(line_end, at + length);
  Excerpt excerpt;
  std::string before, marked;
  if (show_secrets) {
    before = text.substr(line_begin, at - line_begin);
    marked = text.substr(at, mark_end - at);
  } else {
    char quote = '\0';
    for (std::size_t i = std::min(begin, line_begin); i < mark_end;) {
      const std::size_t from = i;
      const bool quoted = quote != '\0';
      const auto ends_word = [&](std::size_t j) {
        return j >= mark_end || is_quote(text[j]) || ascii::is_whitespace(text[j]) || (from < at && j == at);
      };
      std::string piece;
      if (is_quote(text[i]) || ascii::is_whitespace(text[i])) {
        if (text[i] == quote) {
          quote = '\0';
        } else if (quote == '\0' && is_quote(text[i])) {
          quote = text[i];
        }
        piece = text[i++];
      } else {
        while (!ends_word(i)) i += text[i] == '\\' && i + 1 < mark_end ? 2 : 1;
        i = std::min(i, mark_end);
        piece = shown(text.substr(from, i - from), quoted, command);
      }
      if (from < line_begin) continue;
      (from < at ? before : marked) += piece;
    }
  }
  before = printable(before);
  marked = printable(marked);
  excerpt.column = columns(before);
  excerpt.length = std::max<std::size_t>(columns(marked), 1);
  excerpt.line = before + marked;
  return excerpt;
}

Place place_of(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto count =
      std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end(), is_first_byte);
  return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<std::size_t>(count) + 1};
}

}  // namespace crosscheck::report
