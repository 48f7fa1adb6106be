// SPDX-License-Identifier: Apache-2.0
#include "paste/escapes.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::paste {
namespace {

void append_utf8(std::string& out, std::uint32_t c) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c >= 0xD800 && c <= 0xDFFF) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    tail(12), tail(6), tail(0);
  }
}

// At most `most` hexadecimal digits from `at` on.
std::size_t read_hex(std::string_view text, std::size_t at, std::size_t most, std::uint32_t& value) {
  std::size_t used = 0;
  value = 0;
  while (used < most && at + used < text.size() && ascii::is_hex_digit(text[at + used])) {
    const char c = ascii::to_lower(text[at + used++]);
    value = value * 16 + static_cast<std::uint32_t>(ascii::is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  return used;
}

std::size_t read_unicode(std::string_view text, Escapes kind, std::string& out) {
  std::uint32_t c = 0;
  if (kind == Escapes::kScript && text.size() > 2 && text[2] == '{') {
    const std::size_t digits = read_hex(text, 3, 6, c);
    const std::size_t end = 3 + digits;
    append_utf8(out, c > 0x10FFFF ? 0xFFFD : c);
    return end + (end < text.size() && text[end] == '}' ? 1 : 0);
  }
  const std::size_t digits = read_hex(text, 2, text[1] == 'U' ? 8 : 4, c);
  std::size_t end = 2 + digits;
  std::uint32_t low = 0;
  const bool high = c >= 0xD800 && c <= 0xDBFF && text.substr(std::min(end, text.size())).starts_with("\\u");
  if (high && read_hex(text, end + 2, 4, low) == 4 && low >= 0xDC00 && low <= 0xDFFF) {
    c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    end += 6;
  }
  append_utf8(out, c > 0x10FFFF ? 0xFFFD : c);
  return end;
}

// The byte of a shell is the character of a script.
std::size_t read_byte(std::string_view text, Escapes kind, std::size_t at, std::size_t digits, std::uint32_t value,
                      std::string& out) {
  if (kind == Escapes::kBash) {
    out += static_cast<char>(value & 0xFF);
  } else {
    append_utf8(out, value);
  }
  return std::min(at + digits, text.size());
}

}  // namespace

std::size_t read_escape(std::string_view text, Escapes kind, std::string& out) {
  if (text.size() < 2) {
    out += '\\';
    return text.size();
  }
  const char c = text[1];
  constexpr std::string_view kNames = "abtnvfre";
  constexpr std::string_view kValues = "\a\b\t\n\v\f\r\x1b";
  const std::size_t named = kNames.find(c);
  if (named != std::string_view::npos && (kind == Escapes::kBash || (c != 'a' && c != 'e'))) {
    out += kValues[named];
    return 2;
  }
  if (c == 'u' || (c == 'U' && kind == Escapes::kBash)) return read_unicode(text, kind, out);
  if (c == 'x') {
    std::uint32_t value = 0;
    const std::size_t digits = read_hex(text, 2, 2, value);
    return read_byte(text, kind, 2, digits, value, out);
  }
  if (c >= '0' && c <= '7') {
    std::uint32_t value = 0;
    std::size_t end = 1;
    while (end < text.size() && end < 4 && text[end] >= '0' && text[end] <= '7') {
      value = value * 8 + static_cast<std::uint32_t>(text[end++] - '0');
    }
    return read_byte(text, kind, end, 0, value, out);
  }
  if (c == '\n') return 2;  // the line goes on
  if (c == '\r') return text.size() > 2 && text[2] == '\n' ? 3 : 2;
  const bool keeps_backslash = kind == Escapes::kBash && c != '\\' && c != '\'' && c != '"' && c != '?';
  if (keeps_backslash) out += '\\';
  out += c;
  return 2;
}

}  // namespace crosscheck::paste
