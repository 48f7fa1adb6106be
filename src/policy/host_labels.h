// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/ascii.h"

namespace crosscheck::policy {

/// A byte of a host as browsers serialize it: lower-case letters, digits, hyphen, full stop, underscore.
[[nodiscard]] constexpr bool is_host_byte(char c) noexcept {
  return ascii::is_lower_alpha(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_';
}

/// One or more labels of such bytes, none of them empty.
/// @param text a dot follows it, at text.data()[text.size()]
[[nodiscard]] bool are_host_labels(std::string_view text) noexcept;

}  // namespace crosscheck::policy
