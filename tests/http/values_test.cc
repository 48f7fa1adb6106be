// SPDX-License-Identifier: Apache-2.0
//
// Lists, numbers, ranges and MIME types.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/grammar.h"

namespace crosscheck::http {
namespace {

using std::string_view_literals::operator""sv;

std::vector<std::string> elements(std::string_view value, ListSyntax syntax) {
  std::vector<std::string> found;
  for (const ListElement& element : List(value, syntax)) {
    EXPECT_EQ(value.substr(element.position, element.text.size()), element.text);
    EXPECT_EQ(element.text.data(), value.data() + element.position);
    found.emplace_back(element.text);
  }
  return found;
}

TEST(List, TokensEndAtEachComma) {
  const struct {
    std::string_view value;
    std::vector<std::string> elements;
  } cases[] = {
      {"a", {"a"}},
      {"a,b", {"a", "b"}},
      {" a \t,\tb c ", {"a", "b c"}},
      // Empty elements are told, for some readers mind them.
      {"", {""}},
      {" ", {""}},
      {",", {"", ""}},
      {"a, , b", {"a", "", "b"}},
      {"a,", {"a", ""}},
      // Only tab and space surround an element.
      {"a\n, b", {"a\n", "b"}},
      {"\x0b"
       "a",
       {"\x0b"
        "a"}},
      // A quote means nothing here.
      {"\"a,b\"", {"\"a", "b\""}},
      {"a\0b,c"sv, {std::string("a\0b", 3), "c"}},
  };
  for (const auto& c : cases) EXPECT_EQ(elements(c.value, ListSyntax::kTokens), c.elements) << c.value;
}

TEST(List, PositionsAreThoseOfTheText) {
  std::vector<std::size_t> positions;
  for (const ListElement& element : List("a, , b")) positions.push_back(element.position);
  EXPECT_THAT(positions, testing::ElementsAre(0U, 3U, 5U));
}

// The table in https://fetch.spec.whatwg.org/#example-header-list-get-decode-split, and the ends of quoted strings.
TEST(List, QuotedStringsHideCommas) {
  const struct {
    std::string_view value;
    std::vector<std::string> elements;
  } cases[] = {
      {"nosniff,", {"nosniff", ""}},
      {"", {""}},
      {"text/html;\", x/x", {"text/html;\", x/x"}},
      {"x/x;test=\"hi\",y/y", {"x/x;test=\"hi\"", "y/y"}},
      {"x / x,,,1", {"x / x", "", "", "1"}},
      {"\"1,2\", 3", {"\"1,2\"", "3"}},
      {R"("\",",b)", {R"("\",")", "b"}},
      {R"("\\",b)", {R"("\\")", "b"}},
      {R"(a,"b\)", {"a", R"("b\)"}},
      {"a,\"", {"a", "\""}},
      {"\"a\"b\"c,d\",e", {"\"a\"b\"c,d\"", "e"}},
  };
  for (const auto& c : cases) EXPECT_EQ(elements(c.value, ListSyntax::kQuotedStrings), c.elements) << c.value;
}

TEST(List, FindNonToken) {
  EXPECT_EQ(find_non_token("GET, PUT"), std::nullopt);
  EXPECT_EQ(find_non_token("GET,,PUT,"), std::nullopt);
  EXPECT_EQ(find_non_token(""), std::nullopt);
  EXPECT_EQ(find_non_token("*"), std::nullopt);
  const auto spaced = find_non_token("GET, PUT POST, /");
  ASSERT_TRUE(spaced);
  EXPECT_EQ(spaced->text, "PUT POST");
  EXPECT_EQ(spaced->position, 5U);
  EXPECT_TRUE(find_non_token("\"GET\""));
  EXPECT_TRUE(find_non_token("X-\xC3\xA9"));
}

TEST(Values, DeltaSeconds) {
  constexpr struct {
    std::string_view value;
    std::optional<std::uint32_t> seconds;
  } kCases[] = {
      {"0", 0},
      {"5", 5},
      {"0086400", 86400},
      {"2147483647", 2147483647},
      {"2147483648", 2147483648},
      // More than fits is 2^31, as RFC 9111 says.
      {"2147483649", 2147483648},
      {"4294967296", 2147483648},
      {"99999999999999999999999999999999999999", 2147483648},
      // 1*DIGIT and nothing else.
      {"", std::nullopt},
      {"-1", std::nullopt},
      {"+5", std::nullopt},
      {" 5", std::nullopt},
      {"5 ", std::nullopt},
      {"5.0", std::nullopt},
      {"5s", std::nullopt},
      {"0x10", std::nullopt},
      {"600, 600", std::nullopt},
      {"99999999999999999999999999999999999999x", std::nullopt},
  };
  for (const auto& c : kCases) EXPECT_EQ(parse_delta_seconds(c.value), c.seconds) << c.value;
}

TEST(Values, SimpleRange) {
  constexpr std::string_view kSimple[] = {
      "bytes=0-",
      "bytes=0-0",
      "bytes=256-",
      "bytes=1-2",
      "bytes=007-7",
      "bytes=0-99999999999999999999999999",
      "bytes=99999999999999999999999998-99999999999999999999999999",
  };
  for (const std::string_view value : kSimple) EXPECT_TRUE(is_simple_range_header_value(value)) << value;
  constexpr std::string_view kNot[] = {
      "",
      "bytes",
      "bytes=",
      "bytes=-",
      "bytes=-500",  // a range, but browsers did not send them by themselves, so it is not safelisted
      "bytes=2-1",
      "bytes=100000000000000000000-99999999999999999999",
      "bytes=0-1,3-4",
      "bytes=0-1 ",
      " bytes=0-1",
      "bytes =0-1",
      "bytes= 0-1",
      "bytes=0 -1",
      "bytes=0-+1",
      "BYTES=0-1",
      "items=0-1",
      "bytes=a-b",
  };
  for (const std::string_view value : kNot) EXPECT_FALSE(is_simple_range_header_value(value)) << value;
}

TEST(Values, SingleRangeKeepsTheDigits) {
  const auto range = parse_single_range_header_value("bytes=007-42", false);
  ASSERT_TRUE(range);
  EXPECT_EQ(range->start, "007");
  EXPECT_EQ(range->end, "42");
  const auto suffix = parse_single_range_header_value("bytes=-500", false);
  ASSERT_TRUE(suffix);
  EXPECT_EQ(suffix->start, "");
  EXPECT_EQ(suffix->end, "500");
  EXPECT_TRUE(parse_single_range_header_value("bytes \t= 0 - 1", true));
  EXPECT_FALSE(parse_single_range_header_value("bytes=0-1 ", true));
  EXPECT_FALSE(parse_single_range_header_value("bytes=0-\n1", true));
}

TEST(Values, MimeTypeEssence) {
  constexpr struct {
    std::string_view value;
    std::string_view essence;  // empty: no MIME type
  } kCases[] = {
      {"text/plain", "text/plain"},
      {"TEXT/Plain;charset=UTF-8", "text/plain"},
      {"\r\n text/plain \t;", "text/plain"},
      {"text/plain;\x80", "text/plain"},
      {"multipart/form-data; boundary=x", "multipart/form-data"},
      {"text/plain;charset=a,b", "text/plain"},
      // The slash and what stands on its sides.
      {"", ""},
      {"text", ""},
      {"text/", ""},
      {"/plain", ""},
      {"text /plain", ""},
      {"text/ plain", ""},
      {"te xt/plain", ""},
      {"text/plain/x", ""},
      {"text/;a", ""},
      {";text/plain", ""},
      // Two joined lines are none.
      {"text/plain, text/plain", ""},
      {"application/json, text/plain", ""},
      {"text/pl\xC3\xA9in", ""},
  };
  for (const auto& c : kCases) {
    const auto mime_type = parse_mime_type(c.value);
    ASSERT_EQ(mime_type.has_value(), !c.essence.empty()) << c.value;
    EXPECT_TRUE(!mime_type || mime_type->essence_is(c.essence)) << c.value;
  }
  EXPECT_FALSE(parse_mime_type("text/plain")->essence_is("text/html"));
  EXPECT_FALSE(parse_mime_type("text/plain")->essence_is("text"));
}

}  // namespace
}  // namespace crosscheck::http
