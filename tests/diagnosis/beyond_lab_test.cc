// SPDX-License-Identifier: Apache-2.0
// Causes that the lab cannot bring about (tests/lab/unreachable.md), on scripted answers.
#include <gtest/gtest.h>

#include "diagnosis/messages/message.h"
#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

std::string_view first(const std::vector<Finding>& findings) {
  return findings.empty() ? std::string_view("nothing") : id(findings.front().cause);
}

std::vector<Finding> of(std::string origin, std::string url, const std::vector<responders::Hop>& hops) {
  browser::Intent intent = fetch_of(std::move(url));
  intent.origin = std::move(origin);
  return diagnose_in(browser::Engine::kChromium, intent, hops);
}

TEST(BeyondTheLab, HostsOfOneSite) {
  EXPECT_EQ(first(of("https://app.example", "https://api.test/",
                     {{nullptr, answer_of(200, {{"Access-Control-Allow-Origin", "https://www.app.example"}})}})),
            "origin-host");
}

TEST(BeyondTheLab, AnApplicationsOwnScheme) {
  EXPECT_EQ(first(of("capacitor://localhost", "https://api.test/", {{nullptr, answer_of(200, {{"Vary", "Origin"}})}})),
            "app-origin");
}

TEST(BeyondTheLab, ARedirectThatLosesHttps) {
  EXPECT_EQ(first(of("https://app.example", "https://api.test/items",
                     {{nullptr, answer_of(307, {{"Location", "http://api.test/items/"}})}})),
            "redirect-loses-https");
}

TEST(BeyondTheLab, APageThatAsksForAPassword) {
  auto page = std::make_shared<Answer>(*answer_of(200, {{"Content-Type", "text/html"}}));
  page->body = "<form><input type=\"password\" name=\"p\"></form>";
  EXPECT_EQ(first(of("https://app.example", "https://api.test/",
                     {{nullptr,
                       answer_of(302, {{"Location", "https://www.test/hello"}, {"Access-Control-Allow-Origin", "*"}})},
                      {nullptr, page}})),
            "redirect-to-login");
}

TEST(BeyondTheLab, ABucketThatOnlyItsNameGivesAway) {
  const auto findings = of("https://app.example", "https://files.0a1b2c.r2.cloudflarestorage.com/a.png",
                           {{nullptr, answer_of(200, {{"Server", "cloudflare"}, {"Content-Type", "image/png"}})}});
  EXPECT_EQ(first(findings), "bucket-without-cors");
  EXPECT_NE(explain(findings.front(), Language::kEnglish).why.find("Cloudflare R2"), std::string::npos);
}

TEST(BeyondTheLab, OneOriginTwice) {
  const auto found = messages::read_messages(
      "Access to fetch at 'https://app.example/v1' from origin 'https://app.example' has been blocked by CORS policy: "
      "No 'Access-Control-Allow-Origin' header is present on the requested resource.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(first(messages::causes_of(found[0])), "same-origin");
}

}  // namespace
}  // namespace crosscheck::diagnosis
