// SPDX-License-Identifier: Apache-2.0
// The line of a pasted text that a mistake is on, without the secrets that commands and calls carry.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck::report {

struct Excerpt {
  std::string line;        ///< printable
  std::size_t column = 0;  ///< columns of `line` before the marked part
  std::size_t length = 1;  ///< columns of the marked part
};

/// Options, names, punctuation and addresses stay; whatever else may be a secret becomes "…".
/// @param text    the whole text.
/// @param begin   where the command or call begins.
/// @param at      the marked part: `length` bytes from here on, as far as they are on its line.
/// @param command it is a shell's: unquoted words may be values too.
[[nodiscard]] Excerpt excerpt_of(std::string_view text, std::size_t begin, std::size_t at, std::size_t length,
                                 bool command, bool show_secrets);

/// Line and column of a byte, both from 1; columns are characters.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};
[[nodiscard]] Place place_of(std::string_view text, std::size_t at);

}  // namespace crosscheck::report
