// SPDX-License-Identifier: Apache-2.0
// Recordings in a few lines, for the tests of the HAR reader.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "responders/har/judge.h"

namespace crosscheck::responders::har {

/// A text with the room after it that the reader wants.
struct Padded {
  explicit Padded(const std::string& json) : text(json + std::string(EntryReader::kPadding, '\0')), size(json.size()) {}
  [[nodiscard]] std::string_view view() const { return {text.data(), size}; }
  std::string text;
  std::size_t size;
};

using Lines = std::vector<std::pair<std::string, std::string>>;

inline std::string headers_of(const Lines& lines) {
  std::string out = "[";
  for (const auto& [name, value] : lines) {
    out += (out.size() > 1 ? "," : "") + std::string(R"({"name":")") + name + R"(","value":")" + value + "\"}";
  }
  return out + "]";
}

/// One entry; `more` is put into the response, with a comma before it.
inline std::string entry_of(const std::string& method, const std::string& url, const Lines& request, int status,
                            const Lines& response, const std::string& more = {}, const std::string& started = "00.000",
                            const std::string& type = "fetch") {
  return R"({"startedDateTime":"2026-11-21T12:00:)" + started + R"(Z","_resourceType":")" + type +
         R"(","request":{"method":")" + method + R"(","url":")" + url + R"(","headers":)" + headers_of(request) +
         R"(},"response":{"status":)" + std::to_string(status) + R"(,"headers":)" + headers_of(response) + more + "}}";
}

inline std::string har_of(const std::vector<std::string>& entries, const std::string& creator = "WebInspector") {
  std::string out = R"({"log":{"version":"1.2","creator":{"name":")" + creator + R"(","version":"1"},"entries":[)";
  for (std::size_t i = 0; i < entries.size(); ++i) out += (i > 0 ? "," : "") + entries[i];
  return out + "]}}";
}

/// All that is made of a recording; the recording must be sound.
inline std::vector<report::HarExchange> judge_all(const std::string& json,
                                                  JudgeOptions options = {
                                                      {browser::Engine::kChromium, browser::Engine::kFirefox}}) {
  const Padded padded(json);
  auto recording = Recording::read(padded.view());
  if (!recording) return {};
  Judge judge(*recording, std::move(options));
  std::vector<report::HarExchange> all;
  for (const Chain& chain : judge.chains()) all.push_back(judge.judge(chain));
  return all;
}

}  // namespace crosscheck::responders::har
