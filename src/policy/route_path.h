// SPDX-License-Identifier: Apache-2.0
//
// Which route a path belongs to. The path that a policy sees is not always the one that the application behind it acts
// on: servers decode, merge slashes and resolve dots each in its own way. So a path is read twice, as literally and as
// liberally as servers do; where the two readings belong to different routes, none is chosen.
#pragma once

#include <cstddef>
#include <string_view>

namespace crosscheck::policy {

/// The longest path, in bytes, that is read in two ways; a longer one that would have to be is ambiguous.
inline constexpr std::size_t kMaxOddPathBytes = 4096;

/// The path without its query; that of an absolute-form request target without scheme and authority.
[[nodiscard]] std::string_view path_of_target(std::string_view target) noexcept;

/// True when every server reads the path as it stands: no escape, no dot segment, no empty segment, no backslash, no
/// path parameter.
[[nodiscard]] bool is_plain_path(std::string_view path) noexcept;

/// Two readings of a path that is not plain.
class PathReadings {
 public:
  /// @param path at most kMaxOddPathBytes long
  explicit PathReadings(std::string_view path) noexcept;
  /// Escapes decoded once except those of separators; dot segments resolved.
  [[nodiscard]] std::string_view literal() const noexcept { return {literal_, literal_size_}; }
  /// Escapes decoded until none is left, backslashes taken for slashes, parameters after ';' dropped, empty segments
  /// merged, dot segments resolved.
  [[nodiscard]] std::string_view liberal() const noexcept { return {liberal_, liberal_size_}; }

 private:
  std::size_t literal_size_ = 0;
  std::size_t liberal_size_ = 0;
  char literal_[kMaxOddPathBytes];
  char liberal_[kMaxOddPathBytes];
};

}  // namespace crosscheck::policy
