// SPDX-License-Identifier: Apache-2.0
#include "replay/case_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace crosscheck::replay {
namespace {

using browser::Intent;

constexpr std::string_view kHead = R"({"id":"c","intent":{"origin":"https://app.example","url":"https://api.example/")";

std::string with_intent(std::string_view members) { return std::string(kHead) + std::string(members) + "}}"; }
std::string with_hops(std::string_view hops) { return std::string(kHead) + R"(},"hops":)" + std::string(hops) + "}"; }

Case must_read(const std::string& json) {
  auto read = read_case(json);
  EXPECT_TRUE(read) << json << ": " << (read ? "" : read.error().message);
  return read ? std::move(*read) : Case{};
}

TEST(CaseReader, ReadsTheDocumentedExample) {
  const Case c = must_read(R"({"id":"c1",
    "intent":{"as":"fetch","origin":"https://app.example","url":"https://api.example/v1","method":"PUT",
              "headers":[["X-Token","1"]],"credentials":"include","mode":"cors","redirect":"follow",
              "cache":"default","body":{"kind":"text","type":"text/plain;charset=UTF-8"}},
    "hops":[{"preflight":{"status":204,"headers":[["Access-Control-Allow-Origin","https://app.example"]]},
             "response":{"status":200,"headers":[["Access-Control-Allow-Origin","https://app.example"]]}}]})");
  EXPECT_EQ(c.id, R"("c1")");
  EXPECT_EQ(c.intent.as, browser::Asker::kFetch);
  EXPECT_EQ(c.intent.origin, "https://app.example");
  EXPECT_EQ(c.intent.url, "https://api.example/v1");
  EXPECT_EQ(c.intent.method, "PUT");
  EXPECT_EQ(c.intent.headers, (std::vector<Header>{{"X-Token", "1"}}));
  EXPECT_EQ(c.intent.credentials, browser::Credentials::kInclude);
  EXPECT_EQ(c.intent.mode, browser::Mode::kCors);
  EXPECT_EQ(c.intent.redirect, browser::Redirect::kFollow);
  EXPECT_EQ(c.intent.cache, browser::CacheMode::kDefault);
  ASSERT_TRUE(c.intent.body);
  EXPECT_EQ(c.intent.body->kind, browser::BodyKind::kText);
  EXPECT_EQ(c.intent.body->type, "text/plain;charset=UTF-8");
  ASSERT_EQ(c.hops.size(), 1u);
  ASSERT_TRUE(c.hops[0].preflight && c.hops[0].response);
  EXPECT_EQ(c.hops[0].preflight->status, 204);
  EXPECT_EQ(c.hops[0].response->headers, (HeaderList{{"Access-Control-Allow-Origin", "https://app.example"}}));
}

TEST(CaseReader, AbsentAndNullMeanTheDefault) {
  for (const std::string_view members :
       {"", R"(,"as":null,"method":null,"headers":null,"credentials":null,"mode":null,"redirect":null,"cache":null,
            "body":null,"crossorigin":null,"page":null,"csp":null,"coep":null)"}) {
    const Case c = must_read(with_intent(members));
    EXPECT_EQ(c.intent.as, browser::Asker::kFetch);
    EXPECT_FALSE(c.intent.method || c.intent.credentials || c.intent.mode || c.intent.redirect || c.intent.cache);
    EXPECT_FALSE(c.intent.body);
    EXPECT_TRUE(c.intent.headers.empty());
    EXPECT_EQ(c.intent.crossorigin, browser::CrossOrigin::kAbsent);
    EXPECT_EQ(c.intent.page.kind, browser::PageKind::kDocument);
    EXPECT_TRUE(c.intent.page.csp.empty() && c.intent.page.coep.empty());
    EXPECT_TRUE(c.hops.empty());
  }
}

