// SPDX-License-Identifier: Apache-2.0
// One row a situation that people meet, with what each engine makes of it. The rows were seen in real browsers; the
// recorded corpus (tests/oracle) holds thousands more.
#include <gtest/gtest.h>

#include "tests/browser/exchange.h"

namespace crosscheck::test {
namespace {

using browser::Engine;

struct Row {
  std::string_view situation;
  browser::Intent intent;
  Scripted preflight;
  Scripted response;
  std::string_view standard, chromium, firefox, webkit;  ///< failure ids; empty: the page may read it
};

const Header kAllowPage{"Access-Control-Allow-Origin", std::string(kPage)};
const Header kAllowAny{"Access-Control-Allow-Origin", "*"};
const Header kAllowCredentials{"Access-Control-Allow-Credentials", "true"};

Header allow_origin(std::string value) { return {"Access-Control-Allow-Origin", std::move(value)}; }
Header methods(std::string value) { return {"Access-Control-Allow-Methods", std::move(value)}; }
Header headers(std::string value) { return {"Access-Control-Allow-Headers", std::move(value)}; }

std::vector<Row> rows() {
  const Scripted ok{200, {kAllowPage}};
  const Scripted none{};
  return {
      // The CORS check on the response.
      {"no header",
       make_intent("GET"),
       none,
       {200, {}},
       "acao-missing",
       "acao-missing",
       "acao-missing",
       "acao-missing"},
      {"an error page has none either",
       make_intent("GET"),
       none,
       {500, {}},
       "acao-missing",
       "acao-missing",
       "acao-missing",
       "acao-missing"},
      {"the page's origin", make_intent("GET"), none, ok, "", "", "", ""},
      {"any origin", make_intent("GET"), none, {200, {kAllowAny}}, "", "", "", ""},
      {"an error status with good headers is readable", make_intent("GET"), none, {500, {kAllowPage}}, "", "", "", ""},
      {"two lines that say the same",
       make_intent("GET"),
       none,
       {200, {kAllowPage, kAllowPage}},
       "acao-multiple",
       "acao-multiple",
       "acao-multiple",
       "acao-multiple"},
      {"a list",
       make_intent("GET"),
       none,
       {200, {allow_origin("https://app.example, https://b.example")}},
       "acao-multiple",
       "acao-multiple",
       "acao-multiple",
       "acao-multiple"},
      {"a list with a space alone",
       make_intent("GET"),
       none,
       {200, {allow_origin("https://app.example https://b.example")}},
       "acao-multiple",
       "acao-multiple",
       "acao-multiple",
       "acao-multiple"},
      {"a host instead of an origin",
       make_intent("GET"),
       none,
       {200, {allow_origin("app.example")}},
       "acao-invalid",
       "acao-invalid",
       "acao-invalid",
       "acao-invalid"},
      {"a trailing slash",
       make_intent("GET"),
       none,
       {200, {allow_origin("https://app.example/")}},
       "acao-mismatch",
       "acao-mismatch",
       "acao-mismatch",
       "acao-mismatch"},
      {"null for a page that has an origin",
       make_intent("GET"),
       none,
       {200, {allow_origin("null")}},
       "acao-mismatch",
       "acao-mismatch",
       "acao-mismatch",
       "acao-mismatch"},
      {"credentials and *",
       make_intent("GET", {}, true),
       none,
       {200, {kAllowAny, kAllowCredentials}},
       "acao-wildcard-credentials",
       "acao-wildcard-credentials",
       "acao-wildcard-credentials",
       "acao-wildcard-credentials"},
      {"credentials allowed in the wrong case",
       make_intent("GET", {}, true),
       none,
       {200, {kAllowPage, {"Access-Control-Allow-Credentials", "True"}}},
       "acac-not-true",
       "acac-not-true",
       "acac-not-true",
       "acac-not-true"},
      // The preflight.
      {"404 without the header: WebKit looks at the status first",
       make_intent("PUT"),
       {404, {}},
       ok,
       "preflight-acao-missing",
       "preflight-acao-missing",
       "preflight-acao-missing",
       "preflight-status"},
      {"404 with the header",
       make_intent("PUT"),
       {404, {kAllowPage}},
       ok,
       "preflight-status",
       "preflight-status",
       "preflight-status",
       "preflight-status"},
      {"a redirect",
       make_intent("PUT"),
       {301, {kAllowPage, {"Location", "/login"}}},
       ok,
       "preflight-redirect",
       "preflight-redirect",
       "preflight-redirect",
       "preflight-redirect"},
      {"another method",
       make_intent("PUT"),
       {204, {kAllowPage, methods("GET")}},
       ok,
       "preflight-method-denied",
       "preflight-method-denied",
       "preflight-method-denied",
       "preflight-method-denied"},
      {"patch is not PATCH",
       make_intent("patch"),
       {204, {kAllowPage, methods("PATCH")}},
       ok,
       "preflight-method-denied",
       "preflight-method-denied",
       "preflight-method-denied",
       "preflight-method-denied"},
      {"a list with semicolons",
       make_intent("PUT"),
       {204, {kAllowPage, methods("GET;PUT")}},
       ok,
       "preflight-acam-invalid",
       "preflight-acam-invalid",
       "preflight-acam-invalid",
       "preflight-acam-invalid"},
      {"the list does not parse although the method needs none",
       make_intent("POST", {{"X-A", "1"}}),
       {204, {kAllowPage, methods("GET;PUT"), headers("X-A")}},
       ok,
       "preflight-acam-invalid",
       "preflight-acam-invalid",
       "preflight-acam-invalid",
       "preflight-acam-invalid"},
      {"a header that is not listed",
       make_intent("GET", {{"X-A", "1"}}),
       {204, {kAllowPage}},
       ok,
       "preflight-header-denied",
       "preflight-header-denied",
       "preflight-header-denied",
       "preflight-header-denied"},
      {"* does not cover Authorization, says the standard alone",
       make_intent("GET", {{"Authorization", "Bearer x"}}),
       {204, {kAllowAny, headers("*")}},
       ok,
       "preflight-authorization-wildcard",
       "",
       "",
       ""},
      {"with credentials * is a name like any other",
       make_intent("GET", {{"X-A", "1"}}, true),
       {204, {kAllowPage, kAllowCredentials, headers("*")}},
       {200, {kAllowPage, kAllowCredentials}},
       "preflight-header-denied",
       "preflight-header-denied",
       "preflight-header-denied",
       "preflight-header-denied"},
      {"allowed twice, once in the response alone",
       make_intent("PUT"),
       {204, {kAllowPage, methods("PUT")}},
       {200, {}},
       "acao-missing",
       "acao-missing",
       "acao-missing",
       "acao-missing"},
  };
}

TEST(Verdict, EachSituationInEachEngine) {
  for (const Row& row : rows()) {
    const responders::Hop hop{
        row.preflight.lines.empty() && row.preflight.status == 200 ? nullptr : make_answer(row.preflight),
        make_answer(row.response)};
    const std::pair<Engine, std::string_view> expected[] = {{Engine::kStandard, row.standard},
                                                            {Engine::kChromium, row.chromium},
                                                            {Engine::kFirefox, row.firefox},
                                                            {Engine::kWebkit, row.webkit}};
    for (const auto& [engine, failure] : expected) {
      const browser::Outcome outcome = play(engine, row.intent, {hop});
      EXPECT_EQ(id(outcome.failure), failure) << row.situation << ", " << to_string(engine);
      EXPECT_EQ(outcome.verdict == browser::Verdict::kAllowed, failure.empty()) << row.situation;
    }
  }
}

// The offending bytes, so that a report can put a caret under them.
TEST(Verdict, EvidencePointsAtTheBadToken) {
  const responders::Hop hop{make_answer({204, {kAllowPage, methods("GET, P(UT, POST")}}), nullptr};
  const browser::Outcome outcome = play(Engine::kStandard, make_intent("PUT"), {hop});
  ASSERT_TRUE(outcome.evidence);
  EXPECT_EQ(outcome.evidence->header, 1);
  EXPECT_EQ(outcome.evidence->begin, 5U);
  EXPECT_EQ(outcome.evidence->length, 4U);
  EXPECT_EQ(outcome.evidence->subject, "P(UT");
}

// https://webidl.spec.whatwg.org/#es-ByteString, before anything else is looked at.
TEST(Verdict, WhatIsNoByteIsToldInTheEngineSWords) {
  browser::Intent intent = make_intent("GE T", {{"X Y", "1"}, {"X-A", "a\u00e9\U0001F600"}});
  EXPECT_EQ(play(Engine::kChromium, intent, {}).error,
            "TypeError: Failed to execute 'fetch' on 'Window': Failed to read the 'headers' property from "
            "'RequestInit': String contains non ISO-8859-1 code point.");
  EXPECT_TRUE(play(Engine::kFirefox, intent, {})
                  .error.ends_with(
                      "to ByteString because the character at index 2 has value 55357 which is greater than 255."));
  EXPECT_EQ(play(Engine::kWebkit, intent, {}).error, "TypeError: Type error");
  intent.headers = {{"X-A", "\u00e9"}};
  intent.method = "GET";
  const browser::Outcome sent =
      play(Engine::kChromium, intent,
           {{make_answer({204, {kAllowPage, headers("X-A")}}), make_answer({200, {kAllowPage}})}});
  EXPECT_EQ(sent.exchanges.at(1).request.headers.find("X-A")->value, "\xE9");
}

}  // namespace
}  // namespace crosscheck::test
