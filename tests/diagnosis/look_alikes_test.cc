// SPDX-License-Identifier: Apache-2.0
// The network, the script's call, the page's policies, and whoever answers in the server's place.
#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

std::string_view first(const std::vector<Finding>& findings) {
  return findings.empty() ? std::string_view("nothing") : id(findings[0].cause);
}

std::shared_ptr<const Answer> failing(NetworkErrorKind kind, std::string detail = {}) {
  auto answer = std::make_shared<Answer>();
  answer->error = NetworkError{kind, std::move(detail)};
  return answer;
}

TEST(Network, EveryKindHasItsCause) {
  struct Case {
    NetworkErrorKind kind;
    std::string_view cause;
  };
  for (const Case& c : {
           Case{NetworkErrorKind::kDns, "network-dns"},
           Case{NetworkErrorKind::kRefused, "network-refused"},
           Case{NetworkErrorKind::kTls, "network-tls"},
           Case{NetworkErrorKind::kTimeout, "network-timeout"},
           Case{NetworkErrorKind::kDropped, "network-dropped"},
           Case{NetworkErrorKind::kInvalid, "network-invalid"},
       }) {
    for (const std::string method : {"GET", "PUT"}) {
      browser::Intent intent = fetch_of("https://api.test/");
      intent.method = method;
      for (const browser::Engine engine : browser::kEngines) {
        const auto findings = diagnose_in(engine, intent, {{failing(c.kind), failing(c.kind)}});
        EXPECT_EQ(first(findings), c.cause) << method << " in " << to_string(engine);
      }
    }
  }
}

TEST(Network, TheDetailIsQuoted) {
  const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of("https://api.test/"),
                                    {{nullptr, failing(NetworkErrorKind::kTls, "the certificate has expired")}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(explain(findings[0], Language::kEnglish).why.substr(0, 74),
            "The TLS connection to api.test failed: the certificate has expired. This i");
  EXPECT_EQ(explain(findings[0], Language::kTaiwan).why.find("與 api.test 的 TLS 連線失敗：憑證已過期"), 0u);
}

TEST(Network, NothingIsSaidTwice) {
  const auto why = [](std::string detail) {
    const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of("https://api.test/"),
                                      {{nullptr, failing(NetworkErrorKind::kDns, std::move(detail))}});
    return findings.empty() ? std::string() : explain(findings[0], Language::kEnglish).why;
  };
  EXPECT_EQ(why("Could not resolve host: api.test").find("The name api.test does not resolve. This is"), 0u);
  EXPECT_EQ(why("Could not resolve proxy: p.test").find("The name api.test does not resolve: Could not resolve proxy"),
            0u);
}

TEST(Network, AnUpgradeTheServerDoesNotExpect) {
  browser::Intent intent = fetch_of("http://cdn.test/a.png");
  intent.as = browser::Asker::kImage;
  const auto findings =
      diagnose_in(browser::Engine::kChromium, intent, {{nullptr, failing(NetworkErrorKind::kRefused)}});
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(id(findings[0].cause), "https-upgrade");
  EXPECT_EQ(id(findings[1].cause), "network-refused");
}

TEST(Call, FailsBeforeAnythingIsSent) {
  struct Case {
    std::string url;
    std::string_view cause;
    std::string text;
  };
  for (const Case& c : {
           Case{"localhost:5000/v1", "scheme-missing", "http://localhost:5000/v1"},
           Case{"api.test:8080/v1", "scheme-missing", "\"api.test:\""},
           Case{"wss://api.test/socket", "websocket", "new WebSocket(\"wss://api.test/socket\")"},
           Case{"capacitor://localhost/a.json", "scheme", "capacitor"},
           Case{"http://api.test/", "mixed-content", "https://"},
           Case{"https://api.test:6667/", "bad-port", ""},
           Case{"https://user:secret@api.test/", "type-error", "credentials"},
       }) {
    const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of(c.url), {{nullptr, answer_of(200, {})}});
    EXPECT_EQ(first(findings), c.cause) << c.url;
    ASSERT_FALSE(findings.empty());
    const Explanation text = explain(findings[0], Language::kEnglish);
    EXPECT_NE((text.why + text.change).find(c.text), std::string::npos) << text.why << ' ' << text.change;
  }
}

