// SPDX-License-Identifier: Apache-2.0
// What holds for every exchange, whatever it is: rapidcheck looks for one where it does not, and makes it small.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "base/ascii.h"
#include "crosscheck/browser.h"
#include "crosscheck/responder.h"
#include "responders/scripted.h"

namespace crosscheck {
namespace {

using browser::Engine;
using browser::Intent;
using browser::Outcome;
using browser::Verdict;
using responders::Hop;
using responders::Scripted;

constexpr std::string_view kPage = "https://app.example";

Outcome play(Engine engine, const Intent& intent, const std::vector<Hop>& hops) {
  Scripted responder(hops);
  return converse(engine, intent, responder);
}

std::shared_ptr<const Answer> answer(std::uint16_t status, const std::vector<Header>& lines) {
  auto made = std::make_shared<Answer>();
  made->status = status;
  for (const Header& line : lines) made->headers.append(line);
  return made;
}

template <class T>
rc::Gen<T> one_of(std::vector<T> values) {
  return rc::gen::elementOf(std::move(values));
}

rc::Gen<Engine> engines() {
  return one_of(std::vector<Engine>(std::begin(browser::kEngines), std::end(browser::kEngines)));
}

rc::Gen<std::string> origins() {
  return one_of<std::string>({"https://app.example", "http://app.example", "https://app.example:8443", "null"});
}

rc::Gen<Header> request_headers() {
  return rc::gen::construct<Header>(
      one_of<std::string>({"Content-Type", "Accept", "Authorization", "X-Token", "x-request-id", "Range", "If-Match"}),
      one_of<std::string>({"application/json", "text/plain", "*/*", "Bearer x", "1", "bytes=0-9", ""}));
}

Intent make_intent(std::string origin, std::string method, std::vector<Header> headers, bool include) {
  Intent intent;
  intent.origin = std::move(origin);
  intent.url = "https://api.example/v1";
  intent.method = std::move(method);
  intent.headers = std::move(headers);
  if (include) intent.credentials = browser::Credentials::kInclude;
  return intent;
}

// A fetch() of mode cors to another origin.
rc::Gen<Intent> intents() {
  return rc::gen::apply(make_intent, origins(),
                        one_of<std::string>({"GET", "HEAD", "POST", "PUT", "PATCH", "patch", "DELETE", "QUERY"}),
                        rc::gen::container<std::vector<Header>>(request_headers()), rc::gen::arbitrary<bool>());
}

// A line of an answer that CORS looks at, right or wrong.
rc::Gen<Header> cors_lines() {
  return rc::gen::construct<Header>(
      one_of<std::string>({"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials",
                           "Access-Control-Allow-Methods", "Access-Control-Allow-Headers",
                           "Access-Control-Expose-Headers", "Access-Control-Max-Age"}),
      one_of<std::string>({"*", "https://app.example", "null", "true", "True", "GET, PUT, PATCH, patch", "x-token",
                           "authorization, content-type, x-token, x-request-id, range, if-match", "a b", "600", ""}));
}

rc::Gen<std::vector<Hop>> hops() {
  const auto answers = rc::gen::map(
      rc::gen::pair(one_of<std::uint16_t>({200, 204, 302, 307, 404, 500}),
                    rc::gen::container<std::vector<Header>>(cors_lines())),
      [](const std::pair<std::uint16_t, std::vector<Header>>& parts) { return answer(parts.first, parts.second); });
  const auto hop = rc::gen::map(rc::gen::pair(answers, answers), [](const auto& pair) {
    return Hop{pair.first, pair.second};
  });
  return rc::gen::container<std::vector<Hop>>(1, hop);
}

// What a server that allows everything this intent needs says; no wildcard, so that credentials may come along.
std::vector<Hop> allow_everything(const Intent& intent) {
  std::string names = "x-always-there";
  for (const Header& line : intent.headers) names += ", " + line.name;
  const std::vector<Header> allow = {{"Access-Control-Allow-Origin", intent.origin},
                                     {"Access-Control-Allow-Credentials", "true"}};
  std::vector<Header> preflight = allow;
  preflight.push_back({"Access-Control-Allow-Methods", *intent.method});
  preflight.push_back({"Access-Control-Allow-Headers", names});
  return {{answer(204, preflight), answer(200, allow)}};
}

// Every answer with its lines changed by `change`.
template <class Change>
std::vector<Hop> changed(const std::vector<Hop>& hops, const Change& change) {
  std::vector<Hop> result = hops;
  for (Hop& hop : result) {
    for (std::shared_ptr<const Answer>* side : {&hop.preflight, &hop.response}) {
      std::vector<Header> lines((*side)->headers.begin(), (*side)->headers.end());
      change(lines);
      *side = answer((*side)->status, lines);
    }
  }
  return result;
}

void expect_same_judgement(const Outcome& a, const Outcome& b) {
  RC_ASSERT(a.verdict == b.verdict);
  RC_ASSERT(id(a.failure) == id(b.failure));
  RC_ASSERT(a.console == b.console);
  RC_ASSERT(a.exchanges.size() == b.exchanges.size());
}

RC_GTEST_PROP(FetchProperties, AServerThatAllowsEverythingIsNeverBlocked, ()) {
  const Intent intent = *intents();
  const Outcome outcome = play(*engines(), intent, allow_everything(intent));
  RC_ASSERT(outcome.verdict == Verdict::kAllowed);
  RC_ASSERT(outcome.console.empty());
}

RC_GTEST_PROP(FetchProperties, AServerThatSaysNothingIsAlwaysBlocked, ()) {
  const Outcome outcome = play(*engines(), *intents(), {{answer(200, {}), answer(200, {})}});
  RC_ASSERT(outcome.verdict == Verdict::kBlocked);
}

RC_GTEST_PROP(FetchProperties, NoOtherOriginIsEverGood, ()) {
  Intent intent = *intents();
  std::vector<Hop> hops = allow_everything(intent);
  const std::string other =
      *one_of<std::string>({"https://app.example.evil.example", "https://evil.example", "https://APP.example",
                            "https://app.example/", "https://app.example:443", "http://app.example", "app.example",
                            "*.example", "https://*", "https://app.example null"});
  RC_PRE(other != intent.origin);
  hops = changed(hops, [&](std::vector<Header>& lines) { lines.front().value = other; });
  RC_ASSERT(play(*engines(), intent, hops).verdict == Verdict::kBlocked);
}

RC_GTEST_PROP(FetchProperties, AnUnrelatedLineChangesNothing, ()) {
  const Intent intent = *intents();
  const Engine engine = *engines();
  const std::vector<Hop> before = *hops();
  const Header line{*one_of<std::string>({"X-Other", "Server", "Vary", "ETag", "Access-Control-Allow",
                                          "Timing-Allow-Origin", "Access-Control-Request-Headers", "Allow", "Origin"}),
                    *one_of<std::string>({"*", "true", "https://app.example", "", "\xE9"})};
  const auto after = changed(before, [&](std::vector<Header>& lines) {
    const auto place = static_cast<std::ptrdiff_t>(lines.empty() ? 0 : lines.size() / 2);
    lines.insert(lines.begin() + place, line);
  });
  expect_same_judgement(play(engine, intent, before), play(engine, intent, after));
}

// Lines of different names may come in any order; those of one name keep theirs.
RC_GTEST_PROP(FetchProperties, TheOrderOfLinesDoesNotMatter, ()) {
  const Intent intent = *intents();
  const Engine engine = *engines();
  const std::vector<Hop> before = *hops();
  const auto after = changed(before, [](std::vector<Header>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const Header& a, const Header& b) { return a.name > b.name; });
  });
  expect_same_judgement(play(engine, intent, before), play(engine, intent, after));
}

