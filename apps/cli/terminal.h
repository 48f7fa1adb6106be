// SPDX-License-Identifier: Apache-2.0
//
// Where the output goes: colours and width.
#pragma once

#include <cstddef>
#include <string_view>

namespace crosscheck::cli {

/// @param wish "auto", "always" or "never". Auto: standard output is a terminal that is not dumb, and NO_COLOR
/// (https://no-color.org) is unset or empty.
[[nodiscard]] bool use_colour(std::string_view wish);

/// True where standard output is one, and not a file or a pipe.
[[nodiscard]] bool is_terminal();

/// Columns for text: the terminal's, between 40 and 100; 80 where standard output is no terminal.
[[nodiscard]] std::size_t text_width();

}  // namespace crosscheck::cli
