// SPDX-License-Identifier: Apache-2.0
//
// Text for a terminal: wrapped, indented, coloured, and safe whatever bytes a server sent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::report {

enum class Style : std::uint8_t { kPlain, kBold, kDim, kGood, kBad, kWarning, kNote };

/// The text with nothing in it that moves a cursor or hides: control characters, bidirectional overrides and
/// zero-width characters as \u{202E}, bytes that are no UTF-8 as \xE9. Line breaks count as control characters.
[[nodiscard]] std::string printable(std::string_view bytes);

/// Columns that printable text takes; wide East Asian characters take two.
[[nodiscard]] std::size_t columns(std::string_view text);

/// The longest start of `text` that takes at most `limit` columns, in bytes.
[[nodiscard]] std::size_t bytes_within(std::string_view text, std::size_t limit);

/// Stands for a space that does not end a word in a paragraph. printable() text never holds it.
inline constexpr char kNoBreak = '\x1f';

class TextWriter {
 public:
  /// @param out appended to; must outlive the writer.
  TextWriter(std::string& out, std::size_t width, bool colour) noexcept : out_(out), width_(width), colour_(colour) {}

  [[nodiscard]] std::size_t width() const noexcept { return width_; }

  TextWriter& text(std::string_view text, Style style = Style::kPlain);
  TextWriter& spaces(std::size_t count);
  TextWriter& end_line();
  /// A heading on a line of its own, after a blank line.
  void heading(std::string_view text);
  /// Words wrapped to the width, each line indented; a word longer than a line is not broken.
  /// @param hanging columns by which the lines after the first are indented further.
  void paragraph(std::size_t indent, std::string_view text, Style style = Style::kPlain, std::size_t hanging = 0);

 private:
  std::string& out_;
  std::size_t width_;
  bool colour_;
};

}  // namespace crosscheck::report
