// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

struct Case {
  HeaderList headers;
  Cause cause;
  std::string page = std::string(kPage);
  std::string text = {};  // a part of the English explanation
};

Header acao(std::string value) { return {"Access-Control-Allow-Origin", std::move(value)}; }

const Case kValues[] = {
    // more than one
    {{acao("*"), acao("https://app.example")}, Cause::kTwoLayers, "https://app.example", "*, https://app.example"},
    {{acao("https://app.example"), acao("https://app.example")}, Cause::kTwoLayers},
    {{acao("https://app.example, https://app.example")}, Cause::kTwoLayers},
    {{acao("https://app.example, https://admin.example")}, Cause::kListOfOrigins},
    {{acao("https://app.example https://admin.example")}, Cause::kListOfOrigins},
    {{acao("https://app.example;https://admin.example")}, Cause::kListOfOrigins},
    {{acao("app.example, admin.example")}, Cause::kListOfOrigins},
    // no origin at all
    {{acao("")}, Cause::kNotAnOrigin},
    {{acao("undefined")}, Cause::kNotAnOrigin},
    {{acao("True")}, Cause::kNotAnOrigin},
    {{acao("[object Object]")}, Cause::kNotAnOrigin},
    {{acao("${ALLOWED_ORIGIN}")}, Cause::kNotAnOrigin, "https://app.example", "${ALLOWED_ORIGIN}"},
    {{acao("%ORIGIN%")}, Cause::kNotAnOrigin},
    {{acao("https://${HOST}")}, Cause::kNotAnOrigin},
    {{acao("app.example")}, Cause::kOriginWithoutScheme, "https://app.example", "Correct the entry to https://app"},
    {{acao("localhost:3000")}, Cause::kOriginWithoutScheme, "http://localhost:3000"},
    {{acao("192.168.1.5:8080")}, Cause::kOriginWithoutScheme, "http://192.168.1.5:8080"},
    // patterns
    {{acao("https://*.example")}, Cause::kPattern},
    {{acao("*.app.example")}, Cause::kPattern},
    {{acao("http://localhost:*")}, Cause::kPattern, "http://localhost:3000"},
    // the same origin, written otherwise
    {{acao("https://app.example/")}, Cause::kOriginNearly},
    {{acao("https://app.example/login")}, Cause::kOriginNearly},
    {{acao("https://app.example:443")}, Cause::kOriginNearly},
    {{acao("HTTPS://App.Example")}, Cause::kOriginNearly},
    {{acao("\"https://app.example\"")}, Cause::kOriginNearly},
    {{acao("'*'")}, Cause::kOriginNearly},
    {{acao("https://b\xC3\xBC"
           "cher.example")},
     Cause::kOriginNearly,
     "https://xn--bcher-kva.example"},
    // one part differs
    {{acao("http://app.example")}, Cause::kOriginScheme},
    {{acao("https://app.example:8443")}, Cause::kOriginPort},
    {{acao("http://localhost:3000")}, Cause::kOriginPort, "http://localhost:5173"},
    {{acao("http://127.0.0.1:3000")}, Cause::kOriginLoopback, "http://localhost:3000"},
    {{acao("http://localhost:3000")}, Cause::kOriginLoopback, "http://[::1]:3000"},
    {{acao("https://www.shop.com")}, Cause::kOriginHost, "https://shop.com"},
    {{acao("https://shop.com")}, Cause::kOriginHost, "https://beta.shop.com"},
    {{acao("https://shop.vercel.app")}, Cause::kOriginHost, "https://shop-git-main-team.vercel.app"},
    {{acao("https://shop.netlify.app")}, Cause::kOriginHost, "https://deploy-preview-7--shop.netlify.app"},
    // another one
    {{acao("https://other.example")}, Cause::kOriginNotAllowed},
    {{acao("https://other.vercel.app")}, Cause::kOriginNotAllowed, "https://shop.vercel.app"},
    {{acao("https://api.test")}, Cause::kOwnOrigin},
    {{acao("null")}, Cause::kNullInsteadOfOrigin},
    // pages without an origin
    {{acao("https://app.example")}, Cause::kOriginNull, "null"},
    {{acao("https://app.example")}, Cause::kAppOrigin, "capacitor://localhost", "Add capacitor://localhost"},
    {{{"Vary", "Origin"}}, Cause::kOriginNull, "null"},
    {{{"Vary", "Origin"}}, Cause::kAppOrigin, "chrome-extension://abcdefghijklmnop"},
    // caches
    {{acao("https://other.example"), {"Age", "384"}}, Cause::kCachedForAnotherOrigin},
    {{acao("https://www.app.example"), {"X-Cache", "Hit from cloudfront"}}, Cause::kCachedForAnotherOrigin},
    {{acao("https://other.example"), {"CF-Cache-Status", "HIT"}, {"Vary", "Accept-Encoding, Origin"}},
     Cause::kCacheIgnoresVary},
    {{acao("https://other.example"), {"Age", "0"}, {"X-Cache", "Miss from cloudfront"}}, Cause::kOriginNotAllowed},
    {{acao("https://app.example/"), {"Age", "384"}}, Cause::kOriginNearly},
    {{{"Server", "AmazonS3"}, {"X-Cache", "Hit from cloudfront"}, {"Age", "70"}}, Cause::kCachedWithoutOrigin},
    {{{"Access-Control-Allow-Methods", "GET"}, {"Age", "70"}}, Cause::kCachedWithoutOrigin},
    // missing, and the server knows CORS
    {{{"Vary", "Origin"}}, Cause::kOriginNotAllowed, "https://app.example", "Add https://app.example to the list"},
    {{{"Access-Control-Allow-Credentials", "true"}}, Cause::kOriginNotAllowed},
    // missing, under another name
    {{{"Access-Control-Allow-Orgin", "*"}},
     Cause::kHeaderMisspelt,
     "https://app.example",
     "Access-Control-Allow-Orgin"},
    {{{"Access-Control-Allow-Origins", "*"}}, Cause::kHeaderMisspelt},
    {{{"Access_Control_Allow_Origin", "*"}}, Cause::kHeaderMisspelt},
    {{{"AccessControlAllowOrigin", "*"}}, Cause::kHeaderMisspelt},
    {{{"Timing-Allow-Origin", "*"}}, Cause::kNoCors},
    // missing
    {{}, Cause::kNoCors, "https://app.example", "Nothing in the response knows CORS"},
    {{{"Content-Type", "text/html; charset=utf-8"}}, Cause::kHtmlInstead},
};

