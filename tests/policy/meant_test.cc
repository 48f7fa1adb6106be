// SPDX-License-Identifier: Apache-2.0
//
// Keys and times that are none, and what is suggested in their place.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/policy_file.h"

namespace crosscheck::policy {
namespace {

TEST(WhatWasMeant, Keys) {
  constexpr std::string_view kNone = "";
  for (const auto& [key, meant] : {
           std::pair<std::string_view, std::string_view>{"hedaers", "request-headers"},
           {"header", "request-headers"},
           {"AllowAnyHeader", "request-headers"},
           {"expose_header", "expose"},
           {"expose-header", "expose"},
           {"WithExposedHeaders", "expose"},
           {"Access-Control-Expose-Headers", "expose"},
           {"creds", "credentials"},
           {"cred", "credentials"},
           {"supports_credentials", "credentials"},
           {"Access-Control-Allow-Credentials", "credentials"},
           {"paths", "routes"},
           {"max_age_seconds", "max-age"},
           {"MaxAgeInSeconds", "max-age"},
           {"debugMode", "debug"},
           {"allow-null", "dangerously-allow-null-origin"},
           {"allowedOriginPatterns", "origins"},
           {"accessControlAllowOriginListRegex", "origins"},
           {"Access-Control-Allow-Origin", "origins"},
           {"CORS_ORIGIN_WHITELIST", "origins"},
           {"optionsSuccessStatus", "preflight-status"},
           {"DangerouslyTolerateInsecureOrigins", "dangerously-allow-insecure-origins"},
           // what a policy has no word for
           {"preflightContinue", kNone},
           {"OptionsPassthrough", kNone},
           {"AllowPrivateNetwork", kNone},
           {"frobnicate", kNone},
       }) {
    const bool origins = meant == "origins";
    const PolicyFile file = read_policy((origins ? "" : "origins: []\n") + std::string(key) + ": []\n", Format::kYaml);
    ASSERT_FALSE(file.issues.empty()) << key;
    EXPECT_EQ(file.issues[origins && file.issues[0].code != Code::kUnknownKey ? 1 : 0].instead, meant) << key;
  }
  const PolicyFile both = read_policy("origins: []\nroutes: [{paths: /a, path: /a, debug: true}]\n", Format::kYaml);
  ASSERT_EQ(both.issues.size(), 1U);
  EXPECT_EQ(both.issues[0].instead, "remove this key, or move what it says to path");
}

TEST(WhatWasMeant, Times) {
  for (const auto& [written, meant] : {std::pair<std::string_view, std::string_view>{"1h30m", "90m"},
                                       {"1 hour, 30 minutes", "90m"},
                                       {"1 hour and 30 seconds", "3630s"},
                                       {"1.5h", "90m"},
                                       {"PT2H", "2h"},
                                       {"P1DT12H", "36h"},
                                       {"1e3", "1000"},
                                       {"07:32:00", "452m"},
                                       {"0:0:5", "5s"},
                                       {"2000ms", "2s"},
                                       {"90 min", "90m"},
                                       {"3 weeks", "24h"},
                                       {"7:32", "2h"},
                                       {"-5m", "2h"},
                                       {"h", "2h"},
                                       {"1h 30", "2h"}}) {
    const PolicyFile file = read_policy("origins: []\nmax-age: " + std::string(written) + "\n", Format::kYaml);
    ASSERT_EQ(file.issues.size(), 1U) << written;
    EXPECT_EQ(file.issues[0].instead, meant) << written;
  }
  const PolicyFile clock = read_policy("origins = []\nmax-age = 07:32:00\n", Format::kToml);
  ASSERT_EQ(clock.issues.size(), 1U);
  EXPECT_EQ(clock.issues[0].instead, "\"452m\"");
}

}  // namespace
}  // namespace crosscheck::policy
