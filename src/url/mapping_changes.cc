// SPDX-License-Identifier: Apache-2.0
#include "url/mapping_changes.h"

#include "url/utf8.h"

namespace crosscheck::url {

namespace {

struct Change {
  char32_t first;
  char32_t last;
  char32_t target;  // of first, the others follow in step; 0 when the code points are now ignored
};

// clang-format off
constexpr Change kChanges[] = {
    {0x04C0, 0x04C0, 0x04CF},    // Cyrillic palochka
    {0x10A0, 0x10C5, 0x2D00},    // Georgian capitals
    {0x115F, 0x1160, 0},         // Hangul fillers
    {0x17B4, 0x17B5, 0},         // Khmer inherent vowels
    {0x180E, 0x180E, 0},         // Mongolian vowel separator
    {0x1E9E, 0x1E9E, 0x00DF},    // capital sharp s
    {0x2061, 0x2063, 0},         // invisible operators
    {0x206A, 0x206F, 0},         // deprecated formatting characters
    {0x2132, 0x2132, 0x214E},    // turned capital F
    {0x2183, 0x2183, 0x2184},    // Roman numeral reversed one hundred
    {0x3164, 0x3164, 0},         // Hangul filler
    {0xFFA0, 0xFFA0, 0},         // halfwidth Hangul filler
    {0x1D173, 0x1D17A, 0},       // musical beams, ties and slurs
    {0x2F868, 0x2F868, 0x36FC},  // compatibility ideographs whose decompositions were corrected
    {0x2F874, 0x2F874, 0x5F53},
    {0x2F91F, 0x2F91F, 0x243AB},
    {0x2F95F, 0x2F95F, 0x7AEE},
    {0x2F9BF, 0x2F9BF, 0x45D7},
};
// clang-format on

const Change* change_of(char32_t code_point) noexcept {
  for (const Change& change : kChanges) {
    if (code_point >= change.first && code_point <= change.last) return &change;
  }
  return nullptr;
}

}  // namespace

std::string apply_mapping_changes(std::string_view domain) {
  std::string mapped;
  mapped.reserve(domain.size());
  while (!domain.empty()) {
    const std::string_view sequence = domain.substr(0, first_utf8_sequence(domain).length);
    domain.remove_prefix(sequence.size());
    const char32_t code_point = decode_utf8_sequence(sequence);
    const Change* const change = change_of(code_point);
    if (change == nullptr) {
      mapped += sequence;
    } else if (change->target != 0) {
      append_utf8(mapped, change->target + (code_point - change->first));
    }
  }
  return mapped;
}

}  // namespace crosscheck::url
