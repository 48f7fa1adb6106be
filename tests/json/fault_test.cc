// SPDX-License-Identifier: Apache-2.0
#include "json/fault.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>
#include <vector>

namespace crosscheck::json {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSound[] = {
    "0",
    "-0",
    "-1.5e+10",
    "1E2",
    "0.0",
    "\"\"",
    "true",
    "false",
    "null",
    "[]",
    "{}",
    " \t\r\n[ 1 , 2 ] ",
    R"({"a":{"b":[1,{"c":null}]},"a":2})",
    R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")",
    "\"\xF0\x9F\x98\x80\x7F\"",
};

struct Broken {
  std::string_view json;
  std::size_t position;
  std::string_view message;
};

constexpr Broken kBroken[] = {
    // Too short.
    {"", 0, "a value is expected"},
    {"   ", 3, "a value is expected"},
    {"[", 1, "a value is expected"},
    {"{\"a\"", 4, "':' is expected"},
    {"{\"a\":1", 6, "',' or '}' is expected"},
    {"[1", 2, "',' or ']' is expected"},
    {"\"abc", 4, "the string does not end"},
    {"\"\\", 2, "no such escape"},
    {"-", 1, "a digit is expected"},
    {"1.", 2, "a digit is expected"},
    {"1e", 2, "a digit is expected"},
    {"tru", 0, "a value is expected"},
    // Too long.
    {"1 2", 2, "nothing may follow the value"},
    {"{} {}", 3, "nothing may follow the value"},
    {"01", 1, "nothing may follow the value"},
    {"\xEF\xBB\xBF{}", 0, "a value is expected"},
    // JavaScript, but not JSON.
    {"{a:1}", 1, "a string is expected"},
    {"{'a':1}", 1, "a string is expected"},
    {"[1,]", 3, "a value is expected"},
    {"{\"a\":1,}", 7, "a string is expected"},
    {"[NaN]", 1, "a value is expected"},
    {"[+1]", 1, "a value is expected"},
    {"[.5]", 1, "a value is expected"},
    {"[1 // one\n]", 3, "',' or ']' is expected"},
    // Inside strings.
    {"\"a\nb\"", 2, "a control character inside a string must be escaped"},
    {"\"a\0b\""sv, 2, "a control character inside a string must be escaped"},
    {"\"\\x41\"", 2, "no such escape"},
    {"\"\\u12g4\"", 5, "four hexadecimal digits are expected"},
    {"\"\\ud800\"", 1, "half of a surrogate pair"},
    {"\"\\ud800\\u0041\"", 1, "half of a surrogate pair"},
    {"\"\\udc00\"", 1, "half of a surrogate pair"},
    {"\"a\xE9\"", 2, "not UTF-8"},
    {"\"\xED\xA0\x80\"", 1, "not UTF-8"},
    {"[1\0]"sv, 2, "',' or ']' is expected"},
};

TEST(FindFault, FindsNoneInSoundText) {
  for (const std::string_view json : kSound) {
    const auto fault = find_fault(json);
    EXPECT_FALSE(fault) << json << ": " << (fault ? fault->message : "");
  }
}

TEST(FindFault, FindsTheFirst) {
  for (const Broken& c : kBroken) {
    const auto fault = find_fault(c.json);
    ASSERT_TRUE(fault) << c.json;
    EXPECT_EQ(fault->message, c.message) << c.json;
    EXPECT_EQ(fault->position, c.position) << c.json;
  }
}

// The fast parser decides what is JSON; this one only says where.
TEST(FindFault, AgreesWithTheFastParser) {
  simdjson::dom::parser parser;
  const auto parses = [&parser](std::string_view json) {
    return parser.parse(json.data(), json.size()).error() == simdjson::SUCCESS;
  };
  for (const std::string_view json : kSound) EXPECT_TRUE(parses(json)) << json;
  for (const Broken& c : kBroken) {
    // simdjson 3.0 takes a lone low surrogate.
    if (c.json == "\"\\udc00\"") continue;
    EXPECT_FALSE(parses(c.json)) << c.json;
  }
}

TEST(FindFault, LimitsDepth) {
  const std::string deep = std::string(1024, '[') + std::string(1024, ']');
  EXPECT_FALSE(find_fault(deep));
  const auto fault = find_fault('[' + deep + ']');
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->position, 1024u);
  EXPECT_EQ(fault->message, "nested too deeply");
}

JsonStep member(std::string_view name) { return {name, 0, true}; }
JsonStep element(std::size_t index) { return {{}, index, false}; }

TEST(FindValue, FollowsThePath) {
  constexpr std::string_view kJson = R"( {"a": [1, {"b": "x"}, []], "c": {}, "c": 7})";
  const struct {
    std::vector<JsonStep> path;
    std::string_view begins;
  } cases[] = {
      {{}, R"({"a")"},
      {{member("a")}, "[1"},
      {{member("a"), element(0)}, "1,"},
      {{member("a"), element(1), member("b")}, "\"x\""},
      {{member("a"), element(2)}, "[]]"},
      // The last of two of the same name.
      {{member("c")}, "7}"},
      // Stops where the path does.
      {{member("a"), element(2), element(0)}, "[]]"},
      {{member("a"), element(0), member("x")}, "1,"},
      {{member("z")}, R"({"a")"},
  };
  for (const auto& c : cases) {
    const std::size_t at = find_value(kJson, c.path);
    EXPECT_TRUE(kJson.substr(at).starts_with(c.begins)) << kJson.substr(at);
  }
}

}  // namespace
}  // namespace crosscheck::json
