// SPDX-License-Identifier: Apache-2.0
#include "policy/public_suffixes.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "url/to_ascii.h"

namespace {

using crosscheck::policy::public_suffix_under;

/// The rules of the list that the build has read, without their exceptions; "*." stays.
std::vector<std::string> rules() {
  std::ifstream list(CROSSCHECK_PUBLIC_SUFFIX_LIST);
  std::vector<std::string> all;
  for (std::string line; std::getline(list, line);) {
    const bool wildcard = line.starts_with("*.");
    std::string ascii;
    if (line.empty() || line.starts_with("//") || line[0] == '!') continue;
    if (!crosscheck::url::unicode_to_ascii(wildcard ? line.substr(2) : line, ascii)) ADD_FAILURE() << line;
    all.push_back(wildcard ? "*." + ascii : ascii);
  }
  return all;
}

TEST(PublicSuffixes, NothingAboveARuleIsOnesOwn) {
  const auto all = rules();
  ASSERT_GT(all.size(), 9'000U);
  for (const std::string& rule : all) {
    for (std::size_t dot = 0; dot != std::string::npos; dot = rule.find('.', dot + 1)) {
      const std::string host = rule.substr(dot == 0 ? 0 : dot + 1);
      if (host.starts_with("*")) continue;
      EXPECT_NE(public_suffix_under(host), "") << host << " of " << rule;
    }
  }
}

TEST(PublicSuffixes, WhatIsRegisteredIsOnesOwn) {
  for (const std::string& rule : rules()) {
    const std::string host = "not-in-the-list." + (rule.starts_with("*.") ? "either." + rule.substr(2) : rule);
    EXPECT_EQ(public_suffix_under(host), "") << host;
  }
}

TEST(PublicSuffixes, OneBelowIsNamed) {
  EXPECT_EQ(public_suffix_under("co.uk"), "co.uk");
  EXPECT_EQ(public_suffix_under("amazonaws.com"), "*.compute.amazonaws.com");
  EXPECT_EQ(public_suffix_under("example.com"), "");
  EXPECT_EQ(public_suffix_under(""), "");
}

}  // namespace
