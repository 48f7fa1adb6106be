// SPDX-License-Identifier: Apache-2.0
//
// A text as it is compared: without space, quotes and invisible characters, full-width punctuation as ASCII, A to Z in
// lower case; each byte knows where it came from. So lines may be wrapped, quoted in mail or Markdown, and printed with
// any kind of quotes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::diagnosis::messages {

struct Skeleton {
  std::string text;
  std::vector<std::uint32_t> begin;  ///< of each byte of `text`: where its character begins in the original
  std::vector<std::uint32_t> end;    ///< and where it ends
};

/// @param original any bytes, less than 4 GiB.
[[nodiscard]] Skeleton skeleton_of(std::string_view original);

/// True for quotes, space and invisible characters; `length` is set to the bytes of the character at `at`.
[[nodiscard]] bool is_ignored(std::string_view text, std::size_t at, std::size_t& length) noexcept;

}  // namespace crosscheck::diagnosis::messages
