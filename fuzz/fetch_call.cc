// SPDX-License-Identifier: Apache-2.0
// Any bytes as the arguments of fetch(): values and mistakes lie within the text.
#include "paste/fetch_call.h"

#include "fuzz/bytes.h"

namespace {

void check_value(const crosscheck::paste::Value& value, std::size_t size) {
  crosscheck::fuzz::check(value.begin <= value.end && value.end <= size, "a value lies within the text");
  crosscheck::fuzz::check(!value.hole || *value.hole < value.text.size(), "a hole lies within its string");
  for (const auto& item : value.items) check_value(item, size);
  for (const auto& [name, member] : value.members) check_value(member, size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t end = 0;
  const auto arguments = paste::read_arguments(text, 0, end);
  fuzz::check(end <= size, "reading ends within the text");
  fuzz::check(arguments || arguments.error().at <= size, "a mistake lies within the text");
  if (!arguments) return 0;
  for (const paste::Value& value : *arguments) {
    check_value(value, size);
    bool whole = true;
    static_cast<void>(paste::json_of(value, whole));
  }
  const auto request = paste::read_fetch(*arguments, 0);
  fuzz::check(request || request.error().at <= size, "a mistake lies within the text");
  return 0;
}
