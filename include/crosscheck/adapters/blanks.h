// SPDX-License-Identifier: Apache-2.0
//
// For server libraries that leave the blanks around a header line's value in it: values are given to generic.h without.
#pragma once

#include <algorithm>
#include <string_view>

namespace crosscheck::adapters {

/// @return a part of `value`. https://www.rfc-editor.org/rfc/rfc9110#section-5.5-3
inline std::string_view without_blanks(std::string_view value) noexcept {
  constexpr std::string_view kBlanks = " \t";
  value.remove_prefix(std::min(value.find_first_not_of(kBlanks), value.size()));
  return value.substr(0, value.find_last_not_of(kBlanks) + 1);
}

}  // namespace crosscheck::adapters
