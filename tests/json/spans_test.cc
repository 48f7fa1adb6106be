// SPDX-License-Identifier: Apache-2.0
#include "json/spans.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace crosscheck::json {
namespace {

TEST(EndOfValue, IsToldFromQuotesAndBrackets) {
  const struct {
    std::string_view json;
    std::size_t end;
  } kCases[] = {
      {"12,", 2},
      {"true]", 4},
      {"null", 4},
      {R"("a" )", 3},
      {R"("a\"b",)", 6},
      {R"("a\\",)", 5},
      {R"("a\\\"b")", 8},
      {R"({"a":"}"},)", 9},
      {R"([[],[{}]],)", 9},
      {R"(["\\","]"])", 10},
      // what is between brackets is not looked into
      {"{no json}", 9},
      // the text ends first
      {"", std::string_view::npos},
      {R"("a\")", std::string_view::npos},
      {R"({"a":[1,2})", std::string_view::npos},
      {"[\"", std::string_view::npos},
      // no value begins here
      {",", std::string_view::npos},
      {"}", std::string_view::npos},
      {" 1", std::string_view::npos},
  };
  for (const auto& c : kCases) EXPECT_EQ(end_of_value(c.json, 0), c.end) << c.json;
}

TEST(EndOfValue, DoesNotMindDepth) {
  const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  EXPECT_EQ(end_of_value(deep, 0), deep.size());
}

TEST(Elements, AreFoundInOrder) {
  const struct {
    std::string_view json;
    std::vector<std::string_view> values;
    bool sound;
  } kCases[] = {
      {"[]", {}, true},           {" [ ]", {}, true},
      {"[1]", {"1"}, true},       {R"([ 1 , "a,]" , {"b":[2]} ])", {"1", R"("a,]")", R"({"b":[2]})"}, true},
      {"[1,", {"1"}, false},      {"[1 2]", {"1"}, false},
      {"[1,]", {"1"}, false},     {"[,1]", {}, false},
      {R"([1,"a)", {"1"}, false}, {"[", {}, false},
  };
  for (const auto& c : kCases) {
    Elements elements(c.json, c.json.find('['));
    std::vector<std::string_view> values;
    while (elements.next()) values.push_back(c.json.substr(elements.begin(), elements.end() - elements.begin()));
    EXPECT_EQ(values, c.values) << c.json;
    EXPECT_EQ(elements.sound(), c.sound) << c.json;
  }
}

TEST(Members, HaveKeysAndValues) {
  const struct {
    std::string_view json;
    std::vector<std::string> members;
    bool sound;
  } kCases[] = {
      {"{}", {}, true},
      {R"({"a":1})", {"a=1"}, true},
      {R"({ "a" : [1] , "a" : "}" , "\u0062":{} })", {"a=[1]", "a=\"}\"", R"(\u0062={})"}, true},
      {R"({"a"})", {}, false},
      {R"({"a":})", {}, false},
      {R"({a:1})", {}, false},
      {R"({1:1})", {}, false},
      {R"({"a":1,)", {"a=1"}, false},
      {R"({"a" 1})", {}, false},
      {R"({"a":)", {}, false},
      {R"({"a")", {}, false},
  };
  for (const auto& c : kCases) {
    Members members(c.json, 0);
    std::vector<std::string> found;
    while (members.next()) {
      found.push_back(std::string(members.key()) + "=" +
                      std::string(c.json.substr(members.begin(), members.end() - members.begin())));
    }
    EXPECT_EQ(found, c.members) << c.json;
    EXPECT_EQ(members.sound(), c.sound) << c.json;
  }
}

}  // namespace
}  // namespace crosscheck::json
