// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace crosscheck::cli {

bool use_colour(std::string_view wish) {
  if (wish != "auto") return wish == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::size_t text_width() {
  winsize size{};
  if (!is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

}  // namespace crosscheck::cli
