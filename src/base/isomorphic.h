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

/// The reverse. A character above U+00FF, which has no byte, becomes "?".
inline std::string isomorphic_encode(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const bool pair = (lead == 0xC2 || lead == 0xC3) && i + 1 < text.size();
    if (lead < 0x80) {
      bytes += text[i];
    } else if (pair) {
      bytes += static_cast<char>((lead << 6) | (static_cast<unsigned char>(text[++i]) & 0x3F));
    } else if (lead >= 0xC0) {
      bytes += '?';
    }
  }
  return bytes;
}

}  // namespace crosscheck
