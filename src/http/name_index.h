// SPDX-License-Identifier: Apache-2.0
// Header names in order, to look up whatever their case: scanned while they are a handful, in a tree beyond, so that ten
// thousand lines do not cost the square of it, whoever chose the names.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace crosscheck::http {

class NameIndex {
 public:
  /// @param name its bytes must outlive the index.
  void add(std::string_view name) {
    if (size_ < kScanned) {
      few_[size_++] = name;
      return;
    }
    if (many_.empty()) {
      many_.assign(few_.begin(), few_.end());
      for (std::size_t i = 0; i < many_.size(); ++i) positions_.emplace(many_[i], i);
    }
    positions_.emplace(name, size_++);
    many_.push_back(name);
  }

  /// The position of the first name that equals `name`; nullopt when none does.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    if (size_ > kScanned) {
      const auto found = positions_.find(name);
      return found == positions_.end() ? std::nullopt : std::optional(found->second);
    }
    for (std::size_t i = 0; i < size_; ++i) {
      if (ascii::equals_ignoring_case(few_[i], name)) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  /// In the order they were added, in their own spelling. Valid until the index changes.
  [[nodiscard]] std::span<const std::string_view> names() const noexcept {
    return size_ > kScanned ? std::span(many_) : std::span(few_).first(size_);
  }

 private:
  static constexpr std::size_t kScanned = 16;
  struct Less {
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const noexcept {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                          [](char x, char y) { return ascii::to_lower(x) < ascii::to_lower(y); });
    }
  };

  std::array<std::string_view, kScanned> few_;  // all of them, until they are more: no memory is asked for
  std::size_t size_ = 0;
  std::vector<std::string_view> many_;  // all of them from then on
  std::map<std::string_view, std::size_t, Less> positions_;
};

}  // namespace crosscheck::http
