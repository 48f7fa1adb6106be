// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {
namespace {

TEST(Languages, AreToldFromTagsAndLocales) {
  struct Case {
    std::string_view tag;
    std::optional<Language> language;
  };
  for (const Case& c : {
           // tags
           Case{"en", Language::kEnglish},
           Case{"EN-gb", Language::kEnglish},
           Case{"zh-TW", Language::kTaiwan},
           Case{"zh-Hant", Language::kTaiwan},
           Case{"zh-Hant-HK", Language::kTaiwan},
           Case{"zh-HK", Language::kTaiwan},
           Case{"zh-CN", Language::kMainland},
           Case{"zh-Hans", Language::kMainland},
           Case{"zh", Language::kMainland},
           Case{"zh-SG", Language::kMainland},
           // locales
           Case{"zh_TW.UTF-8", Language::kTaiwan},
           Case{"zh_CN.GB18030", Language::kMainland},
           Case{"en_US.utf8", Language::kEnglish},
           Case{"C", Language::kEnglish},
           Case{"C.UTF-8", Language::kEnglish},
           Case{"POSIX", Language::kEnglish},
           Case{"zh_TW@euro", Language::kTaiwan},
           // others
           Case{"ja", std::nullopt},
           Case{"zha", std::nullopt},
           Case{"english", std::nullopt},
           Case{"", std::nullopt},
       }) {
    EXPECT_EQ(language_from_tag(c.tag), c.language) << c.tag;
  }
}

TEST(Languages, HaveTags) {
  for (const Language language : kLanguages) EXPECT_EQ(language_from_tag(to_string(language)), language);
}

}  // namespace
}  // namespace crosscheck::diagnosis
