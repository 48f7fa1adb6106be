// SPDX-License-Identifier: Apache-2.0
//
// A curl command, as typed or as "Copy as cURL" of a browser's developer tools writes it, as what a page wants.
//
//   const Command command = read_posix_command("curl 'https://api.example/v1' -X PUT", 0);
//   read_curl(command)->intent.method;   // "PUT"
#pragma once

#include "paste/shell_words.h"

namespace crosscheck::paste {

/// @param command begins with the word curl.
[[nodiscard]] tl::expected<Request, Mistake> read_curl(const Command& command);

/// True when the words after curl are those of a command and not of a sentence about curl.
[[nodiscard]] bool looks_like_curl(const Command& command);

}  // namespace crosscheck::paste
