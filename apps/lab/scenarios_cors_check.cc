// SPDX-License-Identifier: Apache-2.0
//
// https://fetch.spec.whatwg.org/#concept-cors-check: the response came, and its headers do not let the page read it.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

/// A GET whose answer carries exactly `lines`.
Scenario check(std::string_view id, std::string_view title, Expected expected, std::string_view cause, HeaderList lines,
               std::string_view why, std::string_view reason = {}) {
  return {.id = id,
          .family = Family::kCorsCheck,
          .title = title,
          .why = why,
          .expected = expected,
          .reason = reason,
          .intent = Ask(),
          .hops = {{.response = answer(200, std::move(lines))}},
          .cause = cause};
}

/// The same for a request that carries credentials.
Scenario with_credentials(std::string_view id, std::string_view title, Expected expected, std::string_view cause,
                          HeaderList lines, std::string_view why, std::string_view reason = {}) {
  Scenario made = check(id, title, expected, cause, std::move(lines), why, reason);
  made.intent = Ask().include();
  return made;
}

std::vector<Scenario> missing() {
  const Expected expected = all(F::kAcaoMissing);
  return {
      check("acao-missing", "No Access-Control-Allow-Origin at all", expected, "no-cors", {},
            "The API never meant to be called from another origin, or nobody switched its CORS support on.",
            "CORSMissingAllowOrigin"),
      {.id = "error-page-without-headers",
       .family = Family::kCorsCheck,
       .title = "A 500 whose page lost the headers",
       .why = "The application fails, and the layer that writes the error page does not add the headers that the "
              "good answers carry: the console blames CORS, the status tells the truth.",
       .expected = expected,
       .intent = Ask(),
       .hops = {{.response = answer(500, {content_type("text/html")}, "<h1>Internal Server Error</h1>\n")}}},
      {.id = "body-too-large",
       .family = Family::kCorsCheck,
       .title = "A 413 from the proxy in front",
       .why = "The upload is larger than the proxy allows, and the proxy answers itself, without the application's "
              "headers.",
       .expected = expected,
       .intent = Ask().method("POST").body(browser::BodyKind::kText, "text/plain;charset=UTF-8", "a large upload"),
       .hops = {{.response = answer(413, {{"Server", "nginx"}, content_type("text/html")},
                                    "<h1>413 Request Entity Too Large</h1>\n")}}},
      {.id = "acao-on-preflight-only",
       .family = Family::kCorsCheck,
       .title = "Headers on the preflight only",
       .why = "A rule such as `if ($request_method = OPTIONS)` adds the headers, and nothing adds them to the request "
              "proper.",
       .expected = expected,
       .intent = Ask().put(),
       .hops = {{.preflight = no_content({allow_page(), allow_methods("PUT")}), .response = answer(200, {})}},
       .cause = "headers-on-preflight-only"},
      {.id = "acao-in-early-hints",
       .family = Family::kCorsCheck,
       .title = "Headers on a 103 only",
       .why = "Headers of an interim response are no headers of the response.",
       .expected = expected,
       .intent = Ask(),
       .hops = {{.response = answer(200, {}),
                 .interim = "HTTP/1.1 103 Early Hints\r\nAccess-Control-Allow-Origin: *\r\n\r\n"}},
       .cause = "no-cors"},
      {.id = "acao-in-trailer",
       .family = Family::kCorsCheck,
       .title = "Headers in the trailer only",
       .why = "A streaming server adds the header after the body; by then the browser has decided.",
       .expected = expected,
       .intent = Ask(),
       .hops = {{.response = answer(200, {}), .trailers = {allow_any()}}},
       .cause = "no-cors"},
      check("acao-space-before-colon", "A space before the colon",
            {F::kAcaoMissing, F::kNone, F::kAcaoMissing, F::kAcaoMissing}, "header-misspelt",
            {{"Access-Control-Allow-Origin ", "*"}},
            "A hand-written server puts a space before the colon; Chromium reads the line all the same, the others do "
            "not."),
  };
}

