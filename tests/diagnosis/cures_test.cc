// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/cures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "diagnosing.h"
#include "diagnosis/catalogue/catalogue.h"
#include "diagnosis/cures/only_in.h"
#include "diagnosis/cures/table.h"

namespace crosscheck::diagnosis {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

CureFacts some_facts() {
  CureFacts facts;
  facts.origins = {"https://app.example", "https://other.example"};
  facts.methods = {"GET", "PUT"};
  facts.headers = {"X-Id"};
  facts.exposed = {"X-Total"};
  facts.present = {"Access-Control-Allow-Origin"};
  facts.credentials = facts.preflight = true;
  facts.unsafe_methods = {"PUT"};
  facts.host = "api.example";
  facts.path = "/v1/items";
  facts.location = "/v1/items/";
  return facts;
}

TEST(Stacks, IdsAreUniqueAndReadBack) {
  std::set<std::string_view> seen;
  for (const Stack stack : kStacks) {
    EXPECT_TRUE(seen.insert(id(stack)).second) << id(stack);
    EXPECT_EQ(stack_from_id(id(stack)), stack);
    EXPECT_THAT(std::string(id(stack)), testing::MatchesRegex("[a-z0-9]+(-[a-z0-9]+)*"));
  }
  EXPECT_EQ(stack_from_id("ngnx"), std::nullopt);
}

// That a stack has no cure is always a decision: it says so, the cause does not occur there, or a server cannot help.
TEST(Cures, EveryCauseHasOneInEachStackWhereItCanOccur) {
  const cures::RemedySet page = cures::set_of({Remedy::kChangePage, Remedy::kChangeBrowser, Remedy::kRepairServer});
  for (std::size_t i = 0; i < kCauseCount; ++i) {
    const auto cause = static_cast<Cause>(i);
    const cures::RemedySet remedy = cures::set_of({remedy_of(cause)});
    for (const Stack stack : kStacks) {
      const bool there = cure({cause, 1, {}, true, {}}, some_facts(), stack, Language::kEnglish).has_value();
      const bool absent = (cures::kCures[static_cast<std::size_t>(stack)].absent & remedy) != 0;
      if (!cures::occurs_in(cause, stack)) {
        EXPECT_FALSE(there) << id(cause) << " on " << id(stack);
      } else if ((remedy & page) == 0) {
        EXPECT_EQ(there, !absent) << id(cause) << " on " << id(stack);
      }
    }
  }
}

TEST(Cures, NameThePageAndNobodyElse) {
  for (const Stack stack : kStacks) {
    const auto found = cure({Cause::kNoCors, 1, {}, false, {}}, some_facts(), stack, Language::kEnglish);
    ASSERT_TRUE(found) << id(stack);
    std::string code;
    for (const CureSnippet& snippet : found->snippets) code += snippet.code;
    EXPECT_TRUE(code.find("https://app.example") != std::string::npos ||
                code.find("https://app\\.example") != std::string::npos)
        << id(stack) << code;
    EXPECT_EQ(code.find("{{"), std::string::npos) << code;
    EXPECT_THAT(found->safety, testing::Contains(HasSubstr("list only origins that are yours"))) << id(stack);
    for (const std::string_view wide :
         {"origin: true", "'*'", "\"*\"", "AllowAnyOrigin", "mirror_request", "ALLOW_ALL"}) {
      EXPECT_EQ(code.find(wide), std::string::npos) << id(stack) << code;
    }
  }
}

TEST(Cures, AreWrittenInEveryLanguage) {
  for (const Language language : kLanguages) {
    const auto found = cure({Cause::kNoCors, 1, {}, false, {}}, some_facts(), Stack::kNginx, language);
    ASSERT_TRUE(found);
    for (const CureSnippet& snippet : found->snippets) EXPECT_FALSE(snippet.place.empty());
  }
}

// What cannot be quoted in every configuration is not written into any.
TEST(Facts, NothingThatEndsAStringOrALine) {
  browser::Intent intent = fetch_of("https://api.example/a/$(x);'b/c");
  intent.origin = "https://a'b.example";
  intent.method = "X'Y";
  intent.headers = {{"X-`a`", "1"}, {"X-Good", "1"}};
  const auto answer = answer_of(204, {{"Access-Control-Allow-Methods", "GET, A'B, PUT"},
                                      {"Access-Control-Allow-Origin", "https://x';}.example"},
                                      {"Location", "/a');alert(1)//"}});
  const std::vector<responders::Hop> hops{{answer, answer}};
  responders::Scripted script(hops);
  const browser::Outcome outcome = converse(browser::Engine::kChromium, intent, script);
  const CureFacts facts = facts_of(intent, outcome, {Cause::kNoCors, 1, {}, true, {}});
  EXPECT_THAT(facts.origins, ElementsAre("PAGE-ORIGIN"));
  EXPECT_THAT(facts.methods, ElementsAre("GET", "PUT"));
  EXPECT_THAT(facts.headers, ElementsAre("X-Good"));
  EXPECT_EQ(facts.path, "/a/");
  EXPECT_EQ(facts.location, "");
}

TEST(Facts, KeepWhatTheServerPermitted) {
  browser::Intent intent = fetch_of("https://api.example/v1/items");
  intent.method = "PUT";
  intent.headers = {{"X-Id", "1"}};
  const auto answer = answer_of(204, {{"Access-Control-Allow-Origin", "https://other.example"},
                                      {"Access-Control-Allow-Methods", "GET, DELETE"},
                                      {"access-control-allow-headers", "content-type"}});
  const std::vector<responders::Hop> hops{{answer, answer}};
  responders::Scripted script(hops);
  const browser::Outcome outcome = converse(browser::Engine::kChromium, intent, script);
  const CureFacts facts = facts_of(intent, outcome, {Cause::kOriginHost, 1, {}, true, {}});
  EXPECT_THAT(facts.origins, ElementsAre("https://app.example", "https://other.example"));
  EXPECT_THAT(facts.methods, ElementsAre("GET", "DELETE", "PUT"));
  EXPECT_THAT(facts.headers, ElementsAre("Content-Type", "X-Id"));
  EXPECT_THAT(facts.unsafe_methods, ElementsAre("DELETE", "PUT"));
  EXPECT_FALSE(facts.credentials);
}

TEST(Facts, APublicResourceStaysPublic) {
  browser::Intent intent = fetch_of("https://api.example/v1/items");
  intent.method = "PUT";
  const auto answer = answer_of(204, {{"Access-Control-Allow-Origin", "*"}});
  for (const bool credentials : {false, true}) {
    intent.credentials = credentials ? browser::Credentials::kInclude : browser::Credentials::kOmit;
    const std::vector<responders::Hop> hops{{answer, answer}};
    responders::Scripted script(hops);
    const browser::Outcome outcome = converse(browser::Engine::kChromium, intent, script);
    const CureFacts facts = facts_of(intent, outcome, {Cause::kMethodNotListed, 1, {}, true, {}});
    EXPECT_THAT(facts.origins, ElementsAre(credentials ? "https://app.example" : "*"));
  }
}

TEST(Guess, ByWhatTheAnswerGivesAway) {
  struct Row {
    HeaderList headers;
    std::string body;
    std::vector<Stack> stacks;
  };
  const Row rows[] = {
      {{{"Server", "nginx/1.22.1"}}, "", {Stack::kNginx}},
      {{{"Server", "nginx"}, {"X-Powered-By", "Express"}}, "", {Stack::kExpress, Stack::kNginx}},
      {{{"Server", "cloudflare"}, {"CF-Ray", "7"}, {"X-Powered-By", "PHP/8.2"}}, "", {Stack::kPhp, Stack::kCloudflare}},
      {{{"server", "Werkzeug/2.2 Python/3.11"}}, "", {Stack::kFlask}},
      {{{"x-amz-apigw-id", "a"}}, "{\"message\":\"Missing Authentication Token\"}", {Stack::kAwsRestApi}},
      {{}, "Invalid CORS request", {Stack::kSpring}},
      {{{"Server", "unheard-of"}}, "hello", {}},
  };
  for (const Row& row : rows) {
    browser::Outcome outcome;
    auto answer = std::make_shared<Answer>();
    answer->status = 200;
    answer->headers = row.headers;
    answer->body = row.body;
    outcome.exchanges.push_back({{}, answer});
    std::vector<Stack> stacks;
    for (const StackGuess& guess : guess_stacks(outcome, {Cause::kNoCors, 1, {}, false, {}})) {
      stacks.push_back(guess.stack);
      EXPECT_FALSE(guess.evidence.empty());
    }
    EXPECT_EQ(stacks, row.stacks);
  }
}

TEST(Template, SectionsAndLists) {
  struct Row {
    std::string_view text, rendered;
  };
  const Row rows[] = {
      {"a {{origin}} {{path}} {{prefix}} {{glob}}", "a https://app.example /v1/items /v1 v1/*"},
      {"{{methods}} {{methods'}} {{methods\"}} {{methods:}}", "GET, PUT 'GET', 'PUT' \"GET\", \"PUT\" :get, :put"},
      {"^({{origins|}})$", "^(https://app\\.example|https://other\\.example)$"},
      {"{{#origins}}\n  {{.}};\n{{/origins}}\nend", "  https://app.example;\n  https://other.example;\nend"},
      {"a\n  {{?credentials}}\n  b\n  {{/credentials}}\nc\n", "a\n  b\nc\n"},
      {"{{^any}}list{{/any}}{{?any}}*{{/any}}", "list"},
      {"{{?headers}}{{^any}}x{{/any}}{{/headers}}", "x"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(cures::is_template(row.text)) << row.text;
    EXPECT_EQ(cures::render(row.text, some_facts()), row.rendered);
  }
  for (const std::string_view wrong : {"{{nothing}}", "{{#any}}{{/any}}", "{{?headers}}", "{{/headers}}", "{{.}}",
                                       "{{?headers}}{{^any}}{{/headers}}{{/any}}", "{{origin'}}"}) {
    EXPECT_FALSE(cures::is_template(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace crosscheck::diagnosis
