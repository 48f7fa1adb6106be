// SPDX-License-Identifier: Apache-2.0
// Answers of three layers, as they would come; which of them is to be changed.
#include "crosscheck/hops.h"

#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

using Pointer = std::shared_ptr<const Answer>;

constexpr auto kEngine = browser::Engine::kChromium;
const Header kAllow{"Access-Control-Allow-Origin", std::string(kPage)};
const Header kVary{"Vary", "Origin"};

Pointer refused() {
  auto answer = std::make_shared<Answer>();
  answer->error = NetworkError{NetworkErrorKind::kRefused, {}};
  return answer;
}

struct Case {
  const char* what;
  std::vector<Pointer> answers;  // outermost first: cdn, nginx, app
  std::optional<std::size_t> owner;
  Ownership reason = Ownership::kDiffers;
  std::vector<std::size_t> unsure_of = {};
};

std::vector<Hop> hops_of(const std::vector<Pointer>& answers) {
  constexpr const char* kNames[] = {"cdn", "nginx", "app"};
  std::vector<Hop> hops;
  for (std::size_t i = 0; i < answers.size(); ++i) hops.push_back({kNames[i], {}, {answers[i]}});
  return hops;
}

Comparison compare_get(const std::vector<Pointer>& answers, const browser::Intent& intent) {
  const std::vector<responders::Hop> hops = {{nullptr, answers.front()}};
  responders::Scripted script(hops);
  return compare(kEngine, intent, converse(kEngine, intent, script), hops_of(answers));
}

Comparison compare_get(const std::vector<Pointer>& answers) {
  return compare_get(answers, fetch_of("https://api.example/v1"));
}

const Pointer kGood = answer_of(200, {kAllow, kVary});
const Pointer kNone = answer_of(200, {});

const Case kCases[] = {
    // nothing is wrong
    {"all the same", {kGood, kGood, kGood}, std::nullopt, Ownership::kNobody},
    {"the outer layer repairs", {kGood, kNone, kNone}, std::nullopt, Ownership::kNobody},
    {"no answer behind", {kGood, refused(), refused()}, std::nullopt, Ownership::kNobody},
    // a line is lost
    {"the outermost drops it", {kNone, kGood, kGood}, 0},
    {"the middle drops it", {kNone, kNone, kGood}, 1},
    {"the middle would add it, and the outermost drops it", {kNone, kGood, kNone}, 0},
    {"equal, and wrong", {kNone, kNone, kNone}, 2, Ownership::kInnermost},
    {"one layer alone", {kNone}, 0, Ownership::kInnermost},
    // a line too many
    {"the middle doubles", {answer_of(200, {kAllow, kAllow}), answer_of(200, {kAllow, kAllow}), kGood}, 1},
    {"two layers double",
     {answer_of(200, {kAllow, kAllow, kAllow}), answer_of(200, {kAllow, {"ACCESS-CONTROL-ALLOW-ORIGIN", "*"}}), kGood},
     1},
    // another value
    {"the middle names another",
     {answer_of(200, {{kAllow.name, "https://b.example"}}), answer_of(200, {{kAllow.name, "https://b.example"}}),
      kGood},
     1},
    {"two layers name two others",
     {answer_of(200, {{kAllow.name, "https://b.example"}}), answer_of(200, {{kAllow.name, "https://c.example"}}),
      answer_of(200, {{kAllow.name, "https://c.example"}})},
     0},
    {"the same other in another case of the name",
     {answer_of(200, {{"access-control-allow-origin", "https://b.example"}}),
      answer_of(200, {{"ACCESS-CONTROL-ALLOW-ORIGIN", "https://b.example"}}), kGood},
     1},
    // statuses
    {"an error page of the middle", {answer_of(500, {}), answer_of(500, {}), answer_of(404, {kAllow})}, 1},
    {"an error of the application",
     {answer_of(503, {}), answer_of(500, {}), answer_of(500, {})},
     2,
     Ownership::kInnermost},
    {"an error of the middle, and no CORS behind", {answer_of(403, {}), answer_of(403, {}), kNone}, 1},
    {"a 304 that lost its headers", {answer_of(304, {}), answer_of(304, {kAllow, kVary}), kGood}, 0},
    {"a redirect of the middle",
     {answer_of(301, {{"Location", "/login"}}), answer_of(301, {{"Location", "/login"}}), kGood},
     1},
    // no answer
    {"the outermost is down", {refused(), kGood, kGood}, 0},
    {"everything is down", {refused(), refused(), refused()}, 0, Ownership::kInnermost, {1, 2}},
    {"the middle cannot be asked", {kNone, refused(), kGood}, 0, Ownership::kDiffers, {1}},
    {"the innermost cannot be asked", {kNone, kNone, refused()}, 1, Ownership::kInnermost, {2}},
    {"a bad gateway with nobody behind", {answer_of(502, {}), answer_of(502, {}), refused()}, 2, Ownership::kNoAnswer},
    {"a bad gateway with a good answer behind", {answer_of(504, {}), answer_of(504, {}), kGood}, 1},
    // caches
    {"a cache that ignores Vary",
     {answer_of(200, {{kAllow.name, "https://b.example"}, kVary, {"Age", "3"}}), kGood, kGood},
     0},
    {"a cache that was not told to vary",
     {answer_of(200, {{kAllow.name, "https://b.example"}, {"X-Cache", "HIT"}}), answer_of(200, {kAllow}),
      answer_of(200, {kAllow})},
     2,
     Ownership::kNoVary},
    {"the middle drops Vary",
     {answer_of(200, {{kAllow.name, "https://b.example"}, {"Age", "3"}}), answer_of(200, {kAllow}), kGood},
     1,
     Ownership::kNoVary},
    {"a stored answer, and * behind",
     {answer_of(200, {{"Age", "3"}}), answer_of(200, {{kAllow.name, "*"}}), answer_of(200, {{kAllow.name, "*"}})},
     0},
};

