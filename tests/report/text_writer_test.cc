// SPDX-License-Identifier: Apache-2.0
#include "report/text_writer.h"

#include <gtest/gtest.h>

#include "report/marked_line.h"

namespace crosscheck::report {
namespace {

TEST(Printable, NothingMovesTheCursorOrHides) {
  struct Row {
    std::string_view bytes, shown;
  };
  using namespace std::string_view_literals;
  const Row rows[] = {
      {"plain", "plain"},
      {"‘é’ 漢字 😀", "‘é’ 漢字 😀"},
      {"a\nb\rc\td", "a\\nb\\rc\\td"},
      {"\x1b[2J\x07\x7f\0"sv, "\\x1B[2J\\x07\\x7F\\x00"},
      {"\xe9\xff", "\\xE9\\xFF"},
      {"\xc2\x9b", "\\u{9B}"},  // C1: CSI in eight bits
      {"a\xe2\x80\xae"
       "b",
       "a\\u{202E}b"},  // right-to-left override
      {"a\xe2\x80\x8b"
       "b",
       "a\\u{200B}b"},  // zero-width space
      {"\xef\xbb\xbf", "\\u{FEFF}"},
      {"\xed\xa0\x80", "\\xED\\xA0\\x80"},
      {"\xc0\xaf", "\\xC0\\xAF"},
      {"\xe2\x80", "\\xE2\\x80"},
  };
  for (const Row& row : rows) EXPECT_EQ(printable(row.bytes), row.shown);
}

TEST(Columns, WideAndCombining) {
  EXPECT_EQ(columns("abc"), 3U);
  EXPECT_EQ(columns("é"), 1U);
  EXPECT_EQ(columns("漢字"), 4U);
  EXPECT_EQ(columns("e\xcc\x81"), 1U);
  EXPECT_EQ(bytes_within("漢字", 3), 3U);
  EXPECT_EQ(bytes_within("abc", 2), 2U);
  EXPECT_EQ(bytes_within("abc", 9), 3U);
}

std::string wrapped(std::string_view words, std::size_t width, std::size_t indent, std::size_t hanging) {
  std::string out;
  TextWriter(out, width, false).paragraph(indent, words, Style::kBad, hanging);
  return out;
}

TEST(Paragraph, Wraps) {
  EXPECT_EQ(wrapped("one two three", 10, 2, 0), "  one two\n  three\n");
  EXPECT_EQ(wrapped("one two three", 10, 2, 2), "  one two\n    three\n");
  EXPECT_EQ(wrapped("", 10, 2, 0), "");
  EXPECT_EQ(wrapped("  a   b ", 10, 0, 0), "a b\n");
  EXPECT_EQ(wrapped("a https://long.example/path b", 10, 1, 0), " a\n https://long.example/path\n b\n");
  EXPECT_EQ(wrapped("a\x1f\x1f"
                    "b c",
                    10, 0, 3),
            "a  b c\n");
}

std::string marked(std::string_view value, std::size_t begin, std::size_t length, std::string_view label,
                   std::size_t width = 40) {
  std::string out;
  TextWriter text(out, width, false);
  write_marked_line(text, 0, "A", value, begin, length, label);
  return out;
}

// Between characters where there is no space; never before 。 or after 「, never within a word of Latin letters.
TEST(Paragraph, WrapsChinese) {
  std::string out;
  TextWriter(out, 12, false).paragraph(2, "預檢請求的「回應」沒有 Vary 標頭。", Style::kPlain);
  EXPECT_EQ(out, "  預檢請求的\n  「回應」沒\n  有 Vary 標\n  頭。\n");
}

TEST(MarkedLine, CaretsStandUnderTheBytes) {
  EXPECT_EQ(marked("GET, POST", 5, 4, "no"), "< A: GET, POST\n          ^^^^ no\n");
  EXPECT_EQ(marked("GET", 0, 0, ""), "< A: GET\n     ^^^\n");
  EXPECT_EQ(marked("", 0, 0, "empty"), "< A: \n     ^ empty\n");
  EXPECT_EQ(marked("\x1b漢", 1, 3, "x"), "< A: \\x1B漢\n         ^^ x\n");
  EXPECT_EQ(marked("a", 9, 9, "x"), "< A: a\n      ^ x\n");
}

TEST(MarkedLine, LongLinesAreCutAroundTheBytes) {
  const std::string long_value = std::string(60, 'a') + "BAD" + std::string(60, 'z');
  EXPECT_EQ(marked(long_value, 60, 3, "x"), "< A: ...BAD" + std::string(26, 'z') + "...\n        ^^^ x\n");
  const std::string all = marked(long_value, 0, 0, "a label");
  EXPECT_EQ(all, "< A: " + std::string(32, 'a') + "...\n     " + std::string(35, '^') + "\n     a label\n");
}

}  // namespace
}  // namespace crosscheck::report
