// SPDX-License-Identifier: Apache-2.0
//
// Somebody answers in the application's place, and the answer shows who: statuses, header lines and bodies as real
// gateways, clouds and filters send them. Each names the cause that must be found.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

/// A PUT whose preflight was answered well.
Scenario response(std::string_view id, std::string_view title, std::string_view cause, Answer response,
                  std::string_view why) {
  return {.id = id,
          .family = Family::kCorsCheck,
          .title = title,
          .why = why,
          .expected = all(F::kAcaoMissing),
          .intent = Ask().put(),
          .hops = {{.preflight = no_content({allow_page(), allow_methods("PUT")}), .response = std::move(response)}},
          .cause = cause};
}

Scenario preflight(std::string_view id, std::string_view title, std::string_view cause, Expected expected,
                   Answer preflight, std::string_view why) {
  return {.id = id,
          .family = Family::kPreflight,
          .title = title,
          .why = why,
          .expected = expected,
          .intent = Ask().put(),
          .hops = {{.preflight = std::move(preflight), .response = answer(200, {allow_page()})}},
          .cause = cause};
}

}  // namespace

std::vector<Scenario> gateway_scenarios() {
  return {
      response("error-401-without-headers", "A 401 without headers", "auth-error-without-headers",
               answer(401, {{"WWW-Authenticate", "Bearer"}}),
               "The token has run out, and the layer that says so adds no CORS headers: the page cannot tell that from "
               "an outage."),
      response("error-404-without-headers", "A 404 without headers", "wrong-address",
               answer(404, {content_type("text/html")}, "<h1>404 Not Found</h1>\n"),
               "A prefix is missing in the path, and the server's own error page knows nothing of CORS."),
      response("error-429-without-headers", "A rate limiter without headers", "rate-limit",
               answer(429, {{"Retry-After", "60"}}),
               "The limiter stands in front of the application and answers itself."),
      response("error-502-without-headers", "The proxy finds nobody", "gateway-error-without-headers",
               answer(502, {{"Server", "nginx"}, content_type("text/html")}, "<h1>502 Bad Gateway</h1>\n"),
               "The application is being restarted; the console blames CORS."),
      response("error-422-without-headers", "A validation error without headers", "error-without-headers",
               answer(422, {}, "{\"error\":\"name is missing\"}\n"),
               "The request is wrong, and the page is not told how."),
      {.id = "keycloak-token",
       .family = Family::kCorsCheck,
       .title = "Keycloak without the page's origin",
       .why = "The client's Web Origins in Keycloak do not hold the page's origin.",
       .expected = all(F::kAcaoMissing),
       .intent = Ask()
                     .to("{target}{0}/realms/app/protocol/openid-connect/token")
                     .method("POST")
                     .body(browser::BodyKind::kForm, "application/x-www-form-urlencoded;charset=UTF-8",
                           "grant_type=refresh_token"),
       .hops = {{.response = answer(200, {}, "{\"access_token\":\"-\"}\n")}},
       .cause = "keycloak-web-origins"},
      response(
          "webdav-refuses-put", "IIS's WebDAV takes the PUT", "webdav-module",
          answer(405,
                 {{"Allow", "GET, HEAD, OPTIONS, TRACE"}, {"Server", "Microsoft-IIS/10.0"}, content_type("text/html")},
                 "<h1>405</h1>\n"),
          "The preflight passes, and a module in front of the application refuses PUT and DELETE."),
      response("method-refused", "No handler for PUT", "method-refused", answer(405, {{"Allow", "GET, POST"}}),
               "The route was never written, or the path is that of the collection."),
      response("lambda-without-headers", "A function that sends no headers", "lambda-without-headers",
               answer(200, {{"x-amzn-RequestId", "3aa6efbe-6824-436d-8433-a0af57435fcf"},
                            {"x-amz-apigw-id", "Rtv0-HmFoAMEm8g="}}),
               "CORS is enabled on the gateway, which answers the preflight; the response is the function's, and the "
               "function sets nothing."),
      response("bucket-without-cors", "A bucket without a rule", "bucket-without-cors",
               answer(200, {{"Server", "AmazonS3"}, {"x-amz-request-id", "0A1B2C3D4E5F"}}),
               "The file is public, and nobody wrote a CORS rule for the bucket."),
  };
}

