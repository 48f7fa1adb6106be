// SPDX-License-Identifier: Apache-2.0
// Any bytes as a recording: what is wrong with it lies within it, and what is made of it is JSON, whatever is missing.
#include <simdjson.h>

#include <string>

#include "fuzz/bytes.h"
#include "responders/har/judge.h"

namespace {

using namespace crosscheck;
using fuzz::check;
namespace har = responders::har;

void check_report(har::Recording& recording) {
  static simdjson::dom::parser parser;
  const report::HarSource source{"fuzz.har",
                                 recording.recorder().name,
                                 recording.recorder().engine,
                                 recording.lines().size(),
                                 recording.without_url(),
                                 0,
                                 {browser::Engine::kChromium, browser::Engine::kWebkit}};
  har::Judge judge(recording, {source.engines, {}, {}});
  const report::ReportOptions options;
  std::string json_out, text_out;
  report::HarJson json(json_out, source, options);
  report::HarText text(text_out, source, options);
  for (const har::Chain& chain : judge.chains()) {
    const report::HarTally* known = judge.recall(chain);
    const std::optional<report::HarTally> recalled = known == nullptr ? std::nullopt : std::optional(*known);
    const report::HarExchange exchange = judge.judge(chain);
    check(!recalled || (!exchange.blocked() && *recalled == report::tally_of(exchange)), "like exchanges end alike");
    check(exchange.entry < recording.lines().size(), "an exchange is named by its entry");
    check(exchange.check.results.size() <= 2, "one result for each engine at most");
    json.add(exchange);
    text.add(exchange);
  }
  json.finish();
  text.finish();
  check(parser.parse(json_out.data(), json_out.size()).error() == simdjson::SUCCESS, "what comes out is JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bytes.append(har::EntryReader::kPadding, '\0');
  const std::string_view input(bytes.data(), size);
  auto recording = har::Recording::read(input);
  if (recording) {
    check_report(*recording);
  } else {
    check(recording.error().position <= size, "a mistake lies within the text");
    check(!recording.error().message.empty(), "a mistake is told");
  }
  return 0;
}
