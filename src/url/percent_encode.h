// SPDX-License-Identifier: Apache-2.0
//
// Percent-encoding and -decoding of bytes. https://url.spec.whatwg.org/#percent-encoded-bytes
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::url {

/// The percent-encode sets of the standard that the parser uses; every one holds all bytes of 0x7F and above.
enum PercentEncodeSet : std::uint8_t {
  kC0ControlSet = 1 << 0,     // https://url.spec.whatwg.org/#c0-control-percent-encode-set
  kFragmentSet = 1 << 1,      // https://url.spec.whatwg.org/#fragment-percent-encode-set
  kQuerySet = 1 << 2,         // https://url.spec.whatwg.org/#query-percent-encode-set
  kSpecialQuerySet = 1 << 3,  // https://url.spec.whatwg.org/#special-query-percent-encode-set
  kPathSet = 1 << 4,          // https://url.spec.whatwg.org/#path-percent-encode-set
  kUserinfoSet = 1 << 5,      // https://url.spec.whatwg.org/#userinfo-percent-encode-set
};

namespace internal {

constexpr std::array<std::uint8_t, 256> make_percent_encode_table() {
  constexpr std::string_view kFragment = " \"<>`";
  constexpr std::string_view kQuery = " \"#<>";
  constexpr std::string_view kPathExtra = "?^`{}";
  constexpr std::string_view kUserinfoExtra = "/:;=@[\\]|";
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const auto in = [c](std::string_view list) { return c < 0x80 && list.find(static_cast<char>(c)) != list.npos; };
    unsigned bits = 0;
    const bool control = c <= 0x1F || c > 0x7E;
    const bool query = control || in(kQuery);
    const bool path = query || in(kPathExtra);
    if (control) bits |= kC0ControlSet;
    if (control || in(kFragment)) bits |= kFragmentSet;
    if (query) bits |= kQuerySet;
    if (query || c == '\'') bits |= kSpecialQuerySet;
    if (path) bits |= kPathSet;
    if (path || in(kUserinfoExtra)) bits |= kUserinfoSet;
    table[c] = static_cast<std::uint8_t>(bits);
  }
  return table;
}

inline constexpr std::array<std::uint8_t, 256> kPercentEncodeTable = make_percent_encode_table();

}  // namespace internal

[[nodiscard]] constexpr bool in_percent_encode_set(char c, PercentEncodeSet set) noexcept {
  return (internal::kPercentEncodeTable[static_cast<unsigned char>(c)] & set) != 0;
}

static_assert(in_percent_encode_set('\x7F', kC0ControlSet) && !in_percent_encode_set(' ', kC0ControlSet));
static_assert(in_percent_encode_set('^', kPathSet) && !in_percent_encode_set('|', kPathSet));
static_assert(in_percent_encode_set('\'', kSpecialQuerySet) && !in_percent_encode_set('\'', kUserinfoSet));

/// https://url.spec.whatwg.org/#string-utf-8-percent-encode. Appends to `out`; `text` is well-formed UTF-8.
void append_percent_encoded(std::string& out, std::string_view text, PercentEncodeSet set);

/// https://url.spec.whatwg.org/#string-percent-decode. A '%' that two hex digits do not follow stays as it is.
[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace crosscheck::url
