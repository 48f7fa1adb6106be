// SPDX-License-Identifier: Apache-2.0
// A conversation with a scripted server, and what is diagnosed of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "crosscheck/diagnosis.h"
#include "crosscheck/responder.h"
#include "responders/scripted.h"

namespace crosscheck::diagnosis {

inline constexpr std::string_view kPage = "https://app.example";

inline browser::Intent fetch_of(std::string url) {
  browser::Intent intent;
  intent.origin = kPage;
  intent.url = std::move(url);
  return intent;
}

inline std::shared_ptr<const Answer> answer_of(std::uint16_t status, HeaderList headers) {
  auto answer = std::make_shared<Answer>();
  answer->status = status;
  answer->headers = std::move(headers);
  return answer;
}

inline std::vector<Finding> diagnose_in(browser::Engine engine, const browser::Intent& intent,
                                        const std::vector<responders::Hop>& hops) {
  responders::Scripted script(hops);
  return diagnose(intent, converse(engine, intent, script));
}

}  // namespace crosscheck::diagnosis
