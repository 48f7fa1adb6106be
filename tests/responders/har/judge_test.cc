// SPDX-License-Identifier: Apache-2.0
#include "responders/har/judge.h"

#include <gtest/gtest.h>

#include "tests/responders/har/recordings.h"

namespace crosscheck::responders::har {
namespace {

using browser::Engine;
using browser::Failure;
using browser::Verdict;
using report::HarExchange;
using report::HarNote;

const std::string kApi = "https://api.example/v1";
const Lines kFrom = {{"Origin", "https://app.example"}};
const std::string kFailed = R"(,"_error":"net::ERR_FAILED")";
const std::string kFine = R"(,"_error":null)";

Lines with(Lines lines, const Lines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

std::string preflight(int status, const Lines& response, const std::string& started = "00.001",
                      const Lines& more = {}) {
  return entry_of("OPTIONS", kApi, with(kFrom, with({{"Access-Control-Request-Method", "PUT"}}, more)), status,
                  response, kFine, started, "preflight");
}

const browser::Outcome* outcome_in(const HarExchange& exchange, Engine engine) {
  for (const auto& result : exchange.check.results) {
    if (result.engine == engine) return &result.outcome;
  }
  return nullptr;
}

struct Expected {
  Verdict verdict;
  Failure failure;
};

void expect(const std::string& json, const Expected& expected, const std::vector<HarNote>& notes = {}) {
  const auto all = judge_all(json);
  ASSERT_EQ(all.size(), 1U) << json;
  const browser::Outcome* outcome = outcome_in(all.front(), Engine::kChromium);
  ASSERT_NE(outcome, nullptr) << json;
  EXPECT_EQ(outcome->verdict, expected.verdict) << json;
  EXPECT_EQ(id(outcome->failure), id(expected.failure)) << json;
  EXPECT_EQ(all.front().notes, notes) << json;
}

TEST(Judge, AnswersAreTheRecordedOnes) {
  const Lines allow = {{"access-control-allow-origin", "https://app.example"}};
  expect(har_of({entry_of("GET", kApi, kFrom, 200, {}, kFailed)}), {Verdict::kBlocked, Failure::kAcaoMissing});
  expect(har_of({entry_of("GET", kApi, kFrom, 200, allow, kFine)}), {Verdict::kAllowed, Failure::kNone});
  // Both lines of a name that came twice.
  expect(har_of({entry_of("GET", kApi, kFrom, 200, with(allow, allow), kFailed)}),
         {Verdict::kBlocked, Failure::kAcaoMultiple});
}

TEST(Judge, CredentialsAreToldByWhatFailed) {
  const Lines any = {{"Access-Control-Allow-Origin", "*"}};
  expect(har_of({entry_of("GET", kApi, kFrom, 200, any, kFine)}), {Verdict::kAllowed, Failure::kNone});
  expect(har_of({entry_of("GET", kApi, kFrom, 200, any, kFailed)}),
         {Verdict::kBlocked, Failure::kAcaoWildcardCredentials});
  // or by a cookie
  expect(har_of({entry_of("GET", kApi, with(kFrom, {{"Cookie", "a=1"}}), 200, any)}),
         {Verdict::kBlocked, Failure::kAcaoWildcardCredentials});
  // or not at all
  expect(har_of({entry_of("GET", kApi, kFrom, 200, any)}, "Firefox"), {Verdict::kAllowed, Failure::kNone},
         {HarNote::kCredentialsNotRecorded});
}

TEST(Judge, PreflightsArePairedInAnyOrder) {
  const std::string put = entry_of("PUT", kApi, {}, 0, {}, kFailed, "00.000");
  const std::string refused = preflight(401, {});
  const std::string page =
      R"({"startedDateTime":"2026-11-21T11:59:59Z","request":{"method":"GET","url":"https://app.example/",)"
      R"("headers":[{"name":"Sec-Fetch-Mode","value":"navigate"}]},"response":{"status":200}})";
  expect(har_of({page, put, refused}), {Verdict::kBlocked, Failure::kPreflightAcaoMissing});
  expect(har_of({refused, put, page}), {Verdict::kBlocked, Failure::kPreflightAcaoMissing});
  // one that no request followed
  expect(har_of({refused}), {Verdict::kBlocked, Failure::kPreflightAcaoMissing});
}

TEST(Judge, EachRequestHasThePreflightNearestToIt) {
  const Lines grant = {{"Access-Control-Allow-Origin", "https://app.example"}, {"Access-Control-Allow-Methods", "PUT"}};
  const Lines allow = {{"Access-Control-Allow-Origin", "https://app.example"}};
  const auto all =
      judge_all(har_of({entry_of("PUT", kApi, kFrom, 200, allow, kFine, "20.000"), preflight(401, {}, "01.001"),
                        preflight(204, grant, "20.001"), entry_of("PUT", kApi, kFrom, 0, {}, kFailed, "01.000")}));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(outcome_in(all[0], Engine::kChromium)->verdict, Verdict::kAllowed);
  EXPECT_EQ(outcome_in(all[1], Engine::kChromium)->failure, Failure::kPreflightAcaoMissing);
  EXPECT_EQ(all[1].entry, 3U);
}

TEST(Judge, APreflightThatIsNotRecordedPassed) {
  const Lines allow = {{"Access-Control-Allow-Origin", "*"}};
  expect(har_of({entry_of("PUT", kApi, kFrom, 200, allow, kFine)}), {Verdict::kAllowed, Failure::kNone},
         {HarNote::kPreflightNotRecorded});
}

TEST(Judge, WhatTheBrowserAddedIsNotTheScripts) {
  const Lines allow = {{"Access-Control-Allow-Origin", "*"}};
  const Lines sent = with(kFrom, {{"Pragma", "no-cache"},
                                  {"Cache-Control", "no-cache"},
                                  {"sec-ch-ua", "x"},
                                  {"Range", "bytes=0-"},
                                  {"Authorization", "Basic eDp5"},
                                  {"Priority", "u=1"},
                                  {":path", "/"}});
  expect(har_of({entry_of("GET", kApi, sent, 200, allow, kFine)}), {Verdict::kAllowed, Failure::kNone});
  const auto all =
      judge_all(har_of({entry_of("PUT", kApi, {}, 0, {}, kFailed),
                        preflight(204, allow, "00.001", {{"Access-Control-Request-Headers", "authorization,x-a"}})}));
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].check.intent.headers.size(), 2U);
  EXPECT_EQ(all[0].check.intent.headers[0].name, "authorization");
}

TEST(Judge, RedirectsAreFollowed) {
  const Lines to_login = {{"Access-Control-Allow-Origin", "*"}, {"Location", "https://login.example/"}};
  const std::string first = entry_of("GET", kApi, kFrom, 302, to_login, kFine, "00.000");
  const std::string second =
      entry_of("GET", "https://login.example/", {{"Origin", "null"}}, 200, {}, kFailed, "00.100");
  expect(har_of({first, second}), {Verdict::kBlocked, Failure::kAcaoMissing});
  expect(har_of({second, first}), {Verdict::kBlocked, Failure::kAcaoMissing});
  // A chain that ends there was meant to.
  expect(har_of({entry_of("GET", kApi, kFrom, 302, to_login, kFailed)}),
         {Verdict::kBlocked, Failure::kRedirectModeError});
}

TEST(Judge, WhatTheBrowserNotedStandsWhereNothingElseTells) {
  expect(har_of({entry_of("GET", kApi, kFrom, 0, {}, R"(,"_error":"net::ERR_NAME_NOT_RESOLVED")")}),
         {Verdict::kBlocked, Failure::kNetworkFailure});
  expect(har_of({entry_of("GET", kApi, kFrom, 0, {}, R"(,"_error":"net::ERR_BLOCKED_BY_CSP")")}),
         {Verdict::kBlocked, Failure::kCsp});
  expect(har_of({entry_of(
             "GET", kApi, kFrom, 200,
             {{"Access-Control-Allow-Origin", "https://app.example"}, {"Access-Control-Allow-Credentials", "true"}},
             kFailed)}),
         {Verdict::kAllowed, Failure::kNone}, {HarNote::kNotExplained});
  expect(har_of({entry_of("GET", kApi, kFrom, 200, {}, kFine)}), {Verdict::kBlocked, Failure::kAcaoMissing},
         {HarNote::kNotBlocked});
}

TEST(Judge, TheFailureOfAnotherEngineIsNotKnownFromOneThatNeverAsked) {
  const auto all = judge_all(har_of({entry_of("GET", kApi, kFrom, 0, {}, kFailed)}));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(outcome_in(all[0], Engine::kFirefox), nullptr);
  EXPECT_TRUE(all[0].blocked());
  EXPECT_TRUE(all[0].from_record);
  EXPECT_EQ(all[0].notes, std::vector<HarNote>{HarNote::kReasonNotRecorded});
}

TEST(Judge, OnlyWhatLeavesThePageIsLookedAt) {
  const std::string home = "https://app.example/data";
  const std::vector<std::string> entries = {
      entry_of("GET", home, {{"Referer", "https://app.example/"}}, 200, {}),
      entry_of("GET", kApi, {}, 200, {}),  // nothing tells whose
      entry_of("GET", "data:,x", kFrom, 200, {}),
      entry_of("GET", "wss://api.example/", kFrom, 101, {}),
      entry_of("GET", kApi, {{"Sec-Fetch-Mode", "navigate"}, {"Referer", "https://app.example/"}}, 200, {}),
      entry_of("GET", kApi, kFrom, 200, {}, R"(,"_fetchedViaServiceWorker":true)"),
      entry_of("GET", "", kFrom, 200, {}),
      entry_of("GET", "not a url", kFrom, 200, {}),
  };
  EXPECT_EQ(judge_all(har_of(entries)).size(), 0U);
  // --origin says whose
  JudgeOptions options{{Engine::kChromium}, "https://other.example", std::nullopt};
  const auto all = judge_all(har_of({entries[0], entries[1]}), options);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].check.intent.origin, "https://other.example");
}

