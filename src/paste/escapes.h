// SPDX-License-Identifier: Apache-2.0
// Backslash escapes, of bash's $'...' and of JavaScript's strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::paste {

enum class Escapes : std::uint8_t { kBash, kScript };

/// Appends what the escape at the start of `text` stands for, as UTF-8. `text` begins with a backslash.
/// @return bytes of the escape, 1 at least; pairs of surrogates are one escape.
std::size_t read_escape(std::string_view text, Escapes kind, std::string& out);

}  // namespace crosscheck::paste
