// SPDX-License-Identifier: Apache-2.0
// Conversations that leave more than one cause, and the further answer that settles which it is.
#include "crosscheck/probes.h"

#include <gtest/gtest.h>

#include "diagnosis/probes/table.h"
#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

using Pointer = std::shared_ptr<const Answer>;

constexpr auto kEngine = browser::Engine::kChromium;
const Header kAllow{"Access-Control-Allow-Origin", std::string(kPage)};

struct Case {
  const char* what;
  browser::Intent intent;
  std::vector<responders::Hop> site;
  std::string_view likeliest;  // before
  Probe probe;
  std::string url;  // that it asks
  Pointer answer;
  std::string_view cause;  // after
};

browser::Intent put(const std::string& url) {
  browser::Intent intent = fetch_of(url);
  intent.method = "PUT";
  return intent;
}

browser::Intent with_credentials(browser::Intent intent) {
  intent.credentials = browser::Credentials::kInclude;
  return intent;
}

const std::string kUrl = "https://api.example/v1/items";
const Pointer kPlain = answer_of(200, {});
const Pointer kAllowed = answer_of(200, {kAllow});
const Pointer kNotFound = answer_of(404, {});
const Pointer kPreflight = answer_of(204, {kAllow, {"Access-Control-Allow-Methods", "PUT"}});
const HeaderList kStored = {{"Age", "7"}, {"X-Cache", "HIT"}};

const Case kCases[] = {
    // Something is there, and only OPTIONS is not known.
    {"GET is answered",
     put(kUrl),
     {{kNotFound, nullptr}},
     "no-options-route",
     Probe::kGet,
     kUrl,
     answer_of(401, {}),
     "no-options-route"},
    {"GET is not found",
     put(kUrl),
     {{kNotFound, nullptr}},
     "no-options-route",
     Probe::kGet,
     kUrl,
     kNotFound,
     "wrong-address"},
    {"GET is refused",
     put(kUrl),
     {{answer_of(403, {}), nullptr}},
     "preflight-forbidden",
     Probe::kGet,
     kUrl,
     answer_of(401, {}),
     "auth-before-cors"},
    {"GET has headers",
     put(kUrl),
     {{answer_of(204, {}), nullptr}},
     "preflight-without-cors",
     Probe::kGet,
     kUrl,
     kAllowed,
     "preflight-without-cors"},
    {"GET has none",
     put(kUrl),
     {{answer_of(204, {}), nullptr}},
     "preflight-without-cors",
     Probe::kGet,
     kUrl,
     kPlain,
     "no-cors"},
    {"other methods have headers",
     put(kUrl),
     {{kPreflight, kPlain}},
     "headers-on-preflight-only",
     Probe::kGet,
     kUrl,
     kAllowed,
     "headers-by-method"},
    // A cache, or the server?
    {"stored, and fresh is right",
     fetch_of(kUrl),
     {{nullptr, answer_of(200, kStored)}},
     "cached-without-origin",
     Probe::kCacheBuster,
     kUrl + "?crosscheck=x1",
     kAllowed,
     "cached-without-origin"},
    {"stored, and fresh is as bad",
     fetch_of(kUrl + "?a=1"),
     {{nullptr, answer_of(200, kStored)}},
     "cached-without-origin",
     Probe::kCacheBuster,
     kUrl + "?a=1&crosscheck=x1",
     kPlain,
     "no-cors"},
    {"stored in silence",
     fetch_of(kUrl),
     {{nullptr, answer_of(200, {{kAllow.name, "https://other.org"}, {"Vary", "Origin"}})}},
     "origin-not-allowed",
     Probe::kCacheBuster,
     kUrl + "?crosscheck=x1",
     kAllowed,
     "cache-ignores-vary"},
    {"not stored",
     fetch_of(kUrl),
     {{nullptr, answer_of(200, {{kAllow.name, "https://other.org"}})}},
     "origin-not-allowed",
     Probe::kCacheBuster,
     kUrl + "?crosscheck=x1",
     answer_of(200, {{kAllow.name, "https://other.org"}}),
     "origin-not-allowed"},
    // A page for every address.
    {"the fallback of a single-page application",
     fetch_of(kUrl),
     {{nullptr, answer_of(200, {{"Content-Type", "text/html"}})}},
     "html-instead",
     Probe::kErrorPath,
     "https://api.example/v1/crosscheck-no-such-page-x1",
     kPlain,
     "html-instead"},
    {"no fallback",
     fetch_of(kUrl),
     {{nullptr, answer_of(200, {{"Content-Type", "text/html"}})}},
     "html-instead",
     Probe::kErrorPath,
     "https://api.example/v1/crosscheck-no-such-page-x1",
     kNotFound,
     "no-cors"},
    // A list of origins.
    {"another origin is allowed",
     fetch_of(kUrl),
     {{nullptr, kPlain}},
     "no-cors",
     Probe::kAnotherOrigin,
     kUrl,
     answer_of(200, {{kAllow.name, "https://api.example"}}),
     "origin-not-allowed"},
    {"the origin is what is refused",
     fetch_of(kUrl),
     {{nullptr, answer_of(403, {})}},
     "auth-error-without-headers",
     Probe::kWithoutOrigin,
     kUrl,
     kPlain,
     "origin-not-allowed"},
    // Errors
    {"other errors have the headers",
     fetch_of(kUrl),
     {{nullptr, answer_of(500, {{"Server", "nginx"}})}},
     "server-error-without-headers",
     Probe::kErrorPath,
     "https://api.example/v1/crosscheck-no-such-page-x1",
     answer_of(404, {kAllow}),
     "server-error-without-headers"},
    {"it is there with a slash",
     fetch_of(kUrl),
     {{nullptr, answer_of(404, {{"Server", "nginx"}})}},
     "wrong-address",
     Probe::kSlash,
     kUrl + "/",
     kPlain,
     "wrong-address"},
};

