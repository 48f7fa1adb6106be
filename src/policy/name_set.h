// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::policy {

/// The longest header name that a policy lists, in bytes.
inline constexpr std::size_t kMaxNameBytes = 128;

/// Names to be asked whether they are listed, byte by byte.
class NameSet {
 public:
  /// @param names each at most kMaxNameBytes long
  explicit NameSet(std::vector<std::string> names = {}) : names_(std::move(names)) {
    std::sort(names_.begin(), names_.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    for (const std::string& name : names_) longest_list_ += name.size() + 2;
    longest_list_ += 4 * (longest() + 2);
    begins_.resize(longest() + 2, 0);
    for (const std::string& name : names_) ++begins_[name.size() + 1];
    for (std::size_t size = 1; size < begins_.size(); ++size) begins_[size] += begins_[size - 1];
  }

  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
  /// In bytes.
  [[nodiscard]] std::size_t longest() const noexcept { return names_.empty() ? 0 : names_.back().size(); }
  /// The most bytes of a list of them, with a comma and a space behind each: each name once, and four times more the
  /// longest. Firefox asks for a name as often as a script appends it.
  [[nodiscard]] std::size_t longest_list() const noexcept { return longest_list_; }
  [[nodiscard]] bool has(std::string_view name) const noexcept {
    if (name.size() > longest()) return false;
    const auto first = names_.begin() + begins_[name.size()];
    const auto last = names_.begin() + begins_[name.size() + 1];
    return first != last && is_among(first, last, name);
  }
  /// The shortest first.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  using Iterator = std::vector<std::string>::const_iterator;
  /// @param first, last the names of as many bytes
  static bool is_among(Iterator first, Iterator last, std::string_view name) noexcept {
    while (last - first > 1) {
      const Iterator middle = first + (last - first) / 2;
      (std::memcmp(name.data(), middle->data(), name.size()) < 0 ? last : first) = middle;
    }
    return std::memcmp(name.data(), first->data(), name.size()) == 0;
  }

  std::size_t longest_list_ = 0;
  std::vector<std::string> names_;      // by length, then by bytes
  std::vector<std::ptrdiff_t> begins_;  // by length: where the names of so many bytes begin; and one more
};

}  // namespace crosscheck::policy
