// SPDX-License-Identifier: Apache-2.0
#include "replay/replay.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace crosscheck::replay {
namespace {

using namespace std::string_view_literals;
using browser::Engine;

struct Result {
  std::string out;
  std::size_t bad_lines = 0;
  std::size_t cases = 0;
};

Result replay(std::string_view input, std::vector<Engine> engines = {Engine::kStandard}, std::size_t block = 0) {
  Result result;
  Replay replay(std::move(engines), [&result](std::string_view lines) { result.out += lines; });
  for (std::size_t at = 0; block > 0 && at < input.size(); at += block) replay.feed(input.substr(at, block));
  if (block == 0) replay.feed(input);
  replay.finish();
  result.bad_lines = replay.bad_lines();
  result.cases = replay.cases();
  return result;
}

std::string simple_case(std::string_view id) {
  return R"({"id":")" + std::string(id) +
         R"(","intent":{"origin":"https://app.example","url":"https://api.example/"},)" +
         R"("hops":[{"response":{"status":200,"headers":[["Access-Control-Allow-Origin","*"]]}}]})";
}

std::string simple_result(std::string_view id) {
  return R"({"id":")" + std::string(id) +
         R"(","engine":"standard","verdict":"allowed","failure":null,"error":null,"console":[],)" +
         R"("requests":[{"method":"GET","url":"https://api.example/","preflight":false,)" +
         R"("headers":[["Origin","https://app.example"]]}],"visible_headers":[]})" + "\n";
}

TEST(Replay, AnswersLinesHoweverTheyEnd) {
  const std::string both = simple_result("a") + simple_result("b");
  const std::string a = simple_case("a");
  const std::string b = simple_case("b");
  for (const std::string& input : {
           a + "\n" + b + "\n",
           a + "\n" + b,                             // the last line has no line feed
           a + "\r\n" + b + "\r\n",                  // CRLF
           a + "\r\n" + b + "\r",                    //
           "\n\n" + a + "\n \t\n\r\n" + b + "\n\n",  // blank lines
           "\xEF\xBB\xBF" + a + "\n" + b,            // byte order mark
       }) {
    const Result result = replay(input);
    EXPECT_EQ(result.out, both) << input;
    EXPECT_EQ(result.bad_lines, 0u);
    EXPECT_EQ(result.cases, 2u);
  }
}

TEST(Replay, NothingInNothingOut) {
  for (const std::string_view input : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n", "  "}) {
    EXPECT_EQ(replay(input).out, "");
    EXPECT_EQ(replay(input).bad_lines, 0u);
  }
}

TEST(Replay, BlocksOfAnySizeGiveTheSame) {
  std::string input = "\xEF\xBB\xBF";
  for (int i = 0; i < 50; ++i)
    input += simple_case(std::string(static_cast<std::size_t>(i), 'x')) + (i % 2 ? "\r\n" : "\n") + "oops\n";
  const std::string whole = replay(input).out;
  for (const std::size_t block : {1u, 2u, 3u, 7u, 64u, 1000u, 4096u})
    EXPECT_EQ(replay(input, {Engine::kStandard}, block).out, whole);
}

TEST(Replay, ABadLineIsAnsweredAndTheRestGoesOn) {
  const Result result = replay("{\"id\":1}\n\n{]\n" + simple_case("a") + std::string("\n\0\n", 3) +
                               R"({"id":"x","intent":{"origin":"null","url":"u:","mode":"cross"}})");
  EXPECT_EQ(
      result.out,
      R"({"id":1,"line":1,"error":{"message":"the case has no intent","position":0}})"
      "\n"
      R"({"id":null,"line":3,"error":{"message":"invalid JSON: a string is expected","position":1}})"
      "\n" +
          simple_result("a") +
          R"({"id":null,"line":5,"error":{"message":"invalid JSON: a value is expected","position":0}})"
          "\n"
          R"({"id":"x","line":6,"error":{"message":"intent.mode must be one of cors, no-cors, same-origin, not cross",)"
          R"("position":54}})"
          "\n");
  EXPECT_EQ(result.bad_lines, 4u);
}

