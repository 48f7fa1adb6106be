// SPDX-License-Identifier: Apache-2.0
#include "url/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace crosscheck::url {
namespace {

struct Case {
  std::string_view bytes;
  std::string_view well_formed;
};

constexpr Case kCases[] = {
    {"", ""},
    {"plain ASCII, longer than a word", "plain ASCII, longer than a word"},
    {"\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
     "\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
    {"\xED\x9F\xBF\xEE\x80\x80", "\xED\x9F\xBF\xEE\x80\x80"},
    // One U+FFFD for each longest beginning of a sequence.
    {"\x80", "\xEF\xBF\xBD"},
    {"\xC2", "\xEF\xBF\xBD"},
    {"\xE2\x82", "\xEF\xBF\xBD"},
    {"\xF0\x9F\x98", "\xEF\xBF\xBD"},
    {"\xE2\x82x", "\xEF\xBF\xBDx"},
    {"\xF0\x9F\xC2\x80", "\xEF\xBF\xBD\xC2\x80"},
    // Bytes that begin nothing: one each. Overlong forms, surrogates and what lies above U+10FFFF fall apart.
    {"\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xE0\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xF5\xFF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
};

TEST(Utf8, MakesWellFormed) {
  for (const Case& c : kCases) {
    std::string text(c.bytes);
    EXPECT_EQ(is_well_formed_utf8(text), c.bytes == c.well_formed);
    make_well_formed_utf8(text);
    EXPECT_EQ(text, c.well_formed);
    EXPECT_TRUE(is_well_formed_utf8(text));
  }
}

TEST(Utf8, EveryScalarValueRoundTrips) {
  std::string text;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    text.clear();
    append_utf8(text, c);
    const Utf8Sequence sequence = first_utf8_sequence(text);
    ASSERT_TRUE(sequence.well_formed && sequence.length == text.size());
    ASSERT_EQ(decode_utf8_sequence(text), c);
  }
}

// https://encoding.spec.whatwg.org/#utf-8-decoder, byte by byte, as it is written there.
std::string decode_as_written(std::string_view bytes) {
  std::string out;
  char32_t code_point = 0;
  int seen = 0;
  int needed = 0;
  unsigned lower = 0x80;
  unsigned upper = 0xBF;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned byte = static_cast<unsigned char>(bytes[i]);
    if (needed == 0) {
      if (byte <= 0x7F) {
        out += bytes[i];
      } else if (byte >= 0xC2 && byte <= 0xDF) {
        needed = 1;
        code_point = byte & 0x1F;
      } else if (byte >= 0xE0 && byte <= 0xEF) {
        if (byte == 0xE0) lower = 0xA0;
        if (byte == 0xED) upper = 0x9F;
        needed = 2;
        code_point = byte & 0xF;
      } else if (byte >= 0xF0 && byte <= 0xF4) {
        if (byte == 0xF0) lower = 0x90;
        if (byte == 0xF4) upper = 0x8F;
        needed = 3;
        code_point = byte & 0x7;
      } else {
        out += kReplacementCharacter;
      }
      continue;
    }
    const bool continues = byte >= lower && byte <= upper;
    lower = 0x80;
    upper = 0xBF;
    if (!continues) {
      code_point = 0;
      needed = seen = 0;
      --i;  // restore the byte
      out += kReplacementCharacter;
      continue;
    }
    code_point = code_point << 6 | (byte & 0x3F);
    if (++seen != needed) continue;
    append_utf8(out, code_point);
    code_point = 0;
    needed = seen = 0;
  }
  if (needed != 0) out += kReplacementCharacter;
  return out;
}

TEST(Utf8, DecodesAsTheStandardIsWritten) {
  constexpr unsigned char kBytes[] = {'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2,
                                      0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
  std::mt19937 random(1);
  for (int i = 0; i < 200000; ++i) {
    std::string bytes;
    for (auto n = random() % 12; n > 0; --n) bytes += static_cast<char>(kBytes[random() % std::size(kBytes)]);
    std::string text = bytes;
    make_well_formed_utf8(text);
    ASSERT_EQ(text, decode_as_written(bytes));
  }
}

}  // namespace
}  // namespace crosscheck::url
