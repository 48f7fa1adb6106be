// SPDX-License-Identifier: Apache-2.0
// How often the same request is preflighted, engine by engine.
#include "crosscheck/preflight_cache.h"

#include <gtest/gtest.h>

#include "tests/browser/exchange.h"

namespace crosscheck::test {
namespace {

using browser::Engine;
using browser::Fetch;
using browser::PreflightCache;

struct Row {
  std::string_view situation;
  std::vector<Header> preflight;
  bool first_includes, second_includes;
  double seconds_between;
  int standard, chromium, firefox, webkit;  ///< preflights in all
};

const Row kRows[] = {
    // Without Access-Control-Max-Age: five seconds.
    {"soon after", {{"Access-Control-Allow-Methods", "PUT"}}, false, false, 4, 1, 1, 1, 1},
    {"after five seconds", {{"Access-Control-Allow-Methods", "PUT"}}, false, false, 6, 2, 2, 2, 2},
    // Firefox stores a wildcard as the name it is spelt as.
    {"allowed by *", {{"Access-Control-Allow-Methods", "*"}}, false, false, 1, 1, 1, 2, 1},
    // What is no number counts as absent, but in Firefox as zero.
    {"600s",
     {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "600s"}},
     false,
     false,
     4,
     1,
     1,
     2,
     1},
    {"0", {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "0"}}, false, false, 1, 2, 2, 2, 2},
    {"-1", {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "-1"}}, false, false, 1, 2, 2, 2, 2},
    // Nothing counts as absent; a sign, and more than 63 bits, are read two ways.
    {"empty", {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", ""}}, false, false, 4, 1, 1, 1, 1},
    {"+600",
     {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "+600"}},
     false,
     false,
     6,
     2,
     1,
     2,
     1},
    {"2^63",
     {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "9223372036854775808"}},
     false,
     false,
     6,
     1,
     2,
     1,
     2},
    // The caps: 7200, 86400 and 600 seconds.
    {"an hour",
     {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "86400"}},
     false,
     false,
     3600,
     1,
     1,
     1,
     2},
    {"ten hours",
     {{"Access-Control-Allow-Methods", "PUT"}, {"Access-Control-Max-Age", "86400"}},
     false,
     false,
     36000,
     2,
     2,
     1,
     2},
    // An anonymous entry never serves a request with credentials; the reverse does, but in Firefox.
    {"with credentials after without", {{"Access-Control-Allow-Methods", "PUT"}}, false, true, 1, 2, 2, 2, 2},
    {"without credentials after with", {{"Access-Control-Allow-Methods", "PUT"}}, true, false, 1, 1, 1, 2, 1},
};

int count_preflights(Engine engine, const Row& row) {
  PreflightCache cache;
  int preflights = 0;
  const auto run = [&](bool include, double now) {
    std::vector<Header> lines = row.preflight;
    lines.push_back({"Access-Control-Allow-Origin", std::string(kPage)});
    lines.push_back({"Access-Control-Allow-Credentials", "true"});
    Fetch fetch(engine, make_intent("PUT", {}, include), &cache, now);
    while (const browser::Request* request = fetch.next()) {
      preflights += request->preflight;
      fetch.deliver(make_answer({200, lines}));
    }
    EXPECT_EQ(fetch.outcome().verdict, browser::Verdict::kAllowed) << row.situation;
  };
  run(row.first_includes, 0);
  run(row.second_includes, row.seconds_between);
  return preflights;
}

TEST(PreflightCache, PreflightsOfTwoRequests) {
  for (const Row& row : kRows) {
    EXPECT_EQ(count_preflights(Engine::kStandard, row), row.standard) << row.situation;
    EXPECT_EQ(count_preflights(Engine::kChromium, row), row.chromium) << row.situation;
    EXPECT_EQ(count_preflights(Engine::kFirefox, row), row.firefox) << row.situation;
    EXPECT_EQ(count_preflights(Engine::kWebkit, row), row.webkit) << row.situation;
  }
}

struct ChainRow {
  std::string_view situation;
  std::string_view location;
  browser::CacheMode cache;
  bool upload;
  int preflights;
};

const ChainRow kFirefoxChains[] = {
    {"back to the same URL", "", browser::CacheMode::kDefault, false, 1},
    {"a preflight that a listener forces", "", browser::CacheMode::kDefault, true, 1},
    {"a fragment is part of the key", "#again", browser::CacheMode::kDefault, false, 2},
    {"past the cache", "", browser::CacheMode::kNoStore, false, 2},
    {"past the cache, too", "", browser::CacheMode::kReload, false, 2},
    {"no-cache only asks the server again", "", browser::CacheMode::kNoCache, false, 1},
};

// A fetch remembers its own preflights when the caller hands it no cache.
TEST(PreflightCache, WithinAChain) {
  for (const ChainRow& row : kFirefoxChains) {
    browser::Intent intent = make_intent("PUT");
    intent.cache = row.cache;
    if (row.upload) intent.as = browser::Asker::kXhrUpload;
    const Header origin{"Access-Control-Allow-Origin", std::string(kPage)};
    const auto preflight = make_answer({204, {origin, {"Access-Control-Allow-Methods", "PUT"}}});
    const auto redirect = make_answer({307, {origin, {"Location", std::string(row.location)}}});
    const auto outcome =
        play(Engine::kFirefox, intent, {{preflight, redirect}, {preflight, make_answer({200, {origin}})}});
    int preflights = 0;
    for (const browser::Exchange& exchange : outcome.exchanges) preflights += exchange.request.preflight;
    EXPECT_EQ(preflights, row.preflights) << row.situation;
    EXPECT_EQ(outcome.verdict, browser::Verdict::kAllowed) << row.situation;
  }
}

TEST(PreflightCache, AFragmentIsPartOfTheKey) {
  for (const Engine engine : {Engine::kStandard, Engine::kChromium, Engine::kFirefox, Engine::kWebkit}) {
    browser::PreflightCache cache;
    const Header origin{"Access-Control-Allow-Origin", std::string(kPage)};
    const auto preflight = make_answer({204, {origin, {"Access-Control-Allow-Methods", "PUT"}}});
    std::vector<std::size_t> exchanges;
    for (const std::string_view fragment : {"", "#a", "#b", "#a", ""}) {
      browser::Intent intent = make_intent("PUT");
      intent.url += fragment;
      browser::Fetch fetch(engine, intent, &cache);
      while (const browser::Request* request = fetch.next()) {
        fetch.deliver(request->preflight ? preflight : make_answer({200, {origin}}));
      }
      exchanges.push_back(fetch.outcome().exchanges.size());
    }
    EXPECT_EQ(exchanges, (std::vector<std::size_t>{2, 2, 2, 1, 1})) << to_string(engine);
  }
}

}  // namespace
}  // namespace crosscheck::test