TEST(Replay, NamesTheFile) {
  std::string out;
  Replay replay({Engine::kStandard}, [&out](std::string_view lines) { out += lines; });
  replay.begin("one.jsonl");
  replay.feed("\n1");
  replay.begin("two.jsonl");
  replay.feed("2\n");
  replay.finish();
  EXPECT_EQ(out,
            R"({"id":null,"file":"one.jsonl","line":2,"error":{"message":"the case must be an object","position":0}})"
            "\n"
            R"({"id":null,"file":"two.jsonl","line":1,"error":{"message":"the case must be an object","position":0}})"
            "\n");
}

std::string put_in_session(std::string_view members) {
  return R"({)" + std::string(members) +
         R"("intent":{"origin":"https://app.example","url":"https://api.example/","method":"PUT"},"hops":[)" +
         R"({"preflight":{"status":204,"headers":[["Access-Control-Allow-Origin","*"],["Access-Control-Allow-Methods",)" +
         R"("PUT"],["Access-Control-Max-Age","10"]]},)" +
         R"("response":{"status":200,"headers":[["Access-Control-Allow-Origin","*"]]}}]})" + "\n";
}

TEST(Replay, CasesOfASessionShareAPreflightCache) {
  struct Row {
    std::string_view members;
    bool preflight;
  };
  const Row rows[] = {
      {R"("session":"a","at":100,)", true},   //
      {R"("session":"a","at":109,)", false},  // remembered
      {R"("session":"a","at":111,)", true},   // for ten seconds
      {R"("session":"b","at":111,)", true},   // another cache
      {R"("session":"a","at":112,)", true},   // begins anew: its cases are not one after another
      {"", true},                             // no session, no cache
      {"", true},                             //
      {R"("session":"c",)", true},            //
      {R"("session":"c",)", false},           // without a time all happens at once
  };
  std::string input;
  for (const Row& row : rows) input += put_in_session(row.members);
  std::istringstream lines(replay(input).out);
  for (const Row& row : rows) {
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line.find(R"("preflight":true)") != std::string::npos, row.preflight) << row.members;
  }
}

TEST(Replay, ABodyCountsForOpaqueResponseBlocking) {
  for (const auto& [body, failure] :
       {std::pair{R"(,"body":"{\"a\":1}")", R"("failure":"orb")"}, {"", R"("failure":null)"}}) {
    const std::string input =
        R"({"id":"a","intent":{"origin":"https://app.example","url":"https://api.example/","as":"script"},)"
        R"("hops":[{"response":{"status":200,"headers":[["Content-Type","text/plain"]])" +
        std::string(body) + "}}]}";
    EXPECT_NE(replay(input, {Engine::kChromium}).out.find(failure), std::string::npos) << body;
  }
}

TEST(Replay, EveryEngineInTheOrderGiven) {
  const Result result = replay(simple_case("a"), {Engine::kWebkit, Engine::kChromium});
  EXPECT_LT(result.out.find("webkit"), result.out.find("chromium"));
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2);
  EXPECT_EQ(result.cases, 1u);
}

std::string with_headers(std::string_view lines) {
  return R"({"id":"a","intent":{"origin":"https://app.example","url":"https://api.example/"},)"
         R"("hops":[{"response":{"status":200,"headers":[)" +
         std::string(lines) + "]}}]}";
}

TEST(Replay, LongHeaderLines) {
  const std::string megabyte(1 << 20, 'x');
  const Result missing = replay(with_headers(R"(["X-Long",")" + megabyte + "\"]"));
  EXPECT_NE(missing.out.find("acao-missing"), std::string::npos);
  const std::vector<Engine> all(std::begin(browser::kEngines), std::end(browser::kEngines));
  for (const std::string& value :
       {"https://" + megabyte, megabyte, std::string(1 << 20, ','), std::string(1 << 20, ' ')}) {
    const Result result = replay(with_headers(R"(["Access-Control-Allow-Origin",")" + value + "\"]"), all);
    EXPECT_EQ(result.bad_lines, 0u);
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 4);
    EXPECT_EQ(result.out.find("\"allowed\""), std::string::npos);
  }
}