TEST(Page, EveryFailureHasACause) {
  browser::Intent intent = fetch_of("https://api.test/");
  for (const browser::Failure failure : {browser::Failure::kCsp,
                                         browser::Failure::kCorp,
                                         browser::Failure::kCoep,
                                         browser::Failure::kOrb,
                                         browser::Failure::kNosniff,
                                         browser::Failure::kMimeType,
                                         browser::Failure::kStatusNotOk,
                                         browser::Failure::kInvalidResponse,
                                         browser::Failure::kCacheMiss,
                                         browser::Failure::kStreamUnsupported,
                                         browser::Failure::kCorsDisabled,
                                         browser::Failure::kOriginNotAddable,
                                         browser::Failure::kPreflightBlockedLocally,
                                         browser::Failure::kLnaInsecureContext,
                                         browser::Failure::kLnaSpaceMismatch,
                                         browser::Failure::kLnaPermissionDenied,
                                         browser::Failure::kRedirectCredentials,
                                         browser::Failure::kRedirectScheme,
                                         browser::Failure::kRedirectInvalid,
                                         browser::Failure::kRedirectLimit,
                                         browser::Failure::kRedirectModeError,
                                         browser::Failure::kRedirectStreamBody,
                                         browser::Failure::kModeSameOrigin,
                                         browser::Failure::kNoCorsRedirectMode,
                                         browser::Failure::kSchemeNotCors}) {
    browser::Outcome outcome;
    outcome.failure = failure;
    const auto findings = diagnose(intent, outcome);
    EXPECT_EQ(findings.size(), 1u) << id(failure);
    EXPECT_FALSE(standard_of(outcome).empty()) << id(failure);
  }
}

TEST(LookAlikes, WhoeverAnswersInTheServersPlace) {
  struct Case {
    std::string url;
    std::uint16_t status;
    HeaderList headers;
    std::string body;
    std::string_view cause;
    std::string text;
  };
  for (const Case& c : {
           Case{"https://api.test//v1", 404, {}, "", "double-slash", "/v1"},
           Case{"https://api.test/a//b/", 301, {{"Location", "/a/b/"}}, "", "double-slash", "/a/b/"},
           Case{"https://shop.test/",
                404,
                {{"X-Vercel-Error", "DEPLOYMENT_NOT_FOUND"}},
                "",
                "hosting-page",
                "X-Vercel-Error: DEPLOYMENT_NOT_FOUND"},
           Case{"https://x.ngrok-free.app/",
                404,
                {{"ngrok-error-code", "ERR_NGROK_3200"}},
                "",
                "hosting-page",
                "ERR_NGROK_3200"},
           Case{"https://x.onrender.com/", 404, {{"x-render-routing", "no-server"}}, "", "hosting-page", "no-server"},
           Case{"https://x.up.railway.app/", 502, {{"x-railway-fallback", "true"}}, "", "hosting-page", "Railway"},
           Case{"https://x.herokuapp.com/",
                404,
                {},
                "<iframe src=\"//www.herokucdn.com/error-pages/no-such-app.html\"></iframe>",
                "hosting-page",
                "herokucdn.com"},
           Case{"https://x.azurewebsites.net/",
                403,
                {},
                "<h1>Error 403 - This web app is stopped.</h1>",
                "hosting-page",
                "stopped"},
       }) {
    auto answer = std::make_shared<Answer>();
    answer->status = c.status;
    answer->headers = c.headers;
    answer->body = c.body;
    const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of(c.url), {{nullptr, answer}});
    EXPECT_EQ(first(findings), c.cause) << c.url;
    ASSERT_FALSE(findings.empty());
    const Explanation text = explain(findings[0], Language::kEnglish);
    EXPECT_NE((text.why + text.change).find(c.text), std::string::npos) << text.why << ' ' << text.change;
  }
}

TEST(LookAlikes, AnAllowedResponseHasNoCause) {
  const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of("https://api.test//v1"),
                                    {{nullptr, answer_of(200, {{"Access-Control-Allow-Origin", "*"}})}});
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace crosscheck::diagnosis