TEST(CaseReader, ReadsElementsAndPages) {
  const Case c = must_read(with_intent(R"(,"as":"img","crossorigin":"use-credentials","page":"sandboxed-frame",
                                          "csp":"connect-src 'self'","coep":"require-corp")"));
  EXPECT_EQ(c.intent.as, browser::Asker::kImage);
  EXPECT_EQ(c.intent.crossorigin, browser::CrossOrigin::kUseCredentials);
  EXPECT_EQ(c.intent.page.kind, browser::PageKind::kSandboxedFrame);
  EXPECT_EQ(c.intent.page.csp, "connect-src 'self'");
  EXPECT_EQ(c.intent.page.coep, "require-corp");
}

TEST(CaseReader, IgnoresWhatItDoesNotKnow) {
  const Case c =
      must_read(R"({"note":[{}],"hops":[],"intent":{"x":1,"url":"https://b.example/","origin":"null"},"id":7})");
  EXPECT_EQ(c.id, "7");
  EXPECT_EQ(c.intent.origin, "null");
}

TEST(CaseReader, HeaderCharactersOfAnswersAreBytes) {
  const Case c = must_read(
      with_hops(R"([{"response":{"status":200,"headers":[["X","\u00e9\u0000\u00ff\u0080"],["X","é"],["",""]]}}])"));
  EXPECT_EQ(c.hops[0].response->headers,
            (HeaderList{{"X", std::string("\xE9\0\xFF\x80", 4)}, {"X", "\xE9"}, {"", ""}}));
}

TEST(CaseReader, StringsOfTheScriptAreText) {
  const Case c = must_read(with_intent(R"(,"method":"PUéT","headers":[["X","a\u00e9\u20ac\ud83d\ude00"]])"));
  EXPECT_EQ(c.intent.method, "PUéT");
  EXPECT_EQ(c.intent.headers.at(0).value, "aé€😀");
}

TEST(CaseReader, KeepsOrderCaseAndDuplicates) {
  const Case c = must_read(with_hops(R"([{"response":{"status":200,"headers":[["b"," 1"],["A","2"],["B","3 "]]}}])"));
  EXPECT_EQ(c.hops[0].response->headers, (HeaderList{{"b", " 1"}, {"A", "2"}, {"B", "3 "}}));
  EXPECT_FALSE(c.hops[0].preflight);
}

TEST(CaseReader, ReadsNetworkErrors) {
  for (const std::string_view kind : {"refused", "dropped", "tls", "dns", "timeout"}) {
    // As an object, and as the bare word.
    const std::string quoted = '"' + std::string(kind) + '"';
    const Case c = must_read(with_hops("[{\"preflight\":{\"error\":" + quoted + "},\"response\":" + quoted + "}]"));
    ASSERT_TRUE(c.hops[0].preflight->error && c.hops[0].response->error);
    EXPECT_EQ(to_string(c.hops[0].preflight->error->kind), kind);
    EXPECT_EQ(to_string(c.hops[0].response->error->kind), kind);
  }
}

TEST(CaseReader, ReadsEveryKindOfId) {
  const struct {
    std::string_view given, written;
  } cases[] = {{R"("a\"b")", R"("a\"b")"},
               {"12", "12"},
               {"-3", "-3"},
               {"18446744073709551615", "18446744073709551615"},
               {"1.5", "1.5"},
               {"null", "null"},
               {R"("\u00e9")", "\"é\""}};
  for (const auto& c : cases) {
    const std::string json = R"({"intent":{"origin":"null","url":"x:"},"id":)" + std::string(c.given) + "}";
    EXPECT_EQ(must_read(json).id, c.written);
  }
}

TEST(CaseReader, OneObjectServesManyCases) {
  CaseReader reader;
  Case c;
  const auto read = [&](std::string json) {
    const std::size_t size = json.size();
    json.append(kPadding, '\0');
    return reader.read({json.data(), size}, c).has_value();
  };
  EXPECT_TRUE(read(with_intent(R"(,"method":"PUT","headers":[["a","b"]],"body":{},"csp":"x")")));
  EXPECT_TRUE(read(with_hops(R"([{"response":"dns"}])")));
  EXPECT_FALSE(c.intent.method || c.intent.body);
  EXPECT_TRUE(c.intent.headers.empty() && c.intent.page.csp.empty());
  EXPECT_FALSE(read("{}"));
  EXPECT_EQ(c.id, "null");
  EXPECT_TRUE(read(with_intent("")));
  EXPECT_TRUE(c.hops.empty());
}

struct Refused {
  std::string json;
  std::string_view message;
  std::string_view at;  ///< the line from the reported position on begins so
};

TEST(CaseReader, SaysWhatIsWrongAndWhere) {
  const Refused cases[] = {
      // The case as a whole.
      {"[]", "the case must be an object", "[]"},
      {"{}", "the case has no intent", "{}"},
      {R"({"intent":{}})", "intent has no origin", "{}}"},
      {R"({"intent":{"origin":"null"}})", "intent has no url", R"({"origin")"},
      {R"({"id":{},"intent":{}})", "id must be a string or a number", "{},"},
      {R"({"intent":3})", "intent must be an object", "3}"},
      {with_hops("{}"), "hops must be an array", "{}}"},
      {with_hops("[7]"), "hops[0] must be an object", "7]"},
      // The intent.
      {with_intent(R"(,"as":"frame")"),
       "intent.as must be one of fetch, xhr, xhr-upload, img, script, module, import, style, font, eventsource, "
       "beacon, "
       "worker, not frame",
       "\"frame\""},
      {with_intent(R"(,"mode":"navigate")"), "intent.mode must be one of cors, no-cors, same-origin, not navigate",
       "\"navigate\""},
      {with_intent(R"(,"mode":1)"), "intent.mode must be a string", "1}"},
      {with_intent(R"(,"method":["GET"])"), "intent.method must be a string", "[\"GET\"]"},
      {with_intent(R"(,"body":"x")"), "intent.body must be an object", "\"x\""},
      {with_intent(R"(,"body":{"kind":"json"})"),
       "intent.body.kind must be one of text, form, blob, bytes, stream, not json", "\"json\""},
      {with_intent(R"(,"headers":{"a":"b"})"), "intent.headers must be an array of [name, value] pairs", "{\"a\""},
      {with_intent(R"(,"headers":[["a"]])"), "intent.headers[0] must be a [name, value] pair", "[\"a\"]"},
      {with_intent(R"(,"headers":[["a","b"],["a",1]])"), "intent.headers[1][1] must be a string", "1]"},
      // The answers.
      {with_hops(R"([{"response":{"status":"200"}}])"), "hops[0].response.status must be an integer from 100 to 999",
       "\"200\""},
      {with_hops(R"([{"response":{"status":99}}])"), "hops[0].response.status must be an integer from 100 to 999",
       "99}"},
      {with_hops(R"([{"response":{"status":200.0}}])"), "hops[0].response.status must be an integer from 100 to 999",
       "200.0"},
      {with_hops(R"([{},{"preflight":{}}])"), "hops[1].preflight has neither a status nor an error", "{}}"},
      {with_hops(R"([{"response":{"error":"gone"}}])"),
       "hops[0].response.error must be one of refused, dropped, tls, dns, timeout, invalid, not gone", "\"gone\""},
      {with_hops(R"([{"response":{"status":200,"headers":[["a","\u0100"]]}}])"),
       "hops[0].response.headers[0][1] holds a character above U+00FF; a header line is bytes", R"("\u0100")"},
      {with_hops(R"([{"response":true}])"), "hops[0].response must be an object", "true"},
      // Not JSON.
      {"{\"id\":\"x\",}", "invalid JSON: a string is expected", "}"},
      {"nonsense", "invalid JSON: a value is expected", "nonsense"},
      {with_intent(R"(,"unknown":tru)"), "invalid JSON: a value is expected", "tru}"},
  };
  for (const Refused& c : cases) {
    const auto read = read_case(c.json);
    ASSERT_FALSE(read) << c.json;
    EXPECT_EQ(read.error().message, c.message) << c.json;
    ASSERT_TRUE(read.error().position) << c.json;
    EXPECT_TRUE(std::string_view(c.json).substr(*read.error().position).starts_with(c.at)) << c.json;
  }
}

}  // namespace
}  // namespace crosscheck::replay
