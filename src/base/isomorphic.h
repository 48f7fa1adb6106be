// SPDX-License-Identifier: Apache-2.0
//
// Bytes as text: https://infra.spec.whatwg.org/#isomorphic-decode.
#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// Byte 0xE9 becomes U+00E9, and so on; the text is UTF-8.
inline std::string isomorphic_decode(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      text += c;
    } else {
      text.append(1, static_cast<char>(0xC0 | (byte >> 6))).append(1, static_cast<char>(0x80 | (byte & 0x3F)));
    }
  }
  return text;
}

}  // namespace crosscheck
