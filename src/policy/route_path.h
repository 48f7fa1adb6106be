// SPDX-License-Identifier: Apache-2.0
//
// Which route a path belongs to. The path that a policy sees is not always the one that the application behind it acts
// on: servers decode, merge slashes and resolve dots each in its own way, and some ignore case. So a path is read twice, as
// literally and as liberally as servers do; where the two readings belong to different routes, none is chosen.
//
// Two are enough: a route's path is plain, so that the routes a reading belongs to grow with what it normalises, and every
// server's reading lies between the two. That does not hold for paths on which normalising takes segments away again:
// these, is_contested(), may belong anywhere.
#pragma once

#include <cstddef>
#include <string_view>

namespace crosscheck::policy {

/// The longest path, in bytes, that is read in two ways; a longer one that would have to be may belong anywhere.
inline constexpr std::size_t kMaxOddPathBytes = 1024;

/// The path without its query; that of an absolute-form request target without scheme and authority.
[[nodiscard]] std::string_view path_of_target(std::string_view target) noexcept;
/// The host, and port, of an absolute-form request target, which counts instead of the Host line; empty when it has none.
/// https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
[[nodiscard]] std::string_view authority_of_target(std::string_view target) noexcept;

/// True when every server reads the path as it stands: no escape, no dot segment, no empty segment, no backslash, no
/// path parameter.
[[nodiscard]] bool is_plain_path(std::string_view path) noexcept;
/// True when a letter is in upper case.
[[nodiscard]] bool has_upper_case(std::string_view path) noexcept;

/// Two readings of a path that is not plain.
class PathReadings {
 public:
  /// @param path at most kMaxOddPathBytes long
  explicit PathReadings(std::string_view path) noexcept;
  /// As it stands, but for escapes of bytes that cannot be sent otherwise.
  [[nodiscard]] std::string_view literal() const noexcept { return {literal_, literal_size_}; }
  /// Escapes decoded until none is left, backslashes taken for slashes, parameters after ';' dropped, empty segments
  /// merged, dot segments resolved.
  [[nodiscard]] std::string_view liberal() const noexcept { return {liberal_, liberal_size_}; }
  /// True when a ".." is left for servers to resolve, which browsers do before they send, or a separator is hidden in a
  /// parameter, which some servers drop before they decode it.
  [[nodiscard]] bool is_contested() const noexcept { return contested_; }

 private:
  bool contested_ = false;
  std::size_t literal_size_ = 0;
  std::size_t liberal_size_ = 0;
  char literal_[kMaxOddPathBytes];
  char liberal_[kMaxOddPathBytes];
};

}  // namespace crosscheck::policy
