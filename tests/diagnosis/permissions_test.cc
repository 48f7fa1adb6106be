// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

struct Case {
  std::string method;
  HeaderList request_headers;
  browser::Credentials credentials;
  HeaderList allowed;  // beside the origin and the credentials
  Cause cause;
  std::string change;  // a part of the English text
};

constexpr auto kOmit = browser::Credentials::kOmit;
constexpr auto kInclude = browser::Credentials::kInclude;

const Case kCases[] = {
    // methods
    {"PUT", {}, kOmit, {}, Cause::kMethodsMissing, "Access-Control-Allow-Methods: PUT"},
    {"PUT", {}, kOmit, {{"Access-Control-Allow-Methods", "GET"}}, Cause::kMethodNotListed, "GET, PUT"},
    {"patch", {}, kOmit, {{"Access-Control-Allow-Methods", "PATCH"}}, Cause::kMethodCase, "\"PATCH\""},
    {"PUT", {}, kInclude, {{"Access-Control-Allow-Methods", "*"}}, Cause::kWildcardMethodsWithCredentials, "PUT"},
    {"PUT", {}, kOmit, {{"Access-Control-Allow-Methods", "GET; PUT"}}, Cause::kMethodsUnreadable, "GET, POST, PUT"},
    // headers
    {"GET", {{"X-A", "1"}}, kOmit, {}, Cause::kHeadersMissing, "Access-Control-Allow-Headers: x-a"},
    {"GET", {{"X-A", "1"}}, kOmit, {{"Access-Control-Allow-Headers", "X-B"}}, Cause::kHeaderNotListed, "X-B, x-a"},
    {"GET", {{"traceparent", "00-1-2-01"}}, kOmit, {}, Cause::kHeaderOfTracing, "tracePropagationTargets"},
    {"GET", {{"Access-Control-Allow-Origin", "*"}}, kOmit, {}, Cause::kResponseHeaderInRequest, "Delete it"},
    {"POST", {{"Content-Type", "application/json"}}, kOmit, {}, Cause::kContentTypeNotListed, "content-type"},
    {"GET",
     {{"X-A", "1"}},
     kInclude,
     {{"Access-Control-Allow-Headers", "*"}},
     Cause::kWildcardHeadersWithCredentials,
     "Access-Control-Allow-Headers: x-a"},
    {"GET",
     {{"X-A", "1"}},
     kOmit,
     {{"Access-Control-Allow-Headers", "X-A X-B"}},
     Cause::kHeadersUnreadable,
     "Content-Type, Authorization"},
};

TEST(Permissions, NameTheCause) {
  for (const Case& c : kCases) {
    browser::Intent intent = fetch_of("https://api.example/");
    intent.method = c.method;
    for (const Header& line : c.request_headers) intent.headers.push_back(line);
    intent.credentials = c.credentials;
    HeaderList headers = c.allowed;
    headers.append("Access-Control-Allow-Origin", kPage);
    headers.append("Access-Control-Allow-Credentials", "true");
    const auto findings = diagnose_in(browser::Engine::kChromium, intent, {{answer_of(204, headers), nullptr}});
    ASSERT_EQ(findings.size(), 1u) << id(c.cause);
    EXPECT_EQ(id(findings[0].cause), id(c.cause));
    EXPECT_TRUE(findings[0].preflight);
    const std::string change = explain(findings[0], Language::kEnglish).change;
    EXPECT_NE(change.find(c.change), std::string::npos) << change;
  }
}

// Only the standard's profile refuses it (see tests/oracle).
TEST(Permissions, WildcardDoesNotCoverAuthorizationByTheStandard) {
  browser::Intent intent = fetch_of("https://api.example/");
  intent.headers.push_back({"Authorization", "Bearer x"});
  const HeaderList headers{{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Headers", "*"}};
  const auto findings = diagnose_in(browser::Engine::kStandard, intent, {{answer_of(204, headers), nullptr}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].cause, Cause::kWildcardDoesNotCoverAuthorization);
}

TEST(Permissions, EvidenceIsTheLineOrThePlaceOfAMissingOne) {
  browser::Intent intent = fetch_of("https://api.example/");
  intent.method = "PUT";
  const HeaderList headers{{"Access-Control-Allow-Origin", "*"}, {"access-control-allow-methods", "GET"}};
  const auto findings = diagnose_in(browser::Engine::kFirefox, intent, {{answer_of(204, headers), nullptr}});
  ASSERT_EQ(findings.size(), 1u);
  ASSERT_EQ(findings[0].evidence.size(), 1u);
  EXPECT_EQ(findings[0].evidence[0].exchange, 0);
  EXPECT_EQ(findings[0].evidence[0].header, 1);
}

}  // namespace
}  // namespace crosscheck::diagnosis
