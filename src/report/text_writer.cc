// SPDX-License-Identifier: Apache-2.0
#include "report/text_writer.h"

#include <algorithm>
#include <cstdio>

namespace crosscheck::report {
namespace {

struct CodePoint {
  char32_t value;
  std::size_t length;  // bytes; 0 when ill-formed
};

CodePoint decode(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC2 ? 2 : 0;
  if (length == 0 || byte(0) > 0xF4 || text.size() < length) return {0, 0};
  char32_t value = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0, 0};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {0, 0};
  return {value, length};
}

bool moves_or_hides(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

/// The ranges of East Asian Width W and F that occur in texts, and combining marks.
std::size_t columns_of(char32_t c) noexcept {
  if (c >= 0x300 && c <= 0x36F) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

bool is_one_of(char32_t c, std::u32string_view set) noexcept { return set.find(c) != std::u32string_view::npos; }

// Where Chinese text may be broken without a space: beside a wide character, but for the punctuation that may not begin
// or end a line. Classes ID, CL, OP and QU of https://www.unicode.org/reports/tr14/, as far as our texts need them.
bool breaks_between(char32_t before, char32_t after) noexcept {
  if (columns_of(before) < 2 && columns_of(after) < 2) return false;
  return !is_one_of(before, U"（「『【《〈“‘(") && !is_one_of(after, U"，。、；：？！）」』】》〉”’),.;:?!…");
}

// The bytes at the start of `text` that stay together on a line; at least one character.
std::size_t unbreakable(std::string_view text) noexcept {
  CodePoint before = decode(text);
  std::size_t length = std::max<std::size_t>(before.length, 1);
  while (length < text.size() && text[length] != ' ') {
    const CodePoint after = decode(text.substr(length));
    if (before.length > 0 && after.length > 0 && breaks_between(before.value, after.value)) break;
    before = after;
    length += std::max<std::size_t>(after.length, 1);
  }
  return length;
}

std::string_view escape_sequence(Style style) noexcept {
  switch (style) {
    case Style::kPlain:
      return {};
    case Style::kBold:
      return "\x1b[1m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kGood:
      return "\x1b[1;32m";
    case Style::kBad:
      return "\x1b[1;31m";
    case Style::kWarning:
      return "\x1b[1;33m";
    case Style::kNote:
      return "\x1b[36m";
  }
  return {};
}

}  // namespace

std::string printable(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  char escape[16];
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = decode(bytes.substr(i));
    if (c.length == 0) {
      std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(bytes[i])));
      out += escape;
    } else if (moves_or_hides(c.value)) {
      std::snprintf(escape, sizeof escape, c.value < 0x80 ? "\\x%02X" : "\\u{%X}", static_cast<unsigned>(c.value));
      out += c.value == '\n' ? "\\n" : c.value == '\r' ? "\\r" : c.value == '\t' ? "\\t" : escape;
    } else {
      out += bytes.substr(i, c.length);
    }
    i += std::max<std::size_t>(c.length, 1);
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text.substr(i));
    total += c.length == 0 ? 1 : columns_of(c.value);
    i += std::max<std::size_t>(c.length, 1);
  }
  return total;
}

std::size_t bytes_within(std::string_view text, std::size_t limit) {
  std::size_t total = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const CodePoint c = decode(text.substr(i));
    total += c.length == 0 ? 1 : columns_of(c.value);
    if (total > limit) break;
    i += std::max<std::size_t>(c.length, 1);
  }
  return i;
}

TextWriter& TextWriter::text(std::string_view text, Style style) {
  const std::string_view on = colour_ && !text.empty() ? escape_sequence(style) : std::string_view();
  out_ += on;
  out_ += text;
  if (!on.empty()) out_ += "\x1b[0m";
  return *this;
}

TextWriter& TextWriter::spaces(std::size_t count) {
  out_.append(count, ' ');
  return *this;
}

TextWriter& TextWriter::end_line() {
  out_ += '\n';
  return *this;
}

void TextWriter::heading(std::string_view title) {
  end_line();
  text(title, Style::kBold).end_line();
}

void TextWriter::paragraph(std::size_t indent, std::string_view words, Style style, std::size_t hanging) {
  std::string line;
  std::size_t line_columns = 0;
  std::size_t margin = indent;
  const auto flush = [&] {
    if (line.empty()) return;
    spaces(margin).text(line, style).end_line();
    line.clear();
    line_columns = 0;
    margin = indent + hanging;
  };
  bool spaced = false;  // before the next piece
  while (!words.empty()) {
    if (words.front() == ' ') {
      words.remove_prefix(1);
      spaced = true;
      continue;
    }
    const std::string_view piece = words.substr(0, unbreakable(words));
    words.remove_prefix(piece.size());
    const std::size_t piece_columns = columns(piece);
    if (!line.empty() && margin + line_columns + (spaced ? 1 : 0) + piece_columns > width_) flush();
    if (!line.empty() && spaced) {
      line += ' ';
      ++line_columns;
    }
    line += piece;
    std::replace(line.begin(), line.end(), kNoBreak, ' ');
    line_columns += piece_columns;
    spaced = false;
  }
  flush();
}

}  // namespace crosscheck::report
