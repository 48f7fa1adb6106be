// SPDX-License-Identifier: Apache-2.0
// Any bytes as input of `crosscheck replay`: every line out is JSON, and it does not matter how the input is cut.
#include <simdjson.h>

#include <algorithm>
#include <string>

#include "fuzz/bytes.h"
#include "json/fault.h"
#include "replay/replay.h"

namespace {

using namespace crosscheck;
using fuzz::check;

std::string play(std::string_view input, std::size_t block) {
  std::string out;
  replay::Replay replay({browser::Engine::kChromium}, [&out](std::string_view lines) { out += lines; });
  for (std::size_t at = 0; at < input.size(); at += block) replay.feed(input.substr(at, block));
  replay.finish();
  const auto lines = static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n'));
  check(lines == replay.cases() + replay.bad_lines(), "a line out for each case and each bad line");
  return out;
}

void check_lines(std::string_view out) {
  static simdjson::dom::parser parser;
  while (!out.empty()) {
    const std::string_view line = out.substr(0, out.find('\n'));
    check(parser.parse(line.data(), line.size()).error() == simdjson::SUCCESS, "every line out is JSON");
    check(!crosscheck::json::find_fault(line), "find_fault() finds none in sound JSON");
    out.remove_prefix(line.size() + 1);
  }
}

// What the fast parser refuses for its grammar, the slow one must be able to point at.
void check_fault(std::string_view input) {
  static simdjson::dom::parser parser;
  const auto code = parser.parse(input.data(), input.size()).error();
  const auto fault = crosscheck::json::find_fault(input);
  check(!fault || fault->position <= input.size(), "a fault lies within the text");
  if (code == simdjson::SUCCESS) {
    check(!fault || fault->message == "half of a surrogate pair", "sound for one, sound for the other");
  } else if (code != simdjson::NUMBER_ERROR && code != simdjson::CAPACITY) {
    check(fault.has_value(), "a refused text has a fault");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::string out = play(input, input.size() + 1);
  check(out == play(input, 1 + size % 13), "blocks do not matter");
  check_lines(out);
  check_fault(input);
  return 0;
}