std::vector<Scenario> values() {
  return {
      check("acao-multiple", "The header twice", all(F::kAcaoMultiple), "two-layers", {allow_page(), allow_page()},
            "The application adds the header and the proxy in front adds it again.",
            "CORSMultipleAllowOriginNotAllowed"),
      check(
          "acao-multiple-lower-case", "The header twice, in lower case", all(F::kAcaoMultiple), "two-layers",
          {{"access-control-allow-origin", "{page}"}, {"access-control-allow-origin", "*"}},
          "As before, but a proxy rewrote the names: Firefox then joins the two values instead of counting the lines."),
      check("acao-list", "Two origins in one line", all(F::kAcaoMultiple), "list-of-origins",
            {allow_origin("{page}, https://admin.example")},
            "Somebody wrote the list of allowed origins into the header; it can name only one."),
      check("acao-space-list", "Two origins with a space between", all(F::kAcaoMultiple), "list-of-origins",
            {allow_origin("{page} https://admin.example")},
            "An early draft of the standard allowed a list with spaces; no browser ever did."),
      check("acao-no-scheme", "A host instead of an origin", all(F::kAcaoInvalid), "origin-without-scheme",
            {allow_origin("127.0.0.1")},
            "The configuration holds a host name where an origin, with its scheme, belongs."),
      check("acao-undefined", "The word undefined", all(F::kAcaoInvalid), "not-an-origin", {allow_origin("undefined")},
            "The environment variable that should hold the origin is not set where the server runs."),
      check("acao-empty", "An empty value", all(F::kAcaoInvalid), "not-an-origin", {allow_origin("")},
            "A template expands to nothing for an origin it does not know."),
      check("acao-mismatch", "Another site's origin", all(F::kAcaoMismatch), "origin-not-allowed",
            {allow_origin("https://app.example")},
            "The header names the production site while the page runs on a developer's machine.",
            "CORSAllowOriginNotMatchingOrigin"),
      check("acao-trailing-slash", "The right origin and a slash", all(F::kAcaoMismatch), "origin-nearly",
            {allow_origin("{page}/")},
            "The origin was copied from the address bar, or went through a URL type that adds a slash."),
      check("acao-other-scheme", "The right host with https", all(F::kAcaoMismatch), "origin-scheme",
            {allow_origin("https://127.0.0.1")},
            "The list holds the https address and the page was opened over http, or the other way round."),
      check("acao-localhost", "localhost is not 127.0.0.1", all(F::kAcaoMismatch), "origin-loopback",
            {allow_origin("http://localhost:3000")},
            "The list holds http://localhost:3000 and the page was opened by its address or on another port."),
      check("acao-null", "The value null", all(F::kAcaoMismatch), "null-instead-of-origin", {allow_origin("null")},
            "Somebody allowed `null` to make a file on the desktop work; a page with an address is not `null`."),
      check("acao-subdomain-pattern", "A pattern", all(F::kAcaoMismatch), "pattern",
            {allow_origin("https://*.example.com")},
            "The header takes no patterns: the server must match the origin itself and answer with that one."),
      check("acao-from-cache", "A cached answer for somebody else", all(F::kAcaoMismatch), "cached-for-another-origin",
            {allow_origin("https://www.example"),
             {"Age", "384"},
             {"X-Cache", "HIT"},
             {"Cache-Control", "public, max-age=600"}},
            "The answer depends on the Origin but says no `Vary: Origin`, so a shared cache hands out the first "
            "visitor's."),
  };
}

std::vector<Scenario> credentials() {
  return {
      with_credentials("wildcard-with-credentials", "A wildcard and credentials", all(F::kAcaoWildcardCredentials),
                       "wildcard-with-credentials", {allow_any(), allow_credentials()},
                       "The API allows everyone, until a page sends cookies with `credentials: \"include\"`.",
                       "CORSNotSupportingCredentials"),
      with_credentials("acac-missing", "Credentials, and nothing allows them", all(F::kAcacNotTrue),
                       "credentials-not-allowed", {allow_page()},
                       "The server knows the origin but was never told that requests come with cookies.",
                       "CORSMissingAllowCredentials"),
      with_credentials("acac-capital-true", "True instead of true", all(F::kAcacNotTrue), "credentials-value",
                       {allow_page(), allow_credentials("True")},
                       "A Python or .NET boolean was printed into the header; only lower case counts."),
      with_credentials("acac-twice", "true, twice", all(F::kAcacNotTrue), "credentials-value",
                       {allow_page(), allow_credentials(), allow_credentials()},
                       "Application and proxy both add the line; joined, the value is `true, true`."),
  };
}

}  // namespace

std::vector<Scenario> cors_check_scenarios() {
  std::vector<Scenario> made = missing();
  for (Scenario& scenario : values()) made.push_back(std::move(scenario));
  for (Scenario& scenario : credentials()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
