// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/messages/skeleton.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"

namespace crosscheck::diagnosis::messages {
namespace {

// Quotes, and the references that HTML and JSON write for them.
constexpr std::string_view kQuotes[] = {
    "‘",     "’",      "‚",      "‛",      "“",      "”",       "„",       "‟",       "«",       "»",
    "‹",     "›",      "「",     "」",     "『",     "』",      "〝",      "〞",      "〟",      "′",
    "″",     "｢",      "｣",      "´",      "＇",     "＂",      "｀",      "\\'",     "\\\"",    "&quot;",
    "&#39;", "&#x27;", "&#039;", "&apos;", "&nbsp;", "\\u2018", "\\u2019", "\\u201c", "\\u201d", "\\u0027"};

constexpr std::string_view kFullStop = "。";
constexpr std::string_view kComma = "、";

struct Decoded {
  std::uint32_t code_point;
  std::size_t length;
};

// Ill-formed bytes stand for themselves.
Decoded decode(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t first = byte(0);
  if ((first & 0xE0) == 0xC0 && continues(1)) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if ((first & 0xF0) == 0xE0 && continues(1) && continues(2)) {
    return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  }
  if ((first & 0xF8) == 0xF0 && continues(1) && continues(2) && continues(3)) return {0x10000, 4};
  return {first < 0x80 ? first : 0, 1};
}

// Space but for ASCII's, marks of direction, joiners, soft hyphen, byte order mark.
bool is_invisible(std::uint32_t c) noexcept {
  return c == 0xA0 || c == 0xAD || c == 0x61C || c == 0x1680 || c == 0x180E || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

// "> " before each line of a quoted text, and colours of a terminal.
std::size_t furniture_at(std::string_view text, std::size_t at) noexcept {
  if (text[at] == '\n') {
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == '>' || text[end] == ' ' || text[end] == '\t')) ++end;
    return end - at;
  }
  if (text[at] != '\x1b' || at + 1 >= text.size() || text[at + 1] != '[') return 0;
  std::size_t end = at + 2;
  while (end < text.size() && end < at + 16 && (ascii::is_digit(text[end]) || text[end] == ';')) ++end;
  return std::min(end + 1, text.size()) - at;
}

}  // namespace

bool is_ignored(std::string_view text, std::size_t at, std::size_t& length) noexcept {
  length = 1;
  const char c = text[at];
  if (c == '\'' || c == '"' || c == '`' || c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') return true;
  if (const std::size_t furniture = furniture_at(text, at); furniture > 0) {
    length = furniture;
    return true;
  }
  const std::string_view rest = text.substr(at);
  if (static_cast<unsigned char>(c) < 0x80 && c != '\\' && c != '&') return false;
  for (const std::string_view quote : kQuotes) {
    if (!rest.starts_with(quote)) continue;
    length = quote.size();
    return true;
  }
  if (static_cast<unsigned char>(c) < 0x80) return false;
  const Decoded decoded = decode(text, at);
  length = decoded.length;
  return is_invisible(decoded.code_point);
}

Skeleton skeleton_of(std::string_view original) {
  Skeleton made;
  made.text.reserve(original.size());
  made.begin.reserve(original.size());
  made.end.reserve(original.size());
  const auto add = [&](char c, std::size_t begin, std::size_t end) {
    made.text += c;
    made.begin.push_back(static_cast<std::uint32_t>(begin));
    made.end.push_back(static_cast<std::uint32_t>(end));
  };
  for (std::size_t at = 0; at < original.size();) {
    std::size_t length = 1;
    if (is_ignored(original, at, length)) {
      at += length;
      continue;
    }
    const auto first = static_cast<unsigned char>(original[at]);
    if (first < 0x80) {
      add(ascii::to_lower(original[at]), at, at + 1);
      ++at;
      continue;
    }
    const Decoded decoded = decode(original, at);
    const std::string_view character = original.substr(at, decoded.length);
    const std::size_t end = at + decoded.length;
    if (decoded.code_point >= 0xFF01 && decoded.code_point <= 0xFF5E) {
      add(ascii::to_lower(static_cast<char>(decoded.code_point - 0xFEE0)), at, end);
    } else if (character == kFullStop) {
      add('.', at, end);
    } else if (character == kComma) {
      add(',', at, end);
    } else {
      for (std::size_t i = at; i < end; ++i) add(original[i], i, i + 1);
    }
    at = end;
  }
  return made;
}

}  // namespace crosscheck::diagnosis::messages
