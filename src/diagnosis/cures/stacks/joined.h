// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck::diagnosis::cures {

/// Texts of static storage, one after the other, put together by the compiler.
template <const std::string_view&... kParts>
class Joined {
  static constexpr auto kBytes = [] {
    std::array<char, (kParts.size() + ...)> bytes{};
    auto end = bytes.begin();
    ((end = std::copy(kParts.begin(), kParts.end(), end)), ...);
    return bytes;
  }();

 public:
  static constexpr std::string_view kText{kBytes.data(), kBytes.size()};
};

}  // namespace crosscheck::diagnosis::cures
