// SPDX-License-Identifier: Apache-2.0
// Any bytes as what somebody pastes: items lie in the text, in order, and every report of them is well formed.
#include "fuzz/bytes.h"
#include "report/explain_report.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<report::Explained> found;
  std::size_t last = 0;
  for (paste::Item& item : paste::read_items(text, {})) {
    fuzz::check(last <= item.begin && item.begin <= item.end && item.end <= size, "items lie in the text, in order");
    last = item.begin;
    found.push_back({std::move(item), {}});
  }
  std::string out;
  report::write_explain_json(out, text, found, {});
  for (const bool show_secrets : {false, true}) {
    report::write_explain_text(out, text, found, {.show_secrets = show_secrets});
  }
  return 0;
}
