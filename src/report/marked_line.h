// SPDX-License-Identifier: Apache-2.0
// A header line with carets under the bytes that matter.
#pragma once

#include <string>
#include <string_view>

#include "report/text_writer.h"

namespace crosscheck::report {

/// Carets from column `at` on, and the label behind them, or below where the line has no room for it.
void write_carets(TextWriter& text, std::size_t at, std::size_t length, std::string_view label);

/// "< Name: value", cut so that the marked bytes are on it, and carets below them.
/// @param indent columns before the line.
/// @param name   printable; @param value raw bytes.
/// @param begin, length the marked bytes of the value; length 0 marks it all.
void write_marked_line(TextWriter& text, std::size_t indent, std::string_view name, std::string_view value,
                       std::size_t begin, std::size_t length, std::string_view label);

}  // namespace crosscheck::report
