// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "crosscheck/policy_config.h"

namespace crosscheck::policy::read {

/// Where the lines of a text begin.
class Lines {
 public:
  /// @param text must outlive this object.
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
      begins_.push_back(i + 1);
    }
  }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  /// The place of some bytes; on one line, whatever `length` says. The end of the text is behind what it says last.
  [[nodiscard]] Position at(std::size_t offset, std::size_t length) const {
    if (offset >= text_.size()) offset = text_.find_last_not_of(" \t\r\n") + 1;
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
    const std::size_t end = after == begins_.end() ? text_.size() : *after - 1;
    return {static_cast<std::uint32_t>(after - begins_.begin()),
            static_cast<std::uint32_t>(offset - *std::prev(after) + 1),
            static_cast<std::uint32_t>(std::min(length, std::max(end, offset) - offset))};
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_{0};
};

}  // namespace crosscheck::policy::read