TEST(Hops, NameTheLayerThatOwnsTheFault) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.what);
    const Comparison found = compare_get(c.answers);
    EXPECT_EQ(found.owner, c.owner);
    EXPECT_EQ(to_string(found.reason), to_string(c.reason));
    EXPECT_EQ(found.unsure_of, c.unsure_of);
    ASSERT_EQ(found.hops.size(), c.answers.size());
    for (std::size_t i = 0; i < c.answers.size(); ++i) {
      EXPECT_EQ(found.hops[i].verdict == HopVerdict::kSilent, c.answers[i]->error.has_value()) << i;
    }
  }
}

struct ChangeCase {
  const char* what;
  Answer behind, here;
  std::vector<std::string> changes;  // "dropped Vary"
};

Answer plain(std::uint16_t status, HeaderList headers) { return *answer_of(status, std::move(headers)); }

const ChangeCase kChangeCases[] = {
    {"nothing", plain(200, {kAllow}), plain(200, {kAllow}), {}},
    {"case of a name", plain(200, {kAllow}), plain(200, {{"access-control-allow-origin", kAllow.value}}), {}},
    {"order of lines", plain(200, {kAllow, kVary}), plain(200, {kVary, kAllow}), {}},
    {"order and case of a list",
     plain(204, {{"Access-Control-Allow-Headers", "X-A, X-B"}, {"Vary", "Origin, Accept"}}),
     plain(204, {{"Access-Control-Allow-Headers", "x-b,x-a"}, {"Vary", "accept"}, {"Vary", "ORIGIN"}}),
     {}},
    {"methods are told apart by case",
     plain(204, {{"Access-Control-Allow-Methods", "GET, patch"}}),
     plain(204, {{"Access-Control-Allow-Methods", "PATCH, GET"}}),
     {"changed Access-Control-Allow-Methods"}},
    {"lost and found",
     plain(200, {kVary}),
     plain(200, {kAllow}),
     {"added Access-Control-Allow-Origin", "dropped Vary"}},
    {"a second line", plain(200, {kAllow}), plain(200, {kAllow, kAllow}), {"doubled Access-Control-Allow-Origin"}},
    {"a second line, joined",
     plain(200, {kAllow}),
     plain(200, {{kAllow.name, "*, " + kAllow.value}}),
     {"doubled Access-Control-Allow-Origin"}},
    {"another value", plain(200, {kAllow}), plain(200, {{kAllow.name, "*"}}), {"changed Access-Control-Allow-Origin"}},
    {"stored",
     plain(200, {kAllow}),
     plain(200, {kAllow, {"Age", "12"}, {"Via", "1.1 x"}}),
     {"cached Age", "added Via"}},
    {"fresh, with an Age", plain(200, {}), plain(200, {{"Age", "0"}, {"X-Cache", "MISS"}}), {}},
    {"stored twice", plain(200, {{"Age", "12"}}), plain(200, {{"Age", "40"}, {"X-Cache", "HIT"}}), {}},
    {"status", plain(200, {}), plain(304, {}), {"changed status"}},
    {"a name that nobody knows",
     plain(200, {{"Access-Control-Allow-Origins", "*"}}),
     plain(200, {}),
     {"dropped Access-Control-Allow-Origins"}},
};

TEST(Hops, SayWhatALayerMadeOfTheAnswerBehindIt) {
  for (const ChangeCase& c : kChangeCases) {
    SCOPED_TRACE(c.what);
    const Comparison found = compare_get({std::make_shared<Answer>(c.here), std::make_shared<Answer>(c.behind)});
    std::vector<std::string> changes;
    for (const Change& change : found.hops[0].changes) {
      changes.push_back(std::string(to_string(change.kind)) + " " + (change.header.empty() ? "status" : change.header));
    }
    EXPECT_EQ(changes, c.changes);
    EXPECT_TRUE(found.hops[1].changes.empty());
  }
}

TEST(Hops, ASilentLayerIsPassedOver) {
  const Comparison found = compare_get({kNone, refused(), kGood});
  ASSERT_EQ(found.hops[0].changes.size(), 2U);
  EXPECT_EQ(found.hops[0].changes[0].kind, ChangeKind::kDropped);
  EXPECT_TRUE(found.hops[1].changes.empty());
}

