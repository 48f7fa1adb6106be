// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"

#include <gtest/gtest.h>

namespace crosscheck::diagnosis {
namespace {

TEST(Phrases, AreInEveryLanguage) {
  EXPECT_EQ(phrase("Why", Language::kEnglish), "Why");
  EXPECT_EQ(phrase("Why", Language::kTaiwan), "原因");
  EXPECT_EQ(translated("redirect mode error", Language::kMainland), "重定向模式为 error");
  EXPECT_EQ(translated("nobody says this", Language::kMainland), "nobody says this");
}

TEST(Phrases, TakeValuesInOrderOrByPosition) {
  EXPECT_EQ(fill("no {}", {"Vary"}), "no Vary");
  EXPECT_EQ(fill("{} and {}", {"a", "b"}), "a and b");
  EXPECT_EQ(fill("{1}, then {0}", {"a", "b"}), "b, then a");
  EXPECT_EQ(fill("{0} of {0}", {"3"}), "3 of 3");
  EXPECT_EQ(fill("{}{}", {"{}"}), "{}");
  EXPECT_EQ(fill("{ {x} {", {"a"}), "{ {x} {");
}

TEST(Phrases, SentencesOfFailures) {
  EXPECT_EQ(sentence(browser::Failure::kAcaoMissing, Language::kEnglish),
            browser::sentence(browser::Failure::kAcaoMissing));
  EXPECT_EQ(sentence(browser::Failure::kCsp, Language::kTaiwan), "網頁的 Content-Security-Policy 禁止這個網址。");
}

}  // namespace
}  // namespace crosscheck::diagnosis
