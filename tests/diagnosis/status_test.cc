// SPDX-License-Identifier: Apache-2.0
// Header lines and bodies as servers send them.
#include <gtest/gtest.h>

#include "tests/diagnosis/diagnosing.h"

namespace crosscheck::diagnosis {
namespace {

std::shared_ptr<const Answer> with_body(std::uint16_t status, HeaderList headers, std::string body) {
  auto answer = std::make_shared<Answer>(*answer_of(status, std::move(headers)));
  answer->body = std::move(body);
  return answer;
}

struct Case {
  Cause cause;
  std::uint16_t status;
  HeaderList headers;
  std::string body;
  std::string why;  // a part of the English text
  std::string url = "https://api.example/v1";
};

void expect_first(const Case& c, const std::vector<Finding>& findings, bool preflight) {
  ASSERT_FALSE(findings.empty()) << id(c.cause);
  EXPECT_EQ(id(findings[0].cause), id(c.cause));
  EXPECT_EQ(findings[0].preflight, preflight) << id(c.cause);
  EXPECT_FALSE(findings[0].evidence.empty()) << id(c.cause);
  for (const Finding& finding : findings) {
    for (const Language language : kLanguages) {
      const Explanation text = explain(finding, language);
      // A placeholder without a value would leave "()", two spaces or an empty pair of quotes behind.
      for (const std::string& part : {text.title, text.why, text.change}) {
        EXPECT_EQ(part.find("  "), std::string::npos) << part;
        EXPECT_EQ(part.find(" ()"), std::string::npos) << part;
        EXPECT_EQ(part.find("（）"), std::string::npos) << part;
        EXPECT_EQ(part.find('{'), std::string::npos) << part;
      }
    }
  }
  const std::string why = explain(findings[0], Language::kEnglish).why;
  EXPECT_NE(why.find(c.why), std::string::npos) << why;
}

const Case kPreflights[] = {
    // by the status alone
    {Cause::kAuthBeforeCors, 401, {{"WWW-Authenticate", "Bearer"}}, R"({"error":"token missing"})", "(401)"},
    {Cause::kPreflightForbidden, 403, {{"Server", "nginx"}}, "<h1>403 Forbidden</h1>", "403"},
    {Cause::kNoOptionsRoute, 404, {{"X-Powered-By", "Express"}}, "<pre>Cannot OPTIONS /v1</pre>", "404"},
    {Cause::kOptionsNotAllowed, 405, {{"Allow", "GET, POST"}}, R"({"detail":"Method Not Allowed"})", "405"},
    {Cause::kRateLimit, 429, {{"Retry-After", "60"}}, "Too Many Requests", "answered the preflight with 429"},
    {Cause::kOptionsNotAllowed, 501, {{"Server", "BaseHTTP/0.6 Python/3.11"}}, "Unsupported method ('OPTIONS')", "501"},
    {Cause::kPreflightRefused,
     400,
     {{"Content-Type", "application/json"}},
     R"({"error":"tenant header missing"})",
     "400"},
    {Cause::kServerError, 500, {{"Server", "gunicorn"}}, "<h1>Server Error (500)</h1>", "500"},
    {Cause::kGatewayErrorWithoutHeaders,
     503,
     {{"Server", "awselb/2.0"}, {"Content-Type", "text/html"}},
     "<html><head><title>503 Service Temporarily Unavailable</title></head>",
     "AWS Application Load Balancer did not get an answer"},
    {Cause::kPreflightNotOk, 300, {}, "", "300"},
    // 200 by somebody else
    {Cause::kIisOptionsHandler,
     200,
     {{"Allow", "OPTIONS, TRACE, GET, HEAD, POST"},
      {"Server", "Microsoft-IIS/10.0"},
      {"Public", "OPTIONS, TRACE, GET, HEAD, POST"}},
     "",
     "OPTIONSVerbHandler"},
    // filters that say so
    {Cause::kCorsFilterRefused,
     403,
     {{"Vary", "Origin"}},
     "Invalid CORS request",
     "Spring says \"Invalid CORS request\""},
    {Cause::kCorsFilterRefused,
     400,
     {{"Vary", "Origin"}, {"Content-Type", "text/plain; charset=utf-8"}},
     "Disallowed CORS origin, headers",
     "\"Disallowed CORS origin, headers\""},
    {Cause::kCorsFilterRefused, 200, {{"X-Rack-CORS", "miss; no-origin"}}, "", "X-Rack-CORS: miss; no-origin"},
    // in front of the application
    {Cause::kBotChallenge,
     403,
     {{"Server", "cloudflare"}, {"cf-mitigated", "challenge"}, {"CF-RAY", "8c1f0a1b2c3d4e5f-FRA"}},
     "<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title>",
     "Cloudflare answered"},
    {Cause::kBotChallenge, 202, {{"Server", "awselb/2.0"}, {"x-amzn-waf-action", "challenge"}}, "", "AWS WAF answered"},
    {Cause::kFirewall,
     403,
     {{"Server", "cloudflare"}, {"Content-Type", "text/html; charset=UTF-8"}},
     "<title>Attention Required! | Cloudflare</title>",
     "Cloudflare blocked the preflight (403)"},
    {Cause::kFirewall,
     403,
     {{"Server", "awselb/2.0"}, {"Content-Type", "text/html"}},
     "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>",
     "AWS WAF"},
    {Cause::kCdnRefusesMethod,
     403,
     {{"Server", "CloudFront"}, {"X-Cache", "Error from cloudfront"}},
     "<H1>403 ERROR</H1>\nThis distribution is not configured to allow the HTTP request method that was used for this "
     "request.",
     "refused OPTIONS itself (403)"},
    // clouds
    {Cause::kApiGatewayNoRoute,
     403,
     {{"x-amzn-ErrorType", "MissingAuthenticationTokenException"}, {"x-amz-apigw-id", "Rtv0-HmFoAMEm8g="}},
     R"({"message":"Missing Authentication Token"})",
     "OPTIONS /v1 with 403"},
    {Cause::kApiGatewayAuthorizer,
     401,
     {{"x-amzn-ErrorType", "UnauthorizedException"}, {"x-amz-apigw-id", "Rtv0-HmFoAMEm8g="}},
     R"({"message":"Unauthorized"})",
     "refused the preflight with 401"},
    {Cause::kLambdaFailed,
     500,
     {{"x-amzn-ErrorType", "InternalServerErrorException"}, {"x-amz-apigw-id", "EqnnQEEe4osFe-A="}},
     R"({"message": "Internal server error"})",
     "crashed"},
    {Cause::kCloudServiceNotPublic,
     403,
     {{"Server", "Google Frontend"}, {"Content-Type", "text/html; charset=UTF-8"}},
     "<h1>Error: Forbidden</h1>\n<h2>Your client does not have permission to get URL <code>/</code> from this "
     "server.</h2>",
     "refused the preflight with 403"},
    {Cause::kBucketWithoutCors,
     403,
     {{"Server", "AmazonS3"}, {"Content-Type", "application/xml"}},
     "<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message>",
     "Amazon S3 answered"},
    {Cause::kBucketRuleMismatch,
     403,
     {{"Server", "AmazonS3"}, {"Content-Type", "application/xml"}},
     "<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually "
     "because "
     "the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are "
     "not "
     "whitelisted by the resource's CORS spec.</Message>",
     "the method PUT"},
    {Cause::kBucketWithoutCors,
     403,
     {{"Server", "Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0"}},
     "<Error><Code>CorsPreflightFailure</Code><Message>CORS not enabled or no matching rule found for this request.",
     "Azure Blob Storage"},
    // redirects
    {Cause::kRedirectToHttps, 301, {{"Location", "https://api.example/v1"}}, "", "http://", "http://api.example/v1"},
    {Cause::kRedirectToHttps,
     308,
     {{"Location", "https://www.api.example/v1"}},
     "",
     "https://",
     "http://api.example/v1"},
    {Cause::kRedirectSlash, 307, {{"Location", "/v1/"}}, "", "slash"},
    {Cause::kRedirectLosesHttps, 307, {{"Location", "http://api.example/v1/"}}, "", "http://api.example/v1/"},
    {Cause::kPreflightRedirected, 302, {{"Location", "/authors/v2"}}, "", "https://api.example/authors/v2"},
    {Cause::kRedirectToLogin, 302, {{"Location", "https://idp.example/saml2?x=1"}}, "", "The preflight was sent"},
    {Cause::kRedirectToLogin, 302, {{"Location", "/Account/Login?ReturnUrl=%2Fv1"}}, "", "/Account/Login"},
    {Cause::kLoginGateway,
     302,
     {{"Location", "https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example?kid=1"}},
     "",
     "Cloudflare Access stands"},
    {Cause::kLoginGateway,
     302,
     {{"Location", "https://accounts.google.com/o/oauth2/v2/auth?client_id=1"},
      {"X-Goog-IAP-Generated-Response", "true"}},
     "",
     "Google Identity-Aware Proxy"},
    {Cause::kLoginGateway, 302, {{"Location", "https://api.example/oauth2/start?rd=%2Fv1"}}, "", "oauth2-proxy"},
    {Cause::kLoginGateway, 302, {{"Location", "https://auth.example/.pomerium/sign_in?x=1"}}, "", "Pomerium"},
};

TEST(Preflight, StatusRedirectOrGatewayGivesTheCauseAway) {
  for (const Case& c : kPreflights) {
    browser::Intent intent = fetch_of(c.url);
    intent.origin = c.url.starts_with("http:") ? "http://app.example" : std::string(kPage);
    intent.method = "PUT";
    for (const browser::Engine engine : browser::kEngines) {
      SCOPED_TRACE(to_string(engine));
      expect_first(c, diagnose_in(engine, intent, {{with_body(c.status, c.headers, c.body), answer_of(200, {})}}),
                   true);
    }
  }
}

// Answers to a PUT whose preflight was answered well.
const Case kResponses[] = {
    {Cause::kAuthErrorWithoutHeaders, 401, {{"WWW-Authenticate", "Bearer"}}, "", "401"},
    {Cause::kAuthErrorWithoutHeaders, 403, {{"Content-Type", "application/json"}}, R"({"message":"Forbidden"})", "403"},
    {Cause::kWrongAddress, 404, {{"Server", "nginx"}}, "<h1>404 Not Found</h1>", "The response is a 404"},
    {Cause::kMethodRefused, 405, {{"Allow", "GET"}}, "", "answered PUT with 405"},
    {Cause::kWebdavModule,
     405,
     {{"Allow", "GET, HEAD, OPTIONS, TRACE"}, {"Server", "Microsoft-IIS/10.0"}, {"Content-Type", "text/html"}},
     "405 - HTTP verb used to access this page is not allowed.",
     "Allow: GET, HEAD, OPTIONS, TRACE"},
    {Cause::kBodyTooLarge,
     413,
     {{"Server", "nginx/1.22.1"}, {"Content-Type", "text/html"}},
     "<center><h1>413 Request Entity Too Large</h1></center>",
     "larger than nginx allows"},
    {Cause::kRateLimit, 429, {{"Retry-After", "1"}}, "", "answered the request with 429"},
    {Cause::kServerErrorWithoutHeaders, 500, {{"Server", "Kestrel"}}, "", "failed (500)"},
    {Cause::kGatewayErrorWithoutHeaders, 502, {{"Server", "nginx"}}, "<h1>502 Bad Gateway</h1>", "nginx did not"},
    {Cause::kGatewayErrorWithoutHeaders, 504, {}, "", "The proxy in front did not"},
    {Cause::kGatewayErrorWithoutHeaders, 524, {{"Server", "cloudflare"}}, "error code: 524", "Cloudflare did not"},
    {Cause::kErrorWithoutHeaders, 422, {}, "", "422"},
    // clouds
    {Cause::kLambdaWithoutHeaders,
     200,
     {{"x-amz-apigw-id", "abc="}, {"x-amzn-RequestId", "1"}},
     "{}",
     "proxy integration"},
    {Cause::kLambdaWithoutHeaders,
     200,
     {{"x-amzn-RequestId", "1"}, {"X-Amzn-Trace-Id", "Root=1-2"}},
     "{}",
     "function URL"},
    {Cause::kApiGatewayNoRoute,
     404,
     {{"apigw-requestid", "Rtv0HmFoAMEm8g="}},
     R"({"message":"Not Found"})",
     "PUT /v1 with 404"},
    {Cause::kApiGatewayAuthorizer,
     403,
     {{"x-amzn-ErrorType", "ForbiddenException"}, {"x-amz-apigw-id", "abc="}},
     R"({"message":"Forbidden"})",
     "by itself"},
    {Cause::kCloudServiceNotDeployed,
     404,
     {{"Server", "Google Frontend"}},
     "<html><head><title>404 Page not found</title></head>",
     "https://api.example/v1"},
    {Cause::kKeycloakWebOrigins,
     200,
     {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
     R"({"access_token":"ey"})",
     "https://app.example is not among them",
     "https://sso.example/realms/shop/protocol/openid-connect/token"},
    {Cause::kKeycloakWebOrigins,
     403,
     {},
     "Invalid origin",
     "Web origins",
     "https://sso.example/auth/realms/shop/protocol/openid-connect/userinfo"},
    {Cause::kBucketWithoutCors,
     200,
     {{"x-guploader-uploadid", "AB"}, {"Server", "UploadServer"}},
     "",
     "Google Cloud Storage"},
};

TEST(Response, StatusOrGatewayGivesTheCauseAway) {
  for (const Case& c : kResponses) {
    browser::Intent intent = fetch_of(c.url);
    intent.method = "PUT";
    const auto preflight =
        answer_of(204, {{"Access-Control-Allow-Origin", std::string(kPage)}, {"Access-Control-Allow-Methods", "PUT"}});
    expect_first(c,
                 diagnose_in(browser::Engine::kChromium, intent, {{preflight, with_body(c.status, c.headers, c.body)}}),
                 false);
  }
}

std::vector<std::string> ids_of(const std::vector<Finding>& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings) ids.emplace_back(id(finding.cause));
  return ids;
}

bool names(const std::vector<Finding>& findings, Cause cause) {
  for (const Finding& finding : findings) {
    if (finding.cause == cause) return true;
  }
  return false;
}

TEST(Response, NeighboursThatOneAnswerCannotTellApartAreNamedToo) {
  browser::Intent intent = fetch_of("https://api.example/v1");
  const auto chromium = browser::Engine::kChromium;
  // nginx may have left the headers out of the error.
  const auto error = diagnose_in(chromium, intent, {{nullptr, answer_of(401, {{"Server", "nginx"}})}});
  EXPECT_EQ(ids_of(error), (std::vector<std::string>{"auth-error-without-headers", "headers-on-success-only"}));
  // A preflight's 404 does not tell whether the path is wrong.
  intent.method = "DELETE";
  const auto preflight = diagnose_in(chromium, intent, {{answer_of(404, {}), nullptr}});
  EXPECT_EQ(ids_of(preflight), (std::vector<std::string>{"no-options-route", "wrong-address"}));
  // Set in branches for some methods, or dropped by an inner block.
  const HeaderList granted{{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Allow-Methods", "DELETE"}};
  const HeaderList served{{"Server", "nginx"}, {"Cache-Control", "no-store"}};
  const auto good = diagnose_in(chromium, intent, {{answer_of(204, granted), answer_of(200, served)}});
  EXPECT_TRUE(names(good, Cause::kHeadersByMethod));
  EXPECT_TRUE(names(good, Cause::kInnerBlockDropsHeaders));
  EXPECT_TRUE(names(good, Cause::kHeadersByPath));
}

TEST(Response, OnePathHasTheHeadersAndTheNextHasNot) {
  const browser::Intent intent = fetch_of("https://api.example/old");
  const HeaderList moved{{"Location", "/new"}, {"Access-Control-Allow-Origin", "*"}};
  const auto findings =
      diagnose_in(browser::Engine::kFirefox, intent, {{nullptr, answer_of(301, moved)}, {nullptr, answer_of(200, {})}});
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].cause, Cause::kHeadersByPath);
}

TEST(Redirect, WithoutHeadersOrToALogin) {
  const auto first = [](const std::vector<responders::Hop>& hops) {
    const auto findings = diagnose_in(browser::Engine::kChromium, fetch_of("https://api.example/v1"), hops);
    return findings.empty() ? std::string_view() : id(findings[0].cause);
  };
  const auto follow = [](std::string to) {
    return answer_of(302, {{"Location", std::move(to)}, {"Access-Control-Allow-Origin", "*"}});
  };
  EXPECT_EQ(first({{nullptr, answer_of(301, {{"Location", "https://cdn.example/x"}})}}), "redirect-without-headers");
  EXPECT_EQ(first({{nullptr, answer_of(302, {{"Location", "/login"}})}}), "redirect-to-login");
  EXPECT_EQ(first({{nullptr, follow("https://login.example/")}, {nullptr, answer_of(200, {})}}), "redirect-to-login");
}

}  // namespace
}  // namespace crosscheck::diagnosis
