// SPDX-License-Identifier: Apache-2.0
//
// Prints policies and cases for bench/peers as JSON Lines; policies come first:
//   {"policy":"one","origins":["https://app.example.com"],"methods":["PUT"],"headers":["Authorization"],"max_age":7200}
//   {"case":"one/actual/allowed","policy":"one","method":"GET","origins":["..."],"lines":[["Accept","*/*"]],"allowed":true}
// `allowed` is null where implementations may differ.
#include <cstdio>
#include <string>

#include "bench/policy_cases.h"

namespace {

using namespace crosscheck;

// Nothing in the cases needs escaping.
std::string quoted(std::string_view text) { return std::string(1, '"').append(text).append(1, '"'); }

template <typename Range, typename Print>
std::string list(const Range& range, Print print) {
  std::string text(1, '[');
  for (const auto& item : range) text.append(text.size() == 1 ? "" : ",").append(print(item));
  return text.append(1, ']');
}
std::string list(const policy::Texts& texts) {
  return list(texts.value, [](const policy::Text& text) { return quoted(text.value); });
}

}  // namespace

int main() {
  for (const std::string_view name : bench::kPolicies) {
    const policy::Config config = bench::policy_of(name);
    std::printf("{\"policy\":\"%s\",\"origins\":%s,\"methods\":%s,\"headers\":%s,\"max_age\":%lld}\n", name.data(),
                list(*config.origins).c_str(), list(*config.methods).c_str(), list(*config.request_headers).c_str(),
                static_cast<long long>(config.max_age->value));
  }
  for (const bench::PolicyCase& each : bench::policy_cases()) {
    const std::string lines = list(each.lines, [](const auto& line) {
      return std::string(1, '[').append(quoted(line.first)).append(1, ',').append(quoted(line.second)).append(1, ']');
    });
    std::printf("{\"case\":\"%s\",\"policy\":\"%s\",\"method\":\"%s\",\"origins\":%s,\"lines\":%s,\"allowed\":%s}\n",
                each.name.c_str(), each.policy.data(), each.method.data(), list(each.origins, quoted).c_str(),
                lines.c_str(),
                !each.allowed   ? "null"
                : *each.allowed ? "true"
                                : "false");
  }
  return std::ferror(stdout) == 0 ? 0 : 1;
}
