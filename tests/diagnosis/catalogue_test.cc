// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/catalogue/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {
namespace {

TEST(Catalogue, IdsAreUniqueAndReadBack) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < kCauseCount; ++i) {
    const auto cause = static_cast<Cause>(i);
    EXPECT_TRUE(seen.insert(id(cause)).second) << id(cause);
    EXPECT_EQ(cause_from_id(id(cause)), cause);
    EXPECT_THAT(std::string(id(cause)), testing::MatchesRegex("[a-z0-9]+(-[a-z0-9]+)*"));
  }
  EXPECT_EQ(cause_from_id("no-such-cause"), std::nullopt);
}

// Counts the characters that only one of the two Chinese scripts writes: a text converted from the other, or left in it,
// would show them.
TEST(Catalogue, EachChineseIsWrittenInItsOwnScript) {
  constexpr std::string_view kTraditionalOnly[] = {"請", "應", "標", "頭", "網", "頁",
                                                   "沒", "來", "與", "從", "預", "檢"};
  constexpr std::string_view kSimplifiedOnly[] = {"请", "应", "标", "头", "网", "页",
                                                  "没", "来", "与", "从", "预", "检"};
  for (std::size_t i = 0; i < kCauseCount; ++i) {
    const Finding finding{static_cast<Cause>(i), 1, {}, true, {}};
    const Explanation taiwan = explain(finding, Language::kTaiwan);
    const Explanation mainland = explain(finding, Language::kMainland);
    for (const std::string& text : {taiwan.title, taiwan.why, taiwan.change}) {
      for (const std::string_view c : kSimplifiedOnly) {
        EXPECT_EQ(text.find(c), std::string::npos) << id(finding.cause) << ": " << text;
      }
    }
    for (const std::string& text : {mainland.title, mainland.why, mainland.change}) {
      for (const std::string_view c : kTraditionalOnly) {
        EXPECT_EQ(text.find(c), std::string::npos) << id(finding.cause) << ": " << text;
      }
    }
  }
}

}  // namespace
}  // namespace crosscheck::diagnosis