TEST(Replay, TenThousandDuplicates) {
  for (const std::string_view name : {"Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "X"}) {
    std::string lines = R"(["Access-Control-Allow-Origin","*"])";
    for (int i = 0; i < 10'000; ++i) lines += ",[\"" + std::string(name) + R"(","*"])";
    const Result result = replay(with_headers(lines));
    EXPECT_EQ(result.cases, 1u);
    EXPECT_EQ(result.out.find("\"allowed\"") == std::string::npos, name == "Access-Control-Allow-Origin");
  }
}

TEST(Replay, TenThousandHopsAreNotFollowed) {
  std::string input = R"({"id":1,"intent":{"origin":"https://a.example","url":"https://a.example/"},"hops":[)";
  for (int i = 0; i < 10'000; ++i) input += R"({"response":{"status":302,"headers":[["Location","/"]]}},)";
  input.back() = ']';
  const Result result = replay(input + "}");
  EXPECT_NE(result.out.find("redirect-limit"), std::string::npos);
  EXPECT_LE(result.out.size(), 10'000u);
}

TEST(Replay, DeepAndHugeJson) {
  // Unknown members may be anything, as deep as the parser goes; beyond that the line is an error, not a crash.
  const auto nested = [](std::size_t depth) {
    return R"({"x":)" + std::string(depth, '[') + std::string(depth, ']') + "," + simple_case("a").substr(1);
  };
  EXPECT_EQ(replay(nested(1000)).out, simple_result("a"));
  EXPECT_EQ(replay(nested(1'000'000)).bad_lines, 1u);
  EXPECT_EQ(replay(std::string(1'000'000, '[')).bad_lines, 1u);
  EXPECT_EQ(replay(std::string(1'000'000, '{')).bad_lines, 1u);
  const std::string huge = R"({"x":")" + std::string(20 << 20, 'x') + "\"," + simple_case("a").substr(1);
  EXPECT_EQ(replay(huge + "\n" + simple_case("b")).out, simple_result("a") + simple_result("b"));
}

TEST(Replay, RefusesLinesThatAreTooLong) {
  const std::string long_line(kMaxLineLength + 1, ' ');
  const std::string input = long_line + "\n" + simple_case("a") + "\n" + long_line;
  const std::string error = R"("error":{"message":"the line is longer than 64 MiB","position":67108864}})"
                            "\n";
  EXPECT_EQ(replay(input).out,
            R"({"id":null,"line":1,)" + error + simple_result("a") + R"({"id":null,"line":3,)" + error);
}

TEST(Replay, OutputIsJsonWhateverTheHeadersHold) {
  const std::string input =
      with_headers(R"(["Access-Control-Allow-Origin","\u00ff\u0000\"\\\u0080\u00e2\u0080"],["\u00e9","\n"])");
  simdjson::dom::parser parser;
  std::istringstream lines(replay(input, {std::begin(browser::kEngines), std::end(browser::kEngines)}).out);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_EQ(parser.parse(line).error(), simdjson::SUCCESS) << line;
  EXPECT_EQ(count, 4u);
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// tests/replay/golden/NAME.jsonl is answered with NAME.out, byte for byte.
TEST(Replay, GoldenFiles) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator("tests/replay/golden")) {
    if (entry.path().extension() != ".jsonl") continue;
    auto expected = entry.path();
    expected.replace_extension(".out");
    EXPECT_EQ(replay(contents(entry.path()), {std::begin(browser::kEngines), std::end(browser::kEngines)}).out,
              contents(expected))
        << entry.path();
    ++count;
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace crosscheck::replay
