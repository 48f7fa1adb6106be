// SPDX-License-Identifier: Apache-2.0
#include "responders/remembering.h"

#include <gtest/gtest.h>

namespace crosscheck::responders {
namespace {

/// Counts its questions.
class Counter final : public Responder {
 public:
  std::shared_ptr<const Answer> respond(const browser::Request&) override {
    auto answer = std::make_shared<Answer>();
    answer->status = static_cast<std::uint16_t>(200 + asked++);
    return answer;
  }
  int asked = 0;
};

browser::Request get(const char* url, HeaderList headers = {}) {
  browser::Request request;
  request.method = "GET";
  request.url = *Url::parse(url);
  request.headers = std::move(headers);
  return request;
}

TEST(RememberingResponder, AsksOnceWhateverTheCaseOfNames) {
  Counter counter;
  RememberingResponder shared(counter);
  const auto first = shared.respond(get("https://a.example/", {{"Origin", "https://b.example"}}));
  shared.begin();
  EXPECT_EQ(shared.respond(get("https://a.example/#x", {{"origin", "https://b.example"}})), first);
  EXPECT_EQ(counter.asked, 1);
}

TEST(RememberingResponder, DifferentQuestionsAreAsked) {
  Counter counter;
  RememberingResponder shared(counter);
  const browser::Request plain = get("https://a.example/");
  browser::Request credentialed = plain, other_method = plain, other_mode = plain;
  credentialed.credentials = true;
  other_method.method = "HEAD";
  other_mode.mode = browser::Mode::kNoCors;
  for (const auto& request : {plain, credentialed, other_method, other_mode, get("https://a.example/x"),
                              get("https://a.example/", {{"X", "1"}}), get("https://a.example/", {{"X", "2"}})}) {
    static_cast<void>(shared.respond(request));
  }
  EXPECT_EQ(counter.asked, 7);
}

TEST(RememberingResponder, ARedirectBackAsksAgainAndTheNextConversationGetsBoth) {
  Counter counter;
  RememberingResponder shared(counter);
  for (int engine = 0; engine < 4; ++engine) {
    shared.begin();
    EXPECT_EQ(shared.respond(get("https://a.example/"))->status, 200);
    EXPECT_EQ(shared.respond(get("https://a.example/"))->status, 201);
  }
  EXPECT_EQ(counter.asked, 2);
}

}  // namespace
}  // namespace crosscheck::responders
