// SPDX-License-Identifier: Apache-2.0
#include "browser/safelist.h"

#include <gtest/gtest.h>

namespace crosscheck::browser {
namespace {

struct Row {
  std::string_view name;
  std::string value;
  bool standard, chromium, firefox, webkit;
};

const Row kRows[] = {
    {"Accept", "application/json", true, true, true, true},
    {"Accept", std::string(128, 'x'), true, true, true, true},
    {"Accept", std::string(129, 'x'), false, false, false, false},
    {"Accept", "a:b", false, false, false, false},
    {"Accept", "a\xE9", true, true, false, true},
    {"Accept-Language", "de-CH, *;q=0.5", true, true, true, true},
    {"Content-Language", "de_AT", false, false, false, false},
    {"Content-Type", "text/plain;charset=utf-8", true, true, true, true},
    {"Content-Type", "text/plain;charset=a,b", true, true, false, true},
    {"content-type", "TEXT/PLAIN", true, true, true, true},
    {"Content-Type", "application/json", false, false, false, false},
    {"Content-Type", "", false, false, false, false},
    {"Range", "bytes=0-499", true, true, true, true},
    {"Range", "bytes=-500", false, false, false, false},
    {"Range", "BYTES=0-1", false, false, false, true},
    {"Range", "bytes=0-1,3-4", false, false, false, false},
    {"Range", "bytes=9223372036854775807-", true, false, true, true},
    {"Range", "bytes=0-99999999999999999999", false, false, false, false},
    {"DPR", "1.5", false, true, false, false},
    {"Width", "1.5", false, false, false, false},
    {"Save-Data", "on", false, true, false, false},
    {"X-Token", "1", false, false, false, false},
    {"Authorization", "Bearer x", false, false, false, false},
};

TEST(Safelist, RequestHeaders) {
  for (const Row& row : kRows) {
    EXPECT_EQ(is_cors_safelisted_request_header(kStandard, row.name, row.value), row.standard)
        << row.name << ": " << row.value;
    EXPECT_EQ(is_cors_safelisted_request_header(kChromium, row.name, row.value), row.chromium)
        << row.name << ": " << row.value;
    EXPECT_EQ(is_cors_safelisted_request_header(kFirefox, row.name, row.value), row.firefox)
        << row.name << ": " << row.value;
    EXPECT_EQ(is_cors_safelisted_request_header(kWebkit, row.name, row.value), row.webkit)
        << row.name << ": " << row.value;
  }
}

// Nine entries of 127 bytes are each safe; together they are more than 1024 bytes.
TEST(Safelist, SumOfSafelistedValues) {
  HeaderList headers;
  for (int i = 0; i < 9; ++i) headers.append("Accept", std::string(127, 'x'));
  EXPECT_EQ(cors_unsafe_request_header_names(kStandard, headers), std::vector<std::string>{"accept"});
}

TEST(Safelist, UnsafeNamesAreLowerCaseSortedAndUnique) {
  const HeaderList headers{{"X-B", "1"}, {"Accept", "*/*"}, {"x-a", "1"}, {"X-b", "2"}};
  EXPECT_EQ(cors_unsafe_request_header_names(kStandard, headers), (std::vector<std::string>{"x-a", "x-b"}));
}

}  // namespace
}  // namespace crosscheck::browser
