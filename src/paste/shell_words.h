// SPDX-License-Identifier: Apache-2.0
// The words of one shell command, as POSIX shells and as cmd.exe split them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paste/pasted.h"

namespace crosscheck::paste {

struct Word {
  std::string text;
  std::size_t begin = 0;  ///< where it stands in the text, with its quotes
  std::size_t end = 0;
};

struct Command {
  std::vector<Word> words;
  std::size_t end = 0;             ///< of the command: after it comes a line break, a pipe, the end
  std::optional<Mistake> mistake;  ///< a quote that is never closed, and the like; the words before it stand
};

/// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html with bash's $'...'. Variables stay as they are.
/// @param begin where the command starts in `text`.
[[nodiscard]] Command read_posix_command(std::string_view text, std::size_t begin);

/// cmd.exe takes its carets out, then the C runtime splits:
/// https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments
[[nodiscard]] Command read_cmd_command(std::string_view text, std::size_t begin);

/// True where the command at `begin` has the carets of cmd.exe.
[[nodiscard]] bool is_for_cmd(std::string_view text, std::size_t begin);

}  // namespace crosscheck::paste