// Firefox counts the lines of Access-Control-Allow-Origin that are spelt exactly so; the case matters nowhere else.
RC_GTEST_PROP(FetchProperties, TheCaseOfNamesDoesNotMatter, ()) {
  const Intent intent = *intents();
  const Engine engine = *one_of<Engine>({Engine::kStandard, Engine::kChromium, Engine::kWebkit});
  const std::vector<Hop> before = *hops();
  const auto after = changed(before, [](std::vector<Header>& lines) {
    for (Header& line : lines) line.name = ascii::to_lower(line.name);
  });
  expect_same_judgement(play(engine, intent, before), play(engine, intent, after));
}

RC_GTEST_PROP(FetchProperties, SpaceAroundAValueDoesNotMatter, ()) {
  const Intent intent = *intents();
  const Engine engine = *engines();
  const std::vector<Hop> before = *hops();
  const auto after = changed(before, [](std::vector<Header>& lines) {
    for (Header& line : lines) line.value = " \t" + line.value + " ";
  });
  expect_same_judgement(play(engine, intent, before), play(engine, intent, after));
}

// Credentials only take away: what a page may read with them it may read without.
RC_GTEST_PROP(FetchProperties, OmittingCredentialsNeverHurts, ()) {
  Intent intent = *intents();
  const Engine engine = *engines();
  const std::vector<Hop> answers = *hops();
  intent.credentials = browser::Credentials::kInclude;
  const Verdict with = play(engine, intent, answers).verdict;
  intent.credentials = browser::Credentials::kOmit;
  const Verdict without = play(engine, intent, answers).verdict;
  RC_ASSERT(with != Verdict::kAllowed || without == Verdict::kAllowed);
}

// In the standard a preflight precedes a request exactly when its method or one of its headers is not simple.
RC_GTEST_PROP(FetchProperties, FewerHeadersNeverNeedMorePreflight, ()) {
  Intent intent = *intents();
  const Engine engine = *engines();
  const bool with = play(engine, intent, allow_everything(intent)).exchanges.size() == 2;
  intent.headers.clear();
  const bool without = play(engine, intent, allow_everything(intent)).exchanges.size() == 2;
  RC_ASSERT(with || !without);
}

RC_GTEST_PROP(FetchProperties, TheSameGoesInTheSameComesOut, ()) {
  const Intent intent = *intents();
  const Engine engine = *engines();
  const std::vector<Hop> answers = *hops();
  const Outcome once = play(engine, intent, answers);
  const Outcome twice = play(engine, intent, answers);
  expect_same_judgement(once, twice);
  RC_ASSERT(once.visible_headers == twice.visible_headers);
  RC_ASSERT(once.error == twice.error);
}

// The page's own origin needs no permission.
RC_GTEST_PROP(FetchProperties, TheOwnOriginIsNotAsked, ()) {
  Intent intent = *intents();
  intent.origin = kPage;
  intent.url = std::string(kPage) + "/v1";
  const Outcome outcome = play(*engines(), intent, {{nullptr, answer(*one_of<std::uint16_t>({200, 404, 500}), {})}});
  RC_ASSERT(outcome.verdict == Verdict::kAllowed);
  RC_ASSERT(outcome.exchanges.size() == 1u);
}

}  // namespace
}  // namespace crosscheck
