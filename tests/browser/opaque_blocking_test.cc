// SPDX-License-Identifier: Apache-2.0
// Opaque Response Blocking, as Firefox did it with bytes that suit who asks.
#include "browser/opaque_blocking.h"

#include <gtest/gtest.h>

#include "tests/browser/exchange.h"

namespace crosscheck::test {
namespace {

using browser::Asker;

struct Row {
  Asker as;
  std::uint16_t status;
  std::string_view type;
  bool nosniff;
  bool blocked;
};

const Row kRows[] = {
    {Asker::kImage, 200, "application/json", false, false},
    {Asker::kImage, 200, "application/json", true, true},
    {Asker::kImage, 200, "application/vnd.api+json", true, true},
    {Asker::kImage, 200, "text/plain", true, false},
    {Asker::kImage, 200, "application/pdf", false, true},
    {Asker::kImage, 200, "image/svg+xml", true, false},
    {Asker::kImage, 404, "image/png", false, false},
    {Asker::kImage, 206, "image/png", false, true},
    {Asker::kScript, 404, "text/plain", false, true},
    {Asker::kScript, 404, "text/javascript", false, false},
    {Asker::kScript, 200, "text/html", false, false},
    {Asker::kStyle, 200, "video/mp4", false, true},
    {Asker::kFetch, 200, "application/pdf", true, false},
};

TEST(OpaqueResponseBlocking, Firefox) {
  for (const Row& row : kRows) {
    std::vector<Header> lines{{"Content-Type", std::string(row.type)}};
    if (row.nosniff) lines.push_back({"X-Content-Type-Options", "nosniff"});
    const auto answer = make_answer({row.status, lines});
    EXPECT_EQ(!opaque_response_blocking(browser::kFirefox, row.as, *answer).empty(), row.blocked)
        << to_string(row.as) << " " << row.status << " " << row.type;
  }
}

TEST(OpaqueResponseBlocking, IsToldBesideTheLinesOnCors) {
  browser::Intent intent = make_intent("GET");
  intent.as = Asker::kImage;
  intent.method.reset();
  const auto answer = make_answer({200, {{"Content-Type", "application/pdf"}}});
  const auto outcome = play(browser::Engine::kFirefox, intent, {{nullptr, answer}});
  EXPECT_EQ(outcome.failure, browser::Failure::kOrb);
  EXPECT_TRUE(outcome.console.empty());
  ASSERT_EQ(outcome.other_console.size(), 2u);
  EXPECT_EQ(outcome.other_console[0],
            "The resource at “https://api.example/v1” was blocked by OpaqueResponseBlocking. Reason: “mimeType is an "
            "opaque-blocklisted-never-sniffed MIME type”.");
}

}  // namespace
}  // namespace crosscheck::test
