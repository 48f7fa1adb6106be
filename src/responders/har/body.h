// SPDX-License-Identifier: Apache-2.0
// The beginning of a recorded body. It may be hundreds of megabytes long; browsers look at its first kilobyte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck::responders::har {

inline constexpr std::size_t kMostBody = 1024;

/// @param json   a JSON string with its quotes, sound or cut; the bytes are UTF-8 unless base64
/// @param base64 whether the string holds Base64
/// @return at most kMostBody bytes; up to what cannot be decoded
[[nodiscard]] std::string body_of(std::string_view json, bool base64);

}  // namespace crosscheck::responders::har
