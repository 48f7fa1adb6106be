// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/http.h"

namespace crosscheck {
namespace {

TEST(HeaderList, ReadmeExample) {
  const HeaderList headers{{"Vary", "Origin"}, {"vary", "Accept"}};
  EXPECT_EQ(headers.get("VARY"), "Origin, Accept");
  EXPECT_EQ(headers.count("vary"), 2U);
}

TEST(HeaderList, GetTellsAbsentFromEmpty) {
  const HeaderList headers{{"A", ""}};
  EXPECT_EQ(headers.get("a"), "");
  EXPECT_EQ(headers.get("b"), std::nullopt);
  EXPECT_TRUE(headers.has("a"));
  EXPECT_FALSE(headers.has("b"));
}

TEST(HeaderList, GetJoinsEmptyLinesToo) {
  const HeaderList headers{{"A", "x / x"}, {"B", "sniff"}, {"a", ""}, {"A", "1"}};
  EXPECT_EQ(headers.get("A"), "x / x, , 1");
}

TEST(HeaderList, KeepsOrderCaseDuplicatesAndBytes) {
  HeaderList headers;
  headers.append("X-B", "1");
  headers.append("x-a", std::string("\x80\xFF", 2));
  headers.append({"X-B", "1"});
  EXPECT_EQ(headers, (HeaderList{{"X-B", "1"}, {"x-a", "\x80\xFF"}, {"X-B", "1"}}));
  EXPECT_EQ(headers.size(), 3U);
  EXPECT_EQ(headers[1].name, "x-a");
}

TEST(HeaderList, SetReplacesTheFirstAndRemovesTheOthers) {
  HeaderList headers{{"A", "1"}, {"x-b", "2"}, {"X-B", "3"}, {"C", "4"}, {"X-b", "5"}};
  headers.set("X-B", "new");
  EXPECT_EQ(headers, (HeaderList{{"A", "1"}, {"x-b", "new"}, {"C", "4"}}));
}

TEST(HeaderList, SetAppendsWhereNoneIs) {
  HeaderList headers{{"A", "1"}};
  headers.set("B", "2");
  EXPECT_EQ(headers, (HeaderList{{"A", "1"}, {"B", "2"}}));
}

TEST(HeaderList, CombineAddsToTheFirst) {
  HeaderList headers{{"A", "1"}, {"x-b", "2"}, {"X-B", "3"}};
  headers.combine("X-b", "");
  headers.combine("x-B", "4");
  headers.combine("C", "5");
  EXPECT_EQ(headers, (HeaderList{{"A", "1"}, {"x-b", "2, , 4"}, {"X-B", "3"}, {"C", "5"}}));
}

TEST(HeaderList, SetTakesViewsOfItsOwnLines) {
  HeaderList headers{{"A", "a value that is too long for the small string buffer"}, {"B", "2"}};
  headers.set("B", headers.find("A")->value);
  EXPECT_EQ(headers.get("B"), "a value that is too long for the small string buffer");
}

TEST(HeaderList, RemoveTakesEveryLineOfThatName) {
  HeaderList headers{{"a", "1"}, {"B", "2"}, {"A", "3"}};
  headers.remove("A");
  EXPECT_EQ(headers, (HeaderList{{"B", "2"}}));
  headers.remove("nothing");
  EXPECT_EQ(headers.size(), 1U);
}

TEST(HeaderList, FindGivesTheFirst) {
  const HeaderList headers{{"a", "1"}, {"A", "2"}};
  ASSERT_NE(headers.find("A"), nullptr);
  EXPECT_EQ(headers.find("A")->value, "1");
  EXPECT_EQ(headers.find("b"), nullptr);
}

TEST(HeaderList, NamesCompareInAsciiOnly) {
  const HeaderList headers{{"\xC3\xA9", "1"}};
  EXPECT_FALSE(headers.has("\xC3\x89"));  // é and É
}

TEST(NetworkError, TextsGoBothWays) {
  constexpr struct {
    NetworkErrorKind kind;
    std::string_view text;
  } kCases[] = {
      {NetworkErrorKind::kRefused, "refused"}, {NetworkErrorKind::kDropped, "dropped"},
      {NetworkErrorKind::kTls, "tls"},         {NetworkErrorKind::kDns, "dns"},
      {NetworkErrorKind::kTimeout, "timeout"}, {NetworkErrorKind::kInvalid, "invalid"},
  };
  for (const auto& [kind, text] : kCases) {
    EXPECT_EQ(to_string(kind), text);
    EXPECT_EQ(network_error_from_string(text), kind);
  }
  EXPECT_EQ(network_error_from_string("Refused"), std::nullopt);
  EXPECT_EQ(network_error_from_string(""), std::nullopt);
}

}  // namespace
}  // namespace crosscheck
