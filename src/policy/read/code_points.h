// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace crosscheck::policy::read {

/// Where the characters of a text in UTF-8 are, for parsers that count columns in code points. A line may be as long as the
/// text: where each begins that is a multiple of 64 bytes is kept, so that none is counted twice.
class CodePoints {
 public:
  /// @param text must outlive this object.
  explicit CodePoints(std::string_view text) : text_(text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i % kStep == 0) before_.push_back(count);
      if (text[i] == '\n') lines_.push_back(i + 1);
      if (begins(i)) ++count;
    }
  }

  /// @param line, column from 1; columns are code points
  /// @return in bytes; the text's size behind its last line
  [[nodiscard]] std::size_t offset_of(std::size_t line, std::size_t column) const {
    if (line == 0 || line > lines_.size()) return text_.size();
    std::size_t offset = lines_[line - 1];
    if (column <= 1 || offset >= text_.size()) return offset;
    std::size_t wanted = before(offset) + column - 1;
    const auto after = std::upper_bound(before_.begin(), before_.end(), wanted);
    offset = (static_cast<std::size_t>(after - before_.begin()) - 1) * kStep;
    for (wanted -= *(after - 1); offset < text_.size(); ++offset) {
      if (begins(offset) && wanted-- == 0) break;
    }
    return offset;
  }

 private:
  static constexpr std::size_t kStep = 64;

  [[nodiscard]] bool begins(std::size_t i) const { return (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80; }
  /// How many begin before `offset`, which is in the text.
  [[nodiscard]] std::size_t before(std::size_t offset) const {
    std::size_t count = before_[offset / kStep];
    for (std::size_t i = offset / kStep * kStep; i < offset; ++i) count += begins(i) ? 1 : 0;
    return count;
  }

  std::string_view text_;
  std::vector<std::size_t> lines_{0};
  std::vector<std::size_t> before_;
};

}  // namespace crosscheck::policy::read
