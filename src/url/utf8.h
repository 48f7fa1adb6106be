// SPDX-License-Identifier: Apache-2.0
//
// UTF-8: well-formedness, with the replacement that a decoder makes, and code points.
// https://encoding.spec.whatwg.org/#utf-8-decoder
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck::url {

/// U+FFFD in UTF-8: what one ill-formed sequence becomes.
inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

struct Utf8Sequence {
  std::size_t length;  ///< bytes to take, at least 1
  bool well_formed;    ///< false: they stand for one U+FFFD
};

/// The first sequence of `bytes`, which must not be empty. An ill-formed one is cut where the Encoding Standard's decoder
/// cuts it: before the first byte that cannot continue it.
[[nodiscard]] Utf8Sequence first_utf8_sequence(std::string_view bytes) noexcept;

[[nodiscard]] bool is_well_formed_utf8(std::string_view bytes) noexcept;

/// Puts U+FFFD for every ill-formed sequence; leaves well-formed text as it is, without copying it.
void make_well_formed_utf8(std::string& text);

/// The code point of one well-formed sequence.
[[nodiscard]] char32_t decode_utf8_sequence(std::string_view sequence) noexcept;

/// @param code_point a scalar value.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace crosscheck::url
