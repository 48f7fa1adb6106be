// SPDX-License-Identifier: Apache-2.0
#include "browser/byte_string.h"

#include "base/ascii.h"
#include "url/utf8.h"

namespace crosscheck::browser {

std::optional<WideUnit> first_wide_unit(std::string_view text) noexcept {
  if (ascii::is_ascii(text)) return std::nullopt;
  std::size_t index = 0;
  for (; !text.empty(); ++index) {
    const url::Utf8Sequence sequence = url::first_utf8_sequence(text);
    const char32_t point =
        sequence.well_formed ? url::decode_utf8_sequence(text.substr(0, sequence.length)) : U'\uFFFD';
    if (point > 0xFFFF) return WideUnit{index, static_cast<unsigned>(0xD800 + ((point - 0x10000) >> 10))};
    if (point > 0xFF) return WideUnit{index, static_cast<unsigned>(point)};
    text.remove_prefix(sequence.length);
  }
  return std::nullopt;
}

}  // namespace crosscheck::browser
