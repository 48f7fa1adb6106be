// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace crosscheck::report {
namespace {

using namespace std::string_view_literals;

struct TextCase {
  std::string_view text;
  std::string_view as_string;
  std::string_view as_bytes;
};

constexpr TextCase kTexts[] = {
    {"", R"("")", R"("")"},
    {"https://app.example", R"("https://app.example")", R"("https://app.example")"},
    // Escapes: first, last, and on either side of an eight-byte word.
    {"\"", R"("\"")", R"("\"")"},
    {"1234567\"", R"("1234567\"")", R"("1234567\"")"},
    {"12345678\"", R"("12345678\"")", R"("12345678\"")"},
    {"\\2345678", R"("\\2345678")", R"("\\2345678")"},
    {"a\b\f\n\r\tz", R"("a\b\f\n\r\tz")", R"("a\b\f\n\r\tz")"},
    {"\x00\x1f\x7f"sv, R"("\u0000\u001f\u007f")", R"("\u0000\u001f\u007f")"},
    // Well-formed UTF-8 stays in string(); bytes() shows each byte.
    {"\xC3\xA9", "\"\xC3\xA9\"", "\"\xC3\x83\xC2\xA9\""},
    {"\xE2\x80\x98x\xF0\x9F\x98\x80", "\"\xE2\x80\x98x\xF0\x9F\x98\x80\"",
     "\"\xC3\xA2\xC2\x80\xC2\x98x\xC3\xB0\xC2\x9F\xC2\x98\xC2\x80\""},
    // Ill-formed: one U+FFFD for each maximal subpart.
    {"\xFF", "\"\xEF\xBF\xBD\"", "\"\xC3\xBF\""},
    {"\xE2\x80", "\"\xEF\xBF\xBD\"", "\"\xC3\xA2\xC2\x80\""},
    {"\xE2\x28\xA1", "\"\xEF\xBF\xBD(\xEF\xBF\xBD\"", "\"\xC3\xA2(\xC2\xA1\""},
    {"\xED\xA0\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"", "\"\xC3\xAD\xC2\xA0\xC2\x80\""},
    {"\xC0\xAF", "\"\xEF\xBF\xBD\xEF\xBF\xBD\"", "\"\xC3\x80\xC2\xAF\""},
    {"\xF4\x90\x80\x80", "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"",
     "\"\xC3\xB4\xC2\x90\xC2\x80\xC2\x80\""},
};

TEST(JsonWriter, EscapesText) {
  for (const TextCase& c : kTexts) {
    std::string out;
    append_json_string(out, c.text);
    EXPECT_EQ(out, c.as_string);
    out.clear();
    append_json_bytes(out, c.text);
    EXPECT_EQ(out, c.as_bytes);
  }
}

TEST(JsonWriter, EveryByteAtEveryPlaceInAWord) {
  for (std::size_t place = 0; place < 17; ++place) {
    for (unsigned c = 0; c < 0x80; ++c) {
      std::string text(17, 'x');
      text[place] = static_cast<char>(c);
      std::string out;
      append_json_string(out, text);
      const bool plain = c >= 0x20 && c != 0x7f && c != '"' && c != '\\';
      EXPECT_EQ(out == '"' + text + '"', plain) << c << " at " << place;
    }
  }
}

TEST(JsonWriter, PutsCommasWhereTheyBelong) {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .key("a")
      .number(-1)
      .key("b")
      .begin_array()
      .string("x")
      .begin_array()
      .end_array()
      .begin_object()
      .end_object()
      .null()
      .end_array()
      .key("c")
      .begin_object()
      .key("d")
      .boolean(true)
      .key("e")
      .real(0.5)
      .end_object()
      .key("f")
      .string_or_null("")
      .end_object();
  EXPECT_EQ(out, R"({"a":-1,"b":["x",[],{},null],"c":{"d":true,"e":0.5},"f":null})");
}

TEST(JsonWriter, Indents) {
  std::string out;
  JsonWriter json(out, 2);
  json.begin_object()
      .key("a")
      .begin_array()
      .number(1)
      .number(2)
      .end_array()
      .key("b")
      .begin_object()
      .end_object()
      .end_object();
  EXPECT_EQ(out, "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}");
}

TEST(JsonWriter, NumbersReadBack) {
  std::string out;
  JsonWriter json(out);
  json.begin_array()
      .number(std::numeric_limits<std::int64_t>::min())
      .real(0.1)
      .real(std::numeric_limits<double>::infinity())
      .end_array();
  EXPECT_EQ(out, "[-9223372036854775808,0.1,null]");
}

}  // namespace
}  // namespace crosscheck::report
