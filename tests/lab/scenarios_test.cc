// SPDX-License-Identifier: Apache-2.0
//
// The table of scenarios: what each is said to end in is what browser::Fetch says, and nothing that can fail is left out.
#include "apps/lab/scenario.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/lab/page.h"
#include "apps/lab/script.h"
#include "apps/lab/words.h"
#include "crosscheck/diagnosis.h"
#include "crosscheck/responder.h"
#include "diagnosis/phrases.h"

namespace crosscheck::lab {
namespace {

using browser::Failure;

// What browser::Fetch does not know yet: "scenario engine", without the reason.
std::set<std::string> not_modelled() {
  std::ifstream file("tests/lab/not_modelled.txt");
  EXPECT_TRUE(file) << "run from the top of the source tree";
  std::set<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("#")) lines.insert(line.substr(0, line.find(' ', line.find(' ') + 1)));
  }
  return lines;
}

TEST(Scenarios, EndAsExpectedInEveryEngine) {
  const std::set<std::string> unknown = not_modelled();
  for (const Scenario& scenario : scenarios()) {
    const browser::Intent intent = intent_of(scenario, fixed_ground());
    const std::vector<responders::Hop> hops = script_of(scenario, fixed_ground());
    for (const browser::Engine engine : browser::kEngines) {
      responders::Scripted script(hops);
      const browser::Outcome outcome = converse(engine, intent, script);
      const bool agree = outcome.failure == scenario.expected[engine];
      const std::string name = std::string(scenario.id) + " " + std::string(to_string(engine));
      EXPECT_EQ(agree, !unknown.contains(name))
          << name << ": " << id(outcome.failure) << ", expected " << id(scenario.expected[engine]);
    }
  }
}

TEST(Scenarios, AreDiagnosedWithTheirCause) {
  for (const Scenario& scenario : scenarios()) {
    if (scenario.cause.empty()) continue;
    const browser::Intent intent = intent_of(scenario, fixed_ground());
    const std::vector<responders::Hop> hops = script_of(scenario, fixed_ground());
    for (const browser::Engine engine : browser::kEngines) {
      if (scenario.expected[engine] == Failure::kNone) continue;
      responders::Scripted script(hops);
      const browser::Outcome outcome = converse(engine, intent, script);
      if (outcome.failure != scenario.expected[engine]) continue;  // of which EndAsExpectedInEveryEngine tells
      const auto findings = diagnosis::diagnose(intent, outcome);
      const std::string_view first = findings.empty() ? "nothing" : id(findings.front().cause);
      EXPECT_EQ(first, scenario.cause) << scenario.id << " in " << to_string(engine);
    }
  }
}

// What the steps note is printed in the user's language; Opaque Response Blocking quotes Firefox's reasons.
TEST(Scenarios, TakeStepsWhoseNotesAreTranslated) {
  for (const Scenario& scenario : scenarios()) {
    const std::vector<responders::Hop> hops = script_of(scenario, fixed_ground());
    for (const browser::Engine engine : browser::kEngines) {
      responders::Scripted script(hops);
      for (const browser::Step& step : converse(engine, intent_of(scenario, fixed_ground()), script).steps) {
        if (step.note.empty() || step.name == "Opaque Response Blocking") continue;
        EXPECT_NE(diagnosis::translated(step.note, diagnosis::Language::kTaiwan), step.note) << scenario.id;
      }
    }
  }
}

TEST(Scenarios, HaveIdsFitForUrlsAndNoneTwice) {
  std::set<std::string_view> seen;
  for (const Scenario& scenario : scenarios()) {
    EXPECT_TRUE(seen.insert(scenario.id).second) << scenario.id;
    EXPECT_THAT(std::string(scenario.id), testing::MatchesRegex("[a-z0-9]+(-[a-z0-9]+)*"));
    EXPECT_FALSE(scenario.title.empty() || scenario.why.empty() || scenario.hops.empty()) << scenario.id;
    EXPECT_EQ(find_scenario(scenario.id), &scenario);
  }
}

TEST(Scenarios, AreInTheOrderOfTheirFamilies) {
  EXPECT_TRUE(std::ranges::is_sorted(scenarios(), {}, &Scenario::family));
}

// The ids and names that tests/lab/unreachable.md explains: each stands in a heading of its own, between backquotes.
std::set<std::string> unreachable() {
  std::ifstream file("tests/lab/unreachable.md");
  EXPECT_TRUE(file) << "run from the top of the source tree";
  std::set<std::string> names;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## `")) names.insert(line.substr(4, line.find('`', 4) - 4));
  }
  return names;
}

