// SPDX-License-Identifier: Apache-2.0
// Any bytes as a curl command, for both shells: words and mistakes lie within the text.
#include "paste/curl.h"

#include "fuzz/bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& command : {paste::read_posix_command(text, 0), paste::read_cmd_command(text, 0)}) {
    fuzz::check(command.end <= size, "a command ends within the text");
    std::size_t last = 0;
    for (const paste::Word& word : command.words) {
      fuzz::check(last <= word.begin && word.begin < word.end && word.end <= size, "words follow each other");
      last = word.end;
    }
    static_cast<void>(paste::looks_like_curl(command));
    if (command.words.empty() && !command.mistake) continue;
    const auto request = paste::read_curl(command);
    fuzz::check(request || request.error().at < size, "a mistake lies within the text");
    fuzz::check(!request || !request->intent.url.empty(), "a command asks for something");
  }
  return 0;
}
