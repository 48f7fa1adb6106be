// SPDX-License-Identifier: Apache-2.0
#include "url/percent_encode.h"

#include "base/ascii.h"
#include "url/code_points.h"

namespace crosscheck::url {

void append_percent_encoded(std::string& out, std::string_view text, PercentEncodeSet set) {
  static constexpr char kUpperHex[] = "0123456789ABCDEF";
  std::size_t run = 0;  // start of the bytes that are copied as they are
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!in_percent_encode_set(text[i], set)) continue;
    out.append(text, run, i - run);
    const auto byte = static_cast<unsigned char>(text[i]);
    const char encoded[3] = {'%', kUpperHex[byte >> 4], kUpperHex[byte & 0xF]};
    out.append(encoded, sizeof encoded);
    run = i + 1;
  }
  out.append(text, run);
}

std::string percent_decode(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && ascii::is_hex_digit(text[i + 1]) && ascii::is_hex_digit(text[i + 2])) {
      bytes += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

}  // namespace crosscheck::url