TEST(Origins, NameTheCause) {
  for (const Case& c : kValues) {
    browser::Intent intent = fetch_of("https://api.test/api/v1");
    intent.origin = c.page;
    for (const browser::Engine engine : browser::kEngines) {
      const auto findings = diagnose_in(engine, intent, {{nullptr, answer_of(200, c.headers)}});
      const std::string value = c.headers.empty() ? std::string("no header") : c.headers[0].value;
      ASSERT_FALSE(findings.empty()) << id(c.cause);
      EXPECT_EQ(id(findings[0].cause), id(c.cause)) << value << " for " << c.page << " in " << to_string(engine);
      const Explanation text = explain(findings[0], Language::kEnglish);
      EXPECT_NE((text.why + text.change).find(c.text), std::string::npos) << text.why << ' ' << text.change;
    }
  }
}

TEST(Origins, NeighboursThatCannotBeToldApartAreBothNamed) {
  const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of("https://api.test/"),
                                    {{nullptr, answer_of(200, {acao("https://other.example"), {"Age", "9"}})}});
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[1].cause, Cause::kOriginNotAllowed);
  EXPECT_GT(findings[0].confidence, findings[1].confidence);
}

TEST(Origins, EvidenceIsEveryLineOfTheHeader) {
  const auto findings = diagnose_in(browser::Engine::kFirefox, fetch_of("https://api.test/"),
                                    {{nullptr, answer_of(200, {acao("*"), {"Vary", "Origin"}, acao("*")})}});
  ASSERT_EQ(findings.size(), 1u);
  ASSERT_EQ(findings[0].evidence.size(), 2u);
  EXPECT_EQ(findings[0].evidence[0].header, 0);
  EXPECT_EQ(findings[0].evidence[1].header, 2);
}

TEST(Origins, ARedirectThatMadeTheOriginNull) {
  const HeaderList redirect{acao("https://app.example"), {"Location", "https://cdn.test/file"}};
  const auto findings =
      diagnose_in(browser::Engine::kWebkit, fetch_of("https://api.test/"),
                  {{nullptr, answer_of(302, redirect)}, {nullptr, answer_of(200, {acao("https://app.example")})}});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(id(findings[0].cause), "origin-null-after-redirect");
}

TEST(Origins, HeadersOfThePreflightAreNotThoseOfTheResponse) {
  browser::Intent intent = fetch_of("https://api.test/");
  intent.headers.push_back({"If-None-Match", "\"7\""});
  const auto preflight = answer_of(204, {acao("*"), {"Access-Control-Allow-Headers", "If-None-Match"}});
  auto findings = diagnose_in(browser::Engine::kChromium, intent, {{preflight, answer_of(200, {})}});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(id(findings[0].cause), "headers-on-preflight-only");
  findings = diagnose_in(browser::Engine::kChromium, intent, {{preflight, answer_of(304, {{"ETag", "\"7\""}})}});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(id(findings[0].cause), "not-modified-without-headers");
  findings = diagnose_in(browser::Engine::kChromium, intent, {{answer_of(200, {{"Allow", "GET, HEAD"}}), nullptr}});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(id(findings[0].cause), "preflight-without-cors");
  EXPECT_TRUE(findings[0].preflight);
}

TEST(Origins, ElementsAskWithCorsToo) {
  struct Element {
    browser::Asker as;
    browser::CrossOrigin crossorigin;
    Cause cause;
  };
  for (const Element& element : {
           Element{browser::Asker::kImage, browser::CrossOrigin::kAnonymous, Cause::kAssetWithCrossorigin},
           Element{browser::Asker::kScript, browser::CrossOrigin::kAnonymous, Cause::kAssetWithCrossorigin},
           Element{browser::Asker::kModule, browser::CrossOrigin::kAbsent, Cause::kAssetNeedsCors},
           Element{browser::Asker::kFont, browser::CrossOrigin::kAbsent, Cause::kAssetNeedsCors},
           Element{browser::Asker::kEventSource, browser::CrossOrigin::kAbsent, Cause::kNoCors},
       }) {
    browser::Intent intent = fetch_of("https://cdn.test/file");
    intent.as = element.as;
    intent.crossorigin = element.crossorigin;
    const auto findings = diagnose_in(browser::Engine::kChromium, intent, {{nullptr, answer_of(200, {})}});
    ASSERT_FALSE(findings.empty()) << to_string(element.as);
    EXPECT_EQ(id(findings[0].cause), id(element.cause)) << to_string(element.as);
  }
}

}  // namespace
}  // namespace crosscheck::diagnosis
