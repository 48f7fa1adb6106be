// SPDX-License-Identifier: Apache-2.0
// Texts on standard input, each ended by a NUL; for each a line out: "browser failure alternatives..." of each message
// in it, messages separated by tabs; "~" before a warning. For tests that have many texts.
#include <iostream>
#include <iterator>
#include <string>

#include "diagnosis/messages/message.h"

int main() {
  using namespace crosscheck::diagnosis::messages;
  std::ios::sync_with_stdio(false);
  for (std::string text; std::getline(std::cin, text, '\0');) {
    bool first = true;
    for (const Message& message : read_messages(text)) {
      if (!first) std::cout << '\t';
      first = false;
      std::cout << (message.warning ? "~" : "") << (message.browser ? to_string(*message.browser) : "none") << ' '
                << message.failure;
      for (const std::string& other : message.alternatives) std::cout << ' ' << other;
    }
    std::cout << '\n';
  }
}
