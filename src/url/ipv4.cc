// SPDX-License-Identifier: Apache-2.0
#include "url/ipv4.h"

#include <array>
#include <charconv>

#include "base/ascii.h"
#include "url/code_points.h"

namespace crosscheck::url {

namespace {

bool is_all_digits(std::string_view text) noexcept {
  for (const char c : text) {
    if (!ascii::is_digit(c)) return false;
  }
  return !text.empty();
}

// https://url.spec.whatwg.org/#ipv4-number-parser. Values above 32 bits are all given as 2^32, which every caller refuses.
std::optional<std::uint64_t> parse_ipv4_number(std::string_view text) noexcept {
  if (text.empty()) return std::nullopt;
  unsigned radix = 10;
  if (text.size() >= 2 && text[0] == '0' && ascii::to_lower(text[1]) == 'x') {
    text.remove_prefix(2);
    radix = 16;
  } else if (text.size() >= 2 && text[0] == '0') {
    text.remove_prefix(1);
    radix = 8;
  }
  constexpr std::uint64_t kTooLarge = std::uint64_t{1} << 32;
  std::uint64_t value = 0;
  for (const char c : text) {
    if (!ascii::is_hex_digit(c) || hex_value(c) >= radix) return std::nullopt;
    value = value * radix + hex_value(c);
    if (value > kTooLarge) value = kTooLarge;
  }
  return value;
}

std::string_view without_trailing_dot(std::string_view domain) noexcept {
  if (!domain.empty() && domain.back() == '.') domain.remove_suffix(1);
  return domain;
}

}  // namespace

bool ends_in_a_number(std::string_view domain) noexcept {
  domain = without_trailing_dot(domain);
  if (domain.empty()) return false;
  if (!ascii::is_hex_digit(domain.back()) && ascii::to_lower(domain.back()) != 'x') return false;
  const std::string_view last = domain.substr(domain.rfind('.') + 1);
  return is_all_digits(last) || parse_ipv4_number(last).has_value();
}

std::optional<std::uint32_t> parse_ipv4(std::string_view domain) noexcept {
  domain = without_trailing_dot(domain);
  std::array<std::uint64_t, 4> numbers{};
  std::size_t count = 0;
  for (bool more = true; more;) {
    const std::size_t dot = domain.find('.');
    const std::optional<std::uint64_t> number = parse_ipv4_number(domain.substr(0, dot));
    if (!number || count == numbers.size()) return std::nullopt;
    numbers[count++] = *number;
    more = dot != std::string_view::npos;
    if (more) domain.remove_prefix(dot + 1);
  }
  const std::uint64_t last = numbers[count - 1];
  if (last >= std::uint64_t{1} << (8 * (5 - count))) return std::nullopt;
  std::uint64_t address = last;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (numbers[i] > 255) return std::nullopt;
    address += numbers[i] << (8 * (3 - i));
  }
  return static_cast<std::uint32_t>(address);
}

void append_ipv4(std::string& out, std::uint32_t address) {
  char text[3];
  for (int shift = 24; shift >= 0; shift -= 8) {
    const auto end = std::to_chars(text, text + sizeof text, (address >> shift) & 0xFF).ptr;
    out.append(text, end);
    if (shift != 0) out += '.';
  }
}

}  // namespace crosscheck::url
