// SPDX-License-Identifier: Apache-2.0
// Header names in order, to look up whatever their case: scanned while they are a handful, in a tree beyond, so that ten
// thousand lines do not cost the square of it, whoever chose the names.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace crosscheck::http {

class NameIndex {
 public:
  void reserve(std::size_t count) { names_.reserve(count); }
  /// @param name its bytes must outlive the index.
  void add(std::string_view name) {
    names_.push_back(name);
    if (names_.size() < kScanned) return;
    const std::size_t first = names_.size() == kScanned ? 0 : names_.size() - 1;
    for (std::size_t i = first; i < names_.size(); ++i) positions_.emplace(names_[i], i);
  }

  /// The position of the first name that equals `name`; nullopt when none does.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    if (names_.size() >= kScanned) {
      const auto found = positions_.find(name);
      return found == positions_.end() ? std::nullopt : std::optional(found->second);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (ascii::equals_ignoring_case(names_[i], name)) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool empty() const noexcept { return names_.empty(); }
  /// In the order they were added, in their own spelling.
  [[nodiscard]] const std::vector<std::string_view>& names() const noexcept { return names_; }

 private:
  static constexpr std::size_t kScanned = 32;
  struct Less {
    [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const noexcept {
      return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                          [](char x, char y) { return ascii::to_lower(x) < ascii::to_lower(y); });
    }
  };

  std::vector<std::string_view> names_;
  std::map<std::string_view, std::size_t, Less> positions_;  // empty while names_ is short
};

}  // namespace crosscheck::http
