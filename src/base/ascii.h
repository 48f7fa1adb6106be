// SPDX-License-Identifier: Apache-2.0
//
// ASCII work that knows no locale and allocates nothing, in the words of https://infra.spec.whatwg.org/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

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
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

/// True when `text` begins with `prefix`, whatever the case of either.
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) noexcept {
  return equals_ignoring_case(text.substr(0, prefix.size()), prefix);
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
