// SPDX-License-Identifier: Apache-2.0
#include "responders/har/body.h"

#include <cstdint>

#include "base/ascii.h"
#include "url/utf8.h"

namespace crosscheck::responders::har {
namespace {

int digit_of(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = digit_of(c);
    if (digit < 0) break;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    if (++count % 4 != 1) bytes += static_cast<char>(bits >> (6 - 2 * ((count - 1) % 4)) & 0xFF);
  }
  return bytes;
}

/// The four hexadecimal digits of \uXXXX at `at`; -1 where they are not.
int code_unit(std::string_view json, std::size_t at) noexcept {
  if (at + 4 > json.size()) return -1;
  int unit = 0;
  for (const char c : json.substr(at, 4)) {
    if (!ascii::is_hex_digit(c)) return -1;
    unit = unit * 16 + (ascii::is_digit(c) ? c - '0' : ascii::to_lower(c) - 'a' + 10);
  }
  return unit;
}

/// What a JSON string stands for, its first `most` bytes or a few more.
std::string unescape(std::string_view json, std::size_t most) {
  constexpr std::string_view kLetters = "bfnrt";
  constexpr std::string_view kMeant = "\b\f\n\r\t";
  std::string text;
  for (std::size_t i = 0; i < json.size() && json[i] != '"' && text.size() < most; ++i) {
    if (json[i] != '\\') {
      text += json[i];
    } else if (++i == json.size()) {
      break;
    } else if (json[i] != 'u') {
      const std::size_t letter = kLetters.find(json[i]);
      text += letter == std::string_view::npos ? json[i] : kMeant[letter];
    } else {
      int unit = code_unit(json, i + 1);
      if (unit < 0) break;
      i += 4;
      auto point = static_cast<char32_t>(unit);
      if (unit >= 0xD800 && unit < 0xDC00 && json.substr(i + 1).starts_with("\\u")) {
        const int low = code_unit(json, i + 3);
        if (low >= 0xDC00 && low < 0xE000) {
          point = 0x10000 + ((static_cast<char32_t>(unit) - 0xD800) << 10) + (static_cast<char32_t>(low) - 0xDC00);
          i += 6;
        }
      }
      url::append_utf8(text, point >= 0xD800 && point < 0xE000 ? U'\uFFFD' : point);
    }
  }
  return text;
}

}  // namespace

std::string body_of(std::string_view json, bool base64) {
  if (json.starts_with('"')) json.remove_prefix(1);
  std::string body = unescape(json, base64 ? kMostBody / 3 * 4 + 4 : kMostBody);
  if (base64) body = decode_base64(body);
  if (body.size() > kMostBody) body.resize(kMostBody);
  return body;
}

}  // namespace crosscheck::responders::har