std::vector<Scenario> preflight_gateway_scenarios() {
  // WebKit looks at the status first; Chromium and WebKit at whether it is a redirect.
  const Expected refused = {F::kPreflightAcaoMissing, F::kPreflightAcaoMissing, F::kPreflightAcaoMissing,
                            F::kPreflightStatus};
  const Expected redirected = {F::kPreflightAcaoMissing, F::kPreflightRedirect, F::kPreflightAcaoMissing,
                               F::kPreflightRedirect};
  const Expected missing = all(F::kPreflightAcaoMissing);
  return {
      preflight("preflight-spring", "Spring's filter refuses", "cors-filter-refused", refused,
                answer(403, {{"Vary", "Origin"}, content_type("text/plain")}, "Invalid CORS request"),
                "The origin is missing in the configuration, or the pattern does not match this path."),
      preflight("preflight-starlette", "Starlette's filter refuses", "cors-filter-refused", refused,
                answer(400, {{"Vary", "Origin"}, content_type("text/plain")}, "Disallowed CORS origin"),
                "The list of allowed origins holds the production site only."),
      preflight("preflight-forbidden", "A 403, and nobody says why", "preflight-forbidden", refused,
                answer(403, {content_type("application/json")}, "{\"error\":\"forbidden\"}\n"),
                "A gateway, an authorisation layer or a CORS filter refuses; only asking each of them tells."),
      preflight("preflight-challenge", "A bot protection wants proof", "bot-challenge", refused,
                answer(403, {{"Server", "cloudflare"}, {"cf-mitigated", "challenge"}, content_type("text/html")},
                       "<title>Just a moment...</title>\n"),
                "A preflight carries no cookie, so it can never show that the challenge was solved."),
      preflight("preflight-firewall", "A firewall refuses OPTIONS", "firewall", refused,
                answer(403, {{"Server", "awselb/2.0"}, content_type("text/html")},
                       "<center><h1>403 Forbidden</h1></center>\n"),
                "A rule written against scanners takes OPTIONS for one."),
      preflight(
          "preflight-cdn-method", "The CDN passes no OPTIONS", "cdn-refuses-method", refused,
          answer(
              403, {{"Server", "CloudFront"}, {"X-Cache", "Error from cloudfront"}, content_type("text/html")},
              "This distribution is not configured to allow the HTTP request method that was used for this request.\n"),
          "The distribution was made for files, and allows GET and HEAD."),
      preflight(
          "preflight-api-gateway", "API Gateway without OPTIONS", "api-gateway-no-route", refused,
          answer(403,
                 {{"x-amzn-ErrorType", "MissingAuthenticationTokenException"}, {"x-amz-apigw-id", "Rtv0-HmFoAMEm8g="}},
                 "{\"message\":\"Missing Authentication Token\"}\n"),
          "The gateway knows PUT for this path and no OPTIONS, and calls that a missing token."),
      preflight("preflight-authorizer", "The authorizer judges the preflight", "api-gateway-authorizer", refused,
                answer(401, {{"x-amzn-ErrorType", "UnauthorizedException"}, {"x-amz-apigw-id", "Rtv0-HmFoAMEm8g="}},
                       "{\"message\":\"Unauthorized\"}\n"),
                "The authorizer was set for every method, OPTIONS included."),
      preflight(
          "preflight-lambda-failed", "The function fails on OPTIONS", "lambda-failed", refused,
          answer(502, {{"x-amzn-ErrorType", "InternalServerErrorException"}, {"x-amz-apigw-id", "EqnnQEEe4osFe-A="}},
                 "{\"message\": \"Internal server error\"}\n"),
          "OPTIONS reaches a function that reads a body which a preflight has not."),
      preflight("preflight-cloud-run", "A function that is not public", "cloud-service-not-public", refused,
                answer(403, {{"Server", "Google Frontend"}, content_type("text/html")},
                       "<h2>Your client does not have permission to get URL <code>/</code> from this server.</h2>\n"),
                "Only callers with an identity may invoke the function, and a preflight never has one."),
      preflight("preflight-cloud-missing", "A function that is not there", "cloud-service-not-deployed", refused,
                answer(404, {{"Server", "Google Frontend"}, content_type("text/html")},
                       "<title>404 Page not found</title>\n"),
                "The region in the address is not the one the function was deployed to."),
      preflight("preflight-bucket-none", "A bucket without a rule, asked to take a file", "bucket-without-cors",
                refused,
                answer(403, {{"Server", "AmazonS3"}, content_type("application/xml")},
                       "<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this "
                       "bucket.</Message></Error>\n"),
                "A signed URL permits the upload; the preflight is answered from the bucket's CORS rules."),
      preflight("preflight-bucket-rule", "A bucket whose rule does not fit", "bucket-rule-mismatch", refused,
                answer(403, {{"Server", "AmazonS3"}, content_type("application/xml")},
                       "<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not "
                       "allowed.</Message></Error>\n"),
                "The rule allows GET, and the page uploads."),
      preflight("preflight-429", "The rate limiter counts preflights", "rate-limit", refused,
                answer(429, {{"Retry-After", "60"}}), "Each request of the page counts twice."),
      preflight("preflight-500", "The application fails on OPTIONS", "server-error", refused,
                answer(500, {content_type("text/html")}, "<h1>Server Error (500)</h1>\n"),
                "Code that reads the body runs for OPTIONS too."),
      preflight("preflight-503", "Nobody healthy behind the balancer", "gateway-error-without-headers", refused,
                answer(503, {{"Server", "awselb/2.0"}, content_type("text/html")},
                       "<center><h1>503 Service Temporarily Unavailable</h1></center>\n"),
                "A deployment is running; the preflight happens to be the first to notice."),
      preflight("preflight-400", "A header is demanded of the preflight", "preflight-refused", refused,
                answer(400, {}, "{\"error\":\"X-Tenant is missing\"}\n"),
                "The preflight only announces headers, it does not carry them."),
      preflight("preflight-iis", "IIS answers OPTIONS itself", "iis-options-handler", missing,
                answer(200,
                       {{"Allow", "OPTIONS, TRACE, GET, HEAD, POST"},
                        {"Server", "Microsoft-IIS/10.0"},
                        {"Public", "OPTIONS, TRACE, GET, HEAD, POST"}},
                       ""),
                "A handler of the server answers before the application is asked."),
      preflight("preflight-slash", "The preflight lacks a slash", "redirect-slash", redirected,
                answer(307, {location("{target}{0}/")}, ""),
                "The framework redirects to the address with a slash at the end."),
      preflight("preflight-https", "The preflight should have been https", "redirect-to-https", redirected,
                answer(301, {location("{target-tls}{0}")}, ""), "The page's configuration still says http."),
      preflight("preflight-login-gateway", "A login gateway in front", "login-gateway", redirected,
                answer(302, {location("https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example")}, ""),
                "Everything without a session of the gateway is sent to its login, and a preflight has none."),
  };
}

}  // namespace crosscheck::lab
