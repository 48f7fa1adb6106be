// SPDX-License-Identifier: Apache-2.0
//
// https://fetch.spec.whatwg.org/#cors-preflight-fetch: the OPTIONS request before the request, and whether its answer
// counts. What it lists is in scenarios_preflight_lists.cc.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

/// A PUT whose preflight gets `preflight`; the PUT itself would be answered well.
Scenario preflight(std::string_view id, std::string_view title, Expected expected, Answer preflight,
                   std::string_view why, std::string_view reason = {}) {
  return {.id = id,
          .family = Family::kPreflight,
          .title = title,
          .why = why,
          .expected = expected,
          .reason = reason,
          .intent = Ask().put(),
          .hops = {{.preflight = std::move(preflight), .response = answer(200, {allow_page()})}}};
}

/// The same conversation as that of another cause; only a GET of the address, which is answered with `response`, tells.
Scenario told_by_a_get(Scenario scenario, std::string_view cause, Answer response, std::string_view probed) {
  scenario.cause = cause;
  scenario.hops.front().response = std::move(response);
  scenario.probed = probed;
  return scenario;
}

Scenario with_credentials(Scenario scenario) {
  scenario.intent.credentials = browser::Credentials::kInclude;
  scenario.hops.front().response = answer(200, {allow_page(), allow_credentials()});
  return scenario;
}

std::vector<Scenario> checks() {
  return {
      preflight(
          "preflight-acao-missing", "An OPTIONS without CORS headers", all(F::kPreflightAcaoMissing),
          no_content({{"Allow", "GET, PUT, OPTIONS"}}),
          "The web server answers OPTIONS by itself, with `Allow` and nothing else, before the application sees it."),
      preflight("preflight-acao-multiple", "The header twice on the preflight", all(F::kPreflightAcaoMultiple),
                no_content({allow_page(), allow_any(), allow_methods("PUT")}),
                "The gateway's CORS support and the application's are both switched on."),
      preflight("preflight-acao-invalid", "A host instead of an origin on the preflight", all(F::kPreflightAcaoInvalid),
                no_content({allow_origin("127.0.0.1"), allow_methods("PUT")}),
                "The gateway's configuration holds a host name where an origin belongs."),
      preflight("preflight-acao-mismatch", "Another site's origin on the preflight", all(F::kPreflightAcaoMismatch),
                no_content({allow_origin("https://app.example"), allow_methods("PUT")}),
                "The staging site calls an API that knows only the production site."),
      with_credentials(
          preflight("preflight-wildcard-with-credentials", "A wildcard and credentials on the preflight",
                    all(F::kPreflightAcaoWildcardCredentials),
                    no_content({allow_any(), allow_credentials(), allow_methods("PUT")}),
                    "The preflight itself carries no cookies, but it is judged as the request it announces.")),
      with_credentials(preflight("preflight-acac-missing", "The preflight does not allow credentials",
                                 all(F::kPreflightAcacNotTrue), no_content({allow_page(), allow_methods("PUT")}),
                                 "The header is set where the data is served, and not where OPTIONS is answered.")),
  };
}

std::vector<Scenario> statuses() {
  const Expected status = all(F::kPreflightStatus);
  const Expected missing_first = {F::kPreflightAcaoMissing, F::kPreflightAcaoMissing, F::kPreflightAcaoMissing,
                                  F::kPreflightStatus};
  return {
      preflight("preflight-401", "Authentication before CORS", missing_first,
                answer(401, {{"WWW-Authenticate", "Bearer"}}, "{\"error\":\"token missing\"}\n"),
                "The preflight never carries a token, so whatever demands one must come after CORS."),
      preflight("preflight-404", "No route for OPTIONS", status, answer(404, {allow_page(), allow_methods("PUT")}),
                "The router knows PUT for this path and no OPTIONS; the headers are there, the status is not.",
                "CORSPreflightDidNotSucceed"),
      told_by_a_get(preflight("preflight-404-nowhere", "Nothing lives at that address", missing_first,
                              answer(404, {content_type("text/html")}, "<h1>404 Not Found</h1>\n"),
                              "A prefix of the path is missing; to OPTIONS that looks like a router without OPTIONS."),
                    "no-options-route", answer(404, {content_type("text/html")}, "<h1>404 Not Found</h1>\n"),
                    "wrong-address"),
      told_by_a_get(preflight("preflight-404-router", "A router that knows no OPTIONS", missing_first,
                              answer(404, {content_type("text/html")}, "<h1>404 Not Found</h1>\n"),
                              "The same answer to OPTIONS; the address is right, and GET shows it."),
                    "no-options-route", answer(200, {}), "no-options-route"),
      told_by_a_get(preflight("preflight-403-login", "A login that says 403", missing_first,
                              answer(403, {}, "{\"error\":\"forbidden\"}\n"),
                              "What wants a login answers 403 to all who have none, the preflight among them."),
                    "preflight-forbidden", answer(401, {{"WWW-Authenticate", "Bearer"}}), "auth-before-cors"),
      preflight("preflight-300", "A choice instead of an answer", all(F::kPreflightStatus),
                answer(300, {allow_page(), allow_methods("PUT")}),
                "The server offers several variants of the address and wants one to be chosen."),
      preflight("preflight-405", "OPTIONS is not allowed", missing_first,
                answer(405, {{"Allow", "GET, PUT"}, content_type("text/html")}, "<h1>405 Method Not Allowed</h1>\n"),
                "A static host or a security rule refuses OPTIONS."),
      preflight(
          "preflight-redirect", "The preflight is redirected", all(F::kPreflightRedirect),
          answer(301, {location("{target}{1}"), allow_page(), allow_methods("PUT")}, ""),
          "A slash is missing at the end of the path, or http should have been https; a preflight is never redirected.",
          "CORSExternalRedirectNotAllowed"),
      preflight("preflight-login", "The preflight is sent to the login page",
                {F::kPreflightAcaoMissing, F::kPreflightRedirect, F::kPreflightAcaoMissing, F::kPreflightRedirect},
                answer(302, {location("https://login.example/authorize")}, ""),
                "A single sign-on proxy answers whatever has no session with a redirect, the preflight included."),
      {.id = "preflight-refused",
       .family = Family::kPreflight,
       .title = "Nobody there to be asked",
       .why = "The API is not running; because the request needs a preflight, that is what fails.",
       .expected = all(F::kPreflightNetworkFailure),
       .intent = Ask().to("{closed}{0}").put(),
       .hops = {{.response = failing(NetworkErrorKind::kRefused)}}},
  };
}

}  // namespace

std::vector<Scenario> preflight_scenarios() {
  std::vector<Scenario> made = checks();
  for (Scenario& scenario : statuses()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
