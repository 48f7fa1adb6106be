// SPDX-License-Identifier: Apache-2.0
#include "url/utf8.h"

#include <cstdint>
#include <cstring>
#include <utility>

namespace crosscheck::url {

Utf8Sequence first_utf8_sequence(std::string_view bytes) noexcept {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0x80) return {1, true};
  std::size_t needed = 0;
  unsigned char lower = 0x80;  // bounds of the second byte: no overlong forms, no surrogates, at most U+10FFFF
  unsigned char upper = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    needed = 1;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    needed = 2;
    if (lead == 0xE0) lower = 0xA0;
    if (lead == 0xED) upper = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    needed = 3;
    if (lead == 0xF0) lower = 0x90;
    if (lead == 0xF4) upper = 0x8F;
  } else {
    return {1, false};
  }
  for (std::size_t i = 1; i <= needed; ++i) {
    if (i == bytes.size()) return {i, false};
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < lower || byte > upper) return {i, false};
    lower = 0x80;
    upper = 0xBF;
  }
  return {needed + 1, true};
}

namespace {

// Length of the longest well-formed beginning; most texts are ASCII, which goes eight bytes at a time.
std::size_t well_formed_prefix(std::string_view bytes) noexcept {
  std::size_t i = 0;
  while (i < bytes.size()) {
    std::uint64_t word = 0;
    if (bytes.size() - i >= sizeof word) {
      std::memcpy(&word, bytes.data() + i, sizeof word);
      if ((word & 0x8080808080808080ULL) == 0) {
        i += sizeof word;
        continue;
      }
    }
    const Utf8Sequence sequence = first_utf8_sequence(bytes.substr(i));
    if (!sequence.well_formed) return i;
    i += sequence.length;
  }
  return i;
}

}  // namespace

bool is_well_formed_utf8(std::string_view bytes) noexcept { return well_formed_prefix(bytes) == bytes.size(); }

void make_well_formed_utf8(std::string& text) {
  std::string_view left = text;
  std::size_t good = well_formed_prefix(left);
  if (good == left.size()) return;
  std::string repaired;
  while (good < left.size()) {
    repaired.append(left.substr(0, good)).append(kReplacementCharacter);
    left.remove_prefix(good + first_utf8_sequence(left.substr(good)).length);
    good = well_formed_prefix(left);
  }
  repaired.append(left);
  text = std::move(repaired);
}

char32_t decode_utf8_sequence(std::string_view sequence) noexcept {
  const auto lead = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return lead;
  char32_t code_point = lead & (0x7Fu >> sequence.size());
  for (const char c : sequence.substr(1)) code_point = code_point << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto continuation = [code_point](int shift) { return static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += {static_cast<char>(0xC0 | code_point >> 6), continuation(0)};
  } else if (code_point < 0x10000) {
    out += {static_cast<char>(0xE0 | code_point >> 12), continuation(6), continuation(0)};
  } else {
    out += {static_cast<char>(0xF0 | code_point >> 18), continuation(12), continuation(6), continuation(0)};
  }
}

}  // namespace crosscheck::url