TEST(Scenarios, CoverEveryFailureOrSayWhyNot) {
  std::set<std::string> covered = unreachable();
  for (const Scenario& scenario : scenarios()) {
    for (const browser::Engine engine : browser::kEngines) covered.insert(std::string(id(scenario.expected[engine])));
  }
#define CROSSCHECK_FAILURE(name, text, sentence) \
  EXPECT_TRUE(covered.contains(text)) << text << " has no scenario and no line in tests/lab/unreachable.md";
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
}

TEST(Scenarios, CoverEveryCauseOrSayWhatDecides) {
  std::set<std::string> covered = unreachable();
  for (const Scenario& scenario : scenarios()) {
    covered.insert(std::string(scenario.cause));
    covered.insert(std::string(scenario.probed));
  }
#define CROSSCHECK_CAUSE(enumerator, text, remedy) \
  EXPECT_TRUE(covered.contains(text)) << text << " has no scenario and no line in tests/lab/unreachable.md";
#include "crosscheck/causes.inc"
#undef CROSSCHECK_CAUSE
}

TEST(Scenarios, CoverEveryReasonFirefoxNames) {
  constexpr std::string_view kReasons[] = {
      "CORSDisabled",
      "CORSDidNotSucceed",
      "CORSOriginHeaderNotAdded",
      "CORSExternalRedirectNotAllowed",
      "CORSRequestNotHttp",
      "CORSMissingAllowOrigin",
      "CORSAllowOriginNotMatchingOrigin",
      "CORSNotSupportingCredentials",
      "CORSMethodNotFound",
      "CORSMissingAllowCredentials",
      "CORSPreflightDidNotSucceed",
      "CORSInvalidAllowMethod",
      "CORSInvalidAllowHeader",
      "CORSMissingAllowHeaderFromPreflight",
      "CORSMultipleAllowOriginNotAllowed",
  };
  std::set<std::string> covered = unreachable();
  for (const Scenario& scenario : scenarios()) covered.insert(std::string(scenario.reason));
  for (const std::string_view reason : kReasons) EXPECT_TRUE(covered.contains(std::string(reason))) << reason;
}

TEST(Expand, FillsInWhatItKnowsAndLeavesTheRest) {
  const Scenario& scenario = *find_scenario("acao-missing");
  const Ground ground{"http://p:1", "https://s:2", "http://t:3", "http://o:4", "http://c:5"};
  EXPECT_EQ(expand("{page} {target}{0} {other}{1} {closed}", scenario, ground),
            "http://p:1 http://t:3/c/acao-missing/0 http://o:4/c/acao-missing/1 http://c:5");
  EXPECT_EQ(expand("{target-tls} http://u:p@{other-host}", scenario, ground), "https://t:3 http://u:p@o:4");
  EXPECT_EQ(expand("{\"ok\":true} {", scenario, ground), "{\"ok\":true} {");
}

TEST(ScenarioPage, EscapesWhatItShows) {
  Scenario scenario = *find_scenario("acao-missing");
  scenario.title = "<b>&\"";
  scenario.intent.url = "http://127.0.0.1/</script><script>alert(1)</script>";
  const std::string html = scenario_page(scenarios().front(), fixed_ground());
  EXPECT_EQ(html.find("{page}"), html.npos);
  const browser::Intent intent = intent_of(scenario, fixed_ground());
  EXPECT_EQ(to_javascript(intent).find('<'), std::string::npos);
}

TEST(ToCommand, QuotesForTheShell) {
  browser::Intent intent = Ask().to("https://api.example/v1?a=1&b=it's").header("X-Token", "a b").include();
  intent.origin = "https://app.example";
  EXPECT_EQ(
      to_command(intent),
      "crosscheck check 'https://api.example/v1?a=1&b=it'\\''s' --origin https://app.example --credentials include "
      "-H 'X-Token: a b'");
}

TEST(ToJavascript, WritesTheOptionsThatWereGiven) {
  EXPECT_EQ(to_javascript(Ask().to("https://a/")), "return fetch(\"https://a/\");\n");
  EXPECT_EQ(to_javascript(Ask().to("https://a/").put().header("X", "\u00e9<").include()),
            "return fetch(\"https://a/\", {\n  method: \"PUT\",\n  credentials: \"include\",\n"
            "  headers: [[\"X\", \"\\u00e9\\u003c\"]],\n});\n");
}

}  // namespace
}  // namespace crosscheck::lab
