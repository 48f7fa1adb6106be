// SPDX-License-Identifier: Apache-2.0
// Short ways to write an exchange in a table.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crosscheck/responder.h"
#include "responders/scripted.h"

namespace crosscheck::test {

inline constexpr std::string_view kPage = "https://app.example";
inline constexpr std::string_view kApi = "https://api.example/v1";

struct Scripted {
  std::uint16_t status = 200;
  std::vector<Header> lines;
};

inline std::shared_ptr<const Answer> make_answer(const Scripted& scripted) {
  auto answer = std::make_shared<Answer>();
  answer->status = scripted.status;
  for (const Header& line : scripted.lines) answer->headers.append(line);
  return answer;
}

inline browser::Intent make_intent(std::string_view method, std::vector<Header> headers = {}, bool include = false) {
  browser::Intent intent;
  intent.origin = kPage;
  intent.url = kApi;
  intent.method = std::string(method);
  intent.headers = std::move(headers);
  if (include) intent.credentials = browser::Credentials::kInclude;
  return intent;
}

/// Runs a fetch whose nth URL is answered by the nth hop.
inline browser::Outcome play(browser::Engine engine, const browser::Intent& intent,
                             const std::vector<responders::Hop>& hops) {
  responders::Scripted responder(hops);
  return converse(engine, intent, responder);
}

}  // namespace crosscheck::test
