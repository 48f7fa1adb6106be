// SPDX-License-Identifier: Apache-2.0
// What a script passes where an API wants bytes: https://webidl.spec.whatwg.org/#es-ByteString.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace crosscheck::browser {

/// A UTF-16 code unit that no byte stands for.
struct WideUnit {
  std::size_t index;  ///< among the string's code units
  unsigned unit;      ///< 256 to 65535
};

/// The first unit of `text` above 255; nullopt where the conversion succeeds.
/// @param text UTF-8; an ill-formed sequence counts as U+FFFD.
[[nodiscard]] std::optional<WideUnit> first_wide_unit(std::string_view text) noexcept;

}  // namespace crosscheck::browser
