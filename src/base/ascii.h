// SPDX-License-Identifier: Apache-2.0
//
// ASCII work that knows no locale and allocates nothing, in the words of https://infra.spec.whatwg.org/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace crosscheck::ascii {

/// https://infra.spec.whatwg.org/#ascii-digit
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
/// https://infra.spec.whatwg.org/#ascii-upper-alpha
constexpr bool is_upper_alpha(char c) noexcept { return c >= 'A' && c <= 'Z'; }
/// https://infra.spec.whatwg.org/#ascii-lower-alpha
constexpr bool is_lower_alpha(char c) noexcept { return c >= 'a' && c <= 'z'; }
/// https://infra.spec.whatwg.org/#ascii-alpha
constexpr bool is_alpha(char c) noexcept { return is_upper_alpha(c) || is_lower_alpha(c); }
/// https://infra.spec.whatwg.org/#ascii-alphanumeric
constexpr bool is_alphanumeric(char c) noexcept { return is_digit(c) || is_alpha(c); }
/// https://infra.spec.whatwg.org/#ascii-hex-digit
constexpr bool is_hex_digit(char c) noexcept { return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }
/// https://infra.spec.whatwg.org/#ascii-whitespace
constexpr bool is_whitespace(char c) noexcept { return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '; }

/// https://infra.spec.whatwg.org/#ascii-lowercase, of one byte.
constexpr char to_lower(char c) noexcept { return is_upper_alpha(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
/// https://infra.spec.whatwg.org/#ascii-uppercase, of one byte.
constexpr char to_upper(char c) noexcept { return is_lower_alpha(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

/// https://infra.spec.whatwg.org/#ascii-case-insensitive
constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  std::size_t i = 0;
  if (!std::is_constant_evaluated()) {
    // Eight bytes at a time, while they are the same or differ in nothing but the bit that tells the cases apart.
    constexpr std::uint64_t kCaseBits = 0x2020202020202020;
    for (; i + 8 <= a.size(); i += 8) {
      std::uint64_t of_a = 0;
      std::uint64_t of_b = 0;
      std::memcpy(&of_a, a.data() + i, 8);
      std::memcpy(&of_b, b.data() + i, 8);
      if (of_a == of_b) continue;
      if (((of_a ^ of_b) & ~kCaseBits) != 0) return false;
      for (std::size_t j = i; j < i + 8; ++j) {
        if (to_lower(a[j]) != to_lower(b[j])) return false;
      }
    }
  }
  for (; i < a.size(); ++i) {
    if (a[i] != b[i] && to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

/// True when `text` begins with `prefix`, whatever the case of either.
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) noexcept {
  return equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// https://infra.spec.whatwg.org/#ascii-string
inline bool is_ascii(std::string_view text) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t seen = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    seen |= word;
  }
  for (; i < text.size(); ++i) seen |= static_cast<unsigned char>(text[i]);
  return (seen & kHighBits) == 0;
}

/// An owned copy in lower case.
inline std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

/// An owned copy in upper case.
inline std::string to_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = to_upper(c);
  return upper;
}

}  // namespace crosscheck::ascii