TEST(Judge, ElementsAskAsTheyDo) {
  const Lines sent = {{"Referer", "https://app.example/"}, {"Sec-Fetch-Dest", "image"}, {"Sec-Fetch-Mode", "no-cors"}};
  expect(har_of({entry_of("GET", kApi, sent, 200, {{"Content-Type", "image/png"}}, kFine, "00.000", "image")}),
         {Verdict::kOpaque, Failure::kNone});
  expect(har_of({entry_of("GET", kApi, sent, 200,
                          {{"Content-Type", "image/png"}, {"Cross-Origin-Resource-Policy", "same-origin"}},
                          R"(,"_error":"net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin")", "00.000", "image")}),
         {Verdict::kBlocked, Failure::kCorp});
}

TEST(Judge, ARevalidatedAnswerIsNotRecorded) {
  const auto all = judge_all(har_of({entry_of("GET", kApi, with(kFrom, {{"If-None-Match", "x"}}), 304, {}, kFine)}));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].check.results.empty());
  EXPECT_FALSE(all[0].blocked());
}

TEST(Judge, FirefoxNotesNoFailureButNoStatus) {
  const Lines any = {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "PUT"}};
  JudgeOptions options{{Engine::kFirefox}, {}, std::nullopt};
  const auto all = judge_all(har_of({entry_of("PUT", kApi, kFrom, 0, {}), preflight(204, any)}, "Firefox"), options);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].recorded.verdict, Verdict::kBlocked);
  ASSERT_NE(outcome_in(all[0], Engine::kFirefox), nullptr);
  EXPECT_EQ(id(outcome_in(all[0], Engine::kFirefox)->failure), "preflight-acao-wildcard-credentials");
}

}  // namespace
}  // namespace crosscheck::responders::har
