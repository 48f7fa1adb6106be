// SPDX-License-Identifier: Apache-2.0
//
// A fuzzer's bytes, taken as choices, numbers and texts; once they are used up, zeros and empty texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>
#include <utility>

namespace crosscheck::fuzz {

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) noexcept : left_(reinterpret_cast<const char*>(data), size) {}

  [[nodiscard]] bool empty() const noexcept { return left_.empty(); }

  std::uint8_t byte() noexcept {
    if (left_.empty()) return 0;
    const char c = left_.front();
    left_.remove_prefix(1);
    return static_cast<std::uint8_t>(c);
  }
  /// 0 to `bound` - 1.
  std::size_t below(std::size_t bound) noexcept { return byte() % bound; }
  bool coin() noexcept { return (byte() & 1) != 0; }
  template <class T>
  const T& one_of(std::span<const T> choices) noexcept {
    return choices[below(choices.size())];
  }
  /// At most 255 of the bytes, as they are.
  std::string_view text() noexcept {
    const std::size_t length = byte();
    const std::string_view taken = left_.substr(0, length);
    left_.remove_prefix(taken.size());
    return taken;
  }
  std::string_view rest() noexcept { return std::exchange(left_, {}); }

 private:
  std::string_view left_;
};

/// Stops the run and says which promise was broken.
inline void check(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

}  // namespace crosscheck::fuzz
