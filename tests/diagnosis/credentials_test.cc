// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

constexpr std::string_view kAcac = "Access-Control-Allow-Credentials";

browser::Intent with_cookies() {
  browser::Intent intent = fetch_of("https://api.test/");
  intent.credentials = browser::Credentials::kInclude;
  return intent;
}

TEST(CredentialRules, NameTheCause) {
  struct Case {
    HeaderList headers;
    std::vector<Cause> causes;
  };
  const Header origin{"Access-Control-Allow-Origin", std::string(kPage)};
  for (const Case& c : {
           Case{{{"Access-Control-Allow-Origin", "*"}, {std::string(kAcac), "true"}},
                {Cause::kWildcardWithCredentials}},
           Case{{origin}, {Cause::kCredentialsNotAllowed}},
           Case{{origin, {std::string(kAcac), "True"}}, {Cause::kCredentialsValue}},
           Case{{origin, {std::string(kAcac), "1"}}, {Cause::kCredentialsValue}},
           Case{{origin, {std::string(kAcac), "true"}, {"access-control-allow-credentials", "true"}},
                {Cause::kCredentialsValue, Cause::kTwoLayers}},
           Case{{origin, {std::string(kAcac), "true, true"}}, {Cause::kCredentialsValue, Cause::kTwoLayers}},
           Case{{origin, {"Access-Control-Allow-Credential", "true"}}, {Cause::kHeaderMisspelt}},
       }) {
    std::vector<Cause> causes;
    for (const Finding& finding :
         diagnose_in(browser::Engine::kChromium, with_cookies(), {{nullptr, answer_of(200, c.headers)}})) {
      causes.push_back(finding.cause);
    }
    EXPECT_EQ(causes, c.causes) << id(c.causes[0]);
  }
}

TEST(CredentialRules, AllowedOnThePreflightOnly) {
  browser::Intent intent = with_cookies();
  intent.method = "PUT";
  const Header origin{"Access-Control-Allow-Origin", std::string(kPage)};
  const auto preflight =
      answer_of(204, {origin, {std::string(kAcac), "true"}, {"Access-Control-Allow-Methods", "PUT"}});
  const auto findings = diagnose_in(browser::Engine::kFirefox, intent, {{preflight, answer_of(200, {origin})}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(id(findings[0].cause), "credentials-on-preflight-only");
  EXPECT_FALSE(findings[0].preflight);
}

TEST(OpaqueResponses, AreExplained) {
  browser::Intent intent = fetch_of("https://api.test/");
  const auto first = [&] {
    const auto findings =
        diagnose_in(browser::Engine::kWebkit, intent,
                    {{nullptr, answer_of(302, {{"Location", "/x"}, {"Access-Control-Allow-Origin", "*"}})}});
    return findings.empty() ? std::string_view("nothing") : id(findings[0].cause);
  };
  intent.redirect = browser::Redirect::kManual;
  EXPECT_EQ(first(), "opaque-redirect");
  intent.redirect = std::nullopt;
  const auto opaque = [&] {
    const auto findings = diagnose_in(browser::Engine::kFirefox, intent, {{nullptr, answer_of(200, {})}});
    return findings.empty() ? std::string_view("nothing") : id(findings[0].cause);
  };
  intent.mode = browser::Mode::kNoCors;
  EXPECT_EQ(opaque(), "opaque");
  intent.mode = std::nullopt;
  intent.as = browser::Asker::kImage;
  EXPECT_EQ(opaque(), "opaque-element");
}

}  // namespace
}  // namespace crosscheck::diagnosis
