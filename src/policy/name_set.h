// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace crosscheck::policy {

/// The longest header name that a policy lists, in bytes.
inline constexpr std::size_t kMaxNameBytes = 128;

/// Names to be asked whether they are listed, in whatever case the question is.
class NameSet {
 public:
  /// @param names in lower case, each at most kMaxNameBytes long
  explicit NameSet(std::vector<std::string> names = {}) : names_(std::move(names)) {
    std::sort(names_.begin(), names_.end(), shorter);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  }

  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
  [[nodiscard]] bool has(std::string_view name) const noexcept {
    if (names_.empty() || name.size() > names_.back().size()) return false;
    char lower[kMaxNameBytes];
    for (std::size_t i = 0; i < name.size(); ++i) lower[i] = ascii::to_lower(name[i]);
    const std::string_view wanted(lower, name.size());
    const auto at = std::lower_bound(names_.begin(), names_.end(), wanted, shorter);
    return at != names_.end() && *at == wanted;
  }
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  /// By length, so that most comparisons look at no byte.
  static bool shorter(std::string_view a, std::string_view b) noexcept {
    return a.size() != b.size() ? a.size() < b.size() : std::memcmp(a.data(), b.data(), a.size()) < 0;
  }
  std::vector<std::string> names_;
};

}  // namespace crosscheck::policy