TEST(Probes, SettleWhichCauseItIs) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.what);
    responders::Scripted script(c.site);
    const browser::Outcome outcome = converse(kEngine, c.intent, script);
    std::vector<Finding> findings = diagnose(c.intent, outcome);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(id(findings.front().cause), c.likeliest);
    // The proposal comes in its turn: answers that say nothing about it go before.
    std::vector<Probe> made;
    auto next = propose(findings, c.intent, outcome, made);
    while (next && next->probe != c.probe) {
      made.push_back(next->probe);
      next = propose(findings, c.intent, outcome, made);
    }
    ASSERT_TRUE(next);
    const auto request = request_of(next->probe, c.intent, outcome, "x1");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->url.href(), c.url);
    const double before = findings.front().confidence;
    weigh({*next, *request, c.answer}, findings);
    EXPECT_EQ(id(findings.front().cause), c.cause);
    if (c.cause == c.likeliest) {
      EXPECT_GE(findings.front().confidence, before);
    }
    double sum = 0;
    for (const Finding& finding : findings) sum += finding.confidence;
    EXPECT_LE(sum, 0.98);
  }
}

TEST(Probes, NeverWrite) {
  for (const Case& c : kCases) {
    responders::Scripted script(c.site);
    const browser::Intent intent = with_credentials(c.intent);
    const browser::Outcome outcome = converse(kEngine, intent, script);
    for (std::size_t n = 0; n < kProbeCount; ++n) {
      const auto request = request_of(static_cast<Probe>(n), intent, outcome, "x1");
      if (!request) continue;
      EXPECT_TRUE(request->method == "GET" || request->method == "OPTIONS") << request->method;
      EXPECT_FALSE(request->sends_body);
      EXPECT_EQ(request->url.host(), "api.example");
    }
  }
}

TEST(Probes, CarryWhatThePageSets) {
  browser::Intent intent = with_credentials(put(kUrl));
  intent.headers = {{"X-Token", "1"}, {"Content-Type", "application/json"}, {"Authorization", "Bearer x"}};
  const std::vector<responders::Hop> site = {{kNotFound, nullptr}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  const auto get = request_of(Probe::kGet, intent, outcome, "x1");
  ASSERT_TRUE(get);
  EXPECT_TRUE(get->credentials);
  EXPECT_EQ(get->headers.get("Origin"), kPage);
  EXPECT_EQ(get->headers.get("X-Token"), "1");
  EXPECT_FALSE(get->headers.has("Content-Type"));
  EXPECT_FALSE(get->headers.has("Access-Control-Request-Method"));
}

TEST(Probes, AreNotProposedWhereTheCauseIsClear) {
  const browser::Intent intent = fetch_of(kUrl);
  const std::vector<responders::Hop> site = {{nullptr, answer_of(200, {kAllow, kAllow})}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  EXPECT_FALSE(propose(diagnose(intent, outcome), intent, outcome));
}

TEST(Probes, SilenceMovesNothingToCertainty) {
  const browser::Intent intent = put(kUrl);
  const std::vector<responders::Hop> site = {{kNotFound, nullptr}};
  responders::Scripted script(site);
  const browser::Outcome outcome = converse(kEngine, intent, script);
  std::vector<Finding> findings = diagnose(intent, outcome);
  const auto next = propose(findings, intent, outcome);
  ASSERT_TRUE(next);
  auto silence = std::make_shared<Answer>();
  silence->error = NetworkError{NetworkErrorKind::kTimeout, {}};
  const std::vector<Finding> before = findings;
  weigh({*next, *request_of(next->probe, intent, outcome, "x1"), silence}, findings);
  ASSERT_EQ(findings.size(), before.size());
  for (std::size_t i = 0; i < findings.size(); ++i) EXPECT_EQ(findings[i].confidence, before[i].confidence);
}

// Each probe can be made for some pair of causes, and says what it asks in every language.
TEST(Probes, EachHasAUseAndAName) {
  for (std::size_t n = 0; n < kProbeCount; ++n) {
    const auto probe = static_cast<Probe>(n);
    EXPECT_FALSE(id(probe).empty());
    for (const Language language : kLanguages) EXPECT_FALSE(asks(probe, language).empty());
    const bool used = std::any_of(std::begin(kLikelihoods), std::end(kLikelihoods),
                                  [&](const Likelihood& row) { return row.probe == probe && row.yes >= 0.3; });
    EXPECT_TRUE(used) << id(probe);
  }
  for (const Likelihood& row : kLikelihoods) EXPECT_TRUE(row.yes > 0 && row.yes < 1);
}

}  // namespace
}  // namespace crosscheck::diagnosis
