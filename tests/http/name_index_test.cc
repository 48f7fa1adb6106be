// SPDX-License-Identifier: Apache-2.0
#include "http/name_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace crosscheck::http {
namespace {

TEST(NameIndex, FindsTheFirstOfANameWhateverItsCase) {
  NameIndex index;
  for (const std::string_view name : {"Accept", "X-Token", "x-token"}) index.add(name);
  EXPECT_EQ(index.find("X-TOKEN"), 1u);
  EXPECT_EQ(index.find("accept"), 0u);
  EXPECT_EQ(index.find("X-Toke"), std::nullopt);
  EXPECT_EQ(NameIndex().find(""), std::nullopt);
}

RC_GTEST_PROP(NameIndex, FindsWhatAScanFinds, ()) {
  const auto byte = rc::gen::elementOf(std::string("abAB-"));
  const auto name = rc::gen::container<std::string>(byte);
  const auto names = *rc::gen::resize(100, rc::gen::container<std::vector<std::string>>(rc::gen::resize(3, name)));
  const auto wanted = *rc::gen::resize(3, name);
  NameIndex index;
  for (const std::string& each : names) index.add(each);
  const auto first = std::find_if(names.begin(), names.end(),
                                  [&](const std::string& each) { return ascii::equals_ignoring_case(each, wanted); });
  RC_ASSERT(index.find(wanted) == (first == names.end() ? std::nullopt : std::optional(first - names.begin())));
}

}  // namespace
}  // namespace crosscheck::http