struct CauseCase {
  const char* what;
  std::vector<Pointer> answers;
  std::string_view alone, compared;  // the likeliest cause without and with the layers
};

const CauseCase kCauseCases[] = {
    {"dropped", {kNone, kNone, kGood}, "no-cors", "dropped-by-layer"},
    {"not sent", {kNone, kNone, kNone}, "no-cors", "no-cors"},
    {"an error page drops nothing",
     {answer_of(500, {}), kGood, kGood},
     "server-error-without-headers",
     "server-error-without-headers"},
    {"stored",
     {answer_of(200, {{"Age", "3"}, {"Vary", "Origin"}}), kGood, kGood},
     "origin-not-allowed",
     "cache-ignores-vary"},
    {"stored, and as bad when fresh",
     {answer_of(200, {{"Age", "3"}, {"Vary", "Origin"}}), answer_of(200, {kVary}), answer_of(200, {kVary})},
     "origin-not-allowed",
     "origin-not-allowed"},
};

TEST(Hops, RankTheCausesAgain) {
  for (const CauseCase& c : kCauseCases) {
    SCOPED_TRACE(c.what);
    const browser::Intent intent = fetch_of("https://api.example/v1");
    const std::vector<responders::Hop> site = {{nullptr, c.answers.front()}};
    responders::Scripted script(site);
    const browser::Outcome outcome = converse(kEngine, intent, script);
    std::vector<Finding> findings = diagnose(intent, outcome);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(id(findings.front().cause), c.alone);
    const std::vector<Hop> hops = hops_of(c.answers);
    weigh(compare(kEngine, intent, outcome, hops), hops, findings);
    EXPECT_EQ(id(findings.front().cause), c.compared);
    for (const Language language : kLanguages) {
      EXPECT_EQ(explain(findings.front(), language).change.find('{'), std::string::npos);
    }
  }
}

// nginx answers preflights itself and loses the header of responses; the application knows no OPTIONS.
TEST(Hops, OnlyTheFailingAnswerDecides) {
  browser::Intent intent = fetch_of("https://api.example/v1");
  intent.method = "PUT";
  const Pointer preflight = answer_of(204, {kAllow, {"Access-Control-Allow-Methods", "PUT"}});
  const std::vector<responders::Hop> site = {{preflight, kNone}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  const std::vector<Hop> hops = {{"nginx", {}, {preflight, kNone}}, {"app", {}, {answer_of(404, {}), kGood}}};
  const Comparison found = compare(kEngine, intent, outcome, hops);
  EXPECT_EQ(found.exchange, 1);
  EXPECT_EQ(found.owner, 0U);
  EXPECT_EQ(found.reason, Ownership::kDiffers);
  EXPECT_EQ(found.hops[1].verdict, HopVerdict::kPasses);
}

TEST(Hops, APreflightThatPassesBehindIsEnough) {
  browser::Intent intent = fetch_of("https://api.example/v1");
  intent.method = "PUT";
  const Pointer refusal = answer_of(405, {{"Allow", "GET"}});
  const std::vector<responders::Hop> site = {{refusal, kNone}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  const Pointer preflight = answer_of(204, {kAllow, {"Access-Control-Allow-Methods", "PUT"}});
  const Comparison found = compare(kEngine, intent, outcome, {{"cdn", {}, {refusal}}, {"app", {}, {preflight}}});
  EXPECT_EQ(found.owner, 0U);
  EXPECT_EQ(found.hops[1].verdict, HopVerdict::kPasses);
}

// The chain leads to another site, which no layer can be asked for: the redirect decides.
TEST(Hops, TheLastRequestThatLayersWereAskedDecides) {
  const Pointer redirect = answer_of(302, {kAllow, {"Location", "https://login.example/"}});
  const browser::Intent intent = fetch_of("https://api.example/v1");
  const std::vector<responders::Hop> site = {{nullptr, redirect}, {nullptr, kNone}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  ASSERT_EQ(outcome.exchanges.size(), 2U);
  const Comparison found =
      compare(kEngine, intent, outcome,
              {{"cdn", {}, {redirect, kNone}}, {"nginx", {}, {redirect, nullptr}}, {"app", {}, {kGood, nullptr}}});
  EXPECT_EQ(found.exchange, 0);
  EXPECT_EQ(found.owner, 1U);
}

TEST(Hops, NothingSentMeansNothingDecided) {
  const browser::Intent intent = fetch_of("http://api.example/v1");
  EXPECT_EQ(compare(kEngine, intent, {}, {}).owner, std::nullopt);
  const Comparison found = compare(kEngine, intent, {}, {{"cdn", {}, {}}, {"app", {}, {}}});
  EXPECT_EQ(found.owner, std::nullopt);
  EXPECT_EQ(found.hops[1].verdict, HopVerdict::kNotAsked);
}

}  // namespace
}  // namespace crosscheck::diagnosis
