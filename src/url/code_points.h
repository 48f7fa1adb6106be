// SPDX-License-Identifier: Apache-2.0
//
// The classes of code points that the URL Standard names, as one constexpr table of bits. Bytes of 0x80 and above stand
// for the UTF-8 of a non-ASCII code point.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"

namespace crosscheck::url {

enum CodePointClass : std::uint8_t {
  kUpperAlpha = 1 << 0,        // https://infra.spec.whatwg.org/#ascii-upper-alpha
  kSchemeCharacter = 1 << 1,   // what the scheme state accepts: https://url.spec.whatwg.org/#scheme-state
  kTabOrNewline = 1 << 2,      // https://infra.spec.whatwg.org/#ascii-tab-or-newline
  kC0ControlOrSpace = 1 << 3,  // https://infra.spec.whatwg.org/#c0-control-or-space
  kForbiddenHost = 1 << 4,     // https://url.spec.whatwg.org/#forbidden-host-code-point
  kForbiddenDomain = 1 << 5,   // https://url.spec.whatwg.org/#forbidden-domain-code-point
  kPercent = 1 << 6,
  kNonAscii = 1 << 7,
};

namespace internal {

constexpr std::array<std::uint8_t, 256> make_code_point_table() {
  constexpr std::string_view kForbiddenInHosts("\0\t\n\r #/:<>?@[\\]^|", 17);
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const char byte = static_cast<char>(c);
    const bool forbidden_host = c < 0x80 && kForbiddenInHosts.find(byte) != std::string_view::npos;
    unsigned bits = 0;
    if (ascii::is_upper_alpha(byte)) bits |= kUpperAlpha;
    if (ascii::is_alphanumeric(byte) || c == '+' || c == '-' || c == '.') bits |= kSchemeCharacter;
    if (c == '\t' || c == '\n' || c == '\r') bits |= kTabOrNewline;
    if (c <= 0x20) bits |= kC0ControlOrSpace;
    if (c >= 0x80) bits |= kNonAscii;
    if (forbidden_host) bits |= kForbiddenHost;
    if (forbidden_host || c <= 0x1F || c == '%' || c == 0x7F) bits |= kForbiddenDomain;
    if (c == '%') bits |= kPercent;
    table[c] = static_cast<std::uint8_t>(bits);
  }
  return table;
}

inline constexpr std::array<std::uint8_t, 256> kCodePointTable = make_code_point_table();

}  // namespace internal

/// The classes of one byte, as bits of CodePointClass.
[[nodiscard]] constexpr unsigned classes_of(char c) noexcept {
  return internal::kCodePointTable[static_cast<unsigned char>(c)];
}

[[nodiscard]] constexpr bool is(CodePointClass wanted, char c) noexcept { return (classes_of(c) & wanted) != 0; }

/// The classes that occur anywhere in the text.
[[nodiscard]] constexpr unsigned classes_in(std::string_view text) noexcept {
  unsigned bits = 0;
  for (const char c : text) bits |= classes_of(c);
  return bits;
}

/// The value of an ASCII hex digit.
[[nodiscard]] constexpr unsigned hex_value(char c) noexcept {
  return ascii::is_digit(c) ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a' + 10);
}

static_assert(is(kForbiddenHost, '\0') && is(kForbiddenHost, '|') && !is(kForbiddenHost, '%') &&
              !is(kForbiddenHost, '*'));
static_assert(is(kForbiddenDomain, '%') && is(kForbiddenDomain, '\x7F') && !is(kForbiddenDomain, '_'));
static_assert(hex_value('9') == 9 && hex_value('a') == 10 && hex_value('F') == 15);

}  // namespace crosscheck::url
