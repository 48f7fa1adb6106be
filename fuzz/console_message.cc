// SPDX-License-Identifier: Apache-2.0
// Any bytes as a console message: what is found lies in the text, in order, and every report of it is well formed.
#include "diagnosis/messages/message.h"

#include "fuzz/bytes.h"
#include "report/explain_report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto messages = diagnosis::messages::read_messages(text);
  for (const auto& message : messages) {
    fuzz::check(message.begin <= message.end && message.end <= size, "a message lies within the text");
    fuzz::check(!message.failure.empty(), "a message has a failure");
    for (const auto language : diagnosis::kLanguages) {
      fuzz::check(!diagnosis::messages::sentence_of(message.failure, language).empty(), "a failure has a sentence");
    }
  }
  std::string out;
  report::JsonWriter json(out);
  json.begin_array();
  for (const auto& message : messages) report::write_message_json(json, message, {});
  json.end_array();
  report::TextWriter writer(out, 80, false);
  for (const auto& message : messages) report::write_message_text(writer, message, {});
  return 0;
}
