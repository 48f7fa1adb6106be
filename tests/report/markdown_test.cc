// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.h"

#include <gtest/gtest.h>

namespace crosscheck::report {
namespace {

TEST(Markdown, OnlyWordsStayProse) {
  struct Row {
    std::string_view text, markdown;
  };
  const Row rows[] = {
      {"The server permits GET, DELETE, and the page sends PUT.",
       "The server permits GET, DELETE, and the page sends PUT."},
      {"a case-sensitive word (401)", "a case-sensitive word (401)"},
      // markup
      {"<b>x</b> *a* _b_ [a](b) ![a](b) ~~a~~", "`<b>x</b>` `*a*` `_b_` `[a](b)` `![a](b)` `~~a~~`"},
      {"# a", "`#` a"},
      {"- a", "`-` a"},
      {"fetch(), (fetch())", "`fetch()`, (`fetch()`)"},
      {"with www., or without", "with `www`., or without"},
      {"a …, b ... .", "a …, b `...` ."},
      {"1. a", "`1`. a"},
      {"a&lt;b \\a", "`a&lt;b` `\\a`"},
      {"a`b``c", "```a`b``c```"},
      {"`", "`` ` ``"},
      // what trackers link by themselves
      {"@all #12 GH-12 a/b#3 :tada:", "`@all` `#12` `GH-12` `a/b#3` `:tada`:"},
      {"https://evil.example, www.evil.example.", "`https://evil.example`, `www.evil.example`."},
      {"deadbeef cafebabe1 12345678", "`deadbeef` `cafebabe1` `12345678`"},
      // what moves a cursor, and breaks of lines
      {"a\nb", "`a\\nb`"},
      {"網頁送出了標頭 @all，它是", "網頁送出了標頭 `@all`，它是"},
  };
  for (const Row& row : rows) EXPECT_EQ(markdown_prose(row.text), row.markdown) << row.text;
}

TEST(Markdown, AFenceIsLongerThanWhatIsInIt) {
  std::string out;
  Markdown(out).fence("http", "a\n```\n````b\n");
  EXPECT_EQ(out, "`````http\na\n```\n````b\n`````\n");
}

}  // namespace
}  // namespace crosscheck::report
