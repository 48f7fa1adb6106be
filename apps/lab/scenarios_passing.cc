// SPDX-License-Identifier: Apache-2.0
//
// What a right answer looks like, beside each way to get it wrong.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

Scenario passing(std::string_view id, std::string_view title, browser::Intent intent, std::vector<Hop> hops,
                 std::string_view why) {
  return {.id = id,
          .family = Family::kPassing,
          .title = title,
          .why = why,
          .expected = all(F::kNone),
          .intent = std::move(intent),
          .hops = std::move(hops)};
}

// An opaque response is explained too.
Scenario diagnosed(std::string_view cause, Scenario scenario) {
  scenario.cause = cause;
  return scenario;
}

Hop good(HeaderList lines) { return {.response = answer(200, std::move(lines))}; }

}  // namespace

std::vector<Scenario> passing_scenarios() {
  return {
      passing("pass-origin", "The page's origin and Vary", Ask(), {good({allow_page(), {"Vary", "Origin"}})},
              "The usual answer of an API that knows its callers."),
      passing("pass-wildcard", "A wildcard for public data", Ask(), {good({allow_any()})},
              "Data that anyone may read needs no list of origins, and no Vary."),
      passing(
          "pass-preflight", "A preflight that lists what is used", Ask().put().header("X-Token", "1"),
          {{.preflight = no_content(
                {allow_page(), allow_methods("GET, PUT"), allow_headers("X-Token, Content-Type"), {"Vary", "Origin"}}),
            .response = answer(200, {allow_page(), {"Vary", "Origin"}})}},
          "Method and header are named, and the answer to the request carries the origin again."),
      passing("pass-credentials", "Credentials, done right", Ask().include(),
              {good({allow_page(), allow_credentials(), {"Vary", "Origin"}})},
              "The exact origin, `true` in lower case, and Vary."),
      passing("pass-error-readable", "A 500 that the page can read", Ask(),
              {{.response = answer(500, {allow_page(), {"Vary", "Origin"}}, "{\"error\":\"database\"}\n")}},
              "The headers are on errors too, so the page can show what went wrong."),
      passing("pass-redirect", "A redirect to another host", Ask(),
              {{.response = answer(302, {location("{other}{1}"), allow_any()}, "")}, good({allow_any()})},
              "Both hops answer with a wildcard, so that `Origin: null` after the redirect passes."),
      passing("pass-redirect-without-location", "A 302 without Location", Ask(),
              {{.response = answer(302, {allow_any()})}}, "Not a redirect at all: the page reads the 302 itself."),
      passing("pass-null-origin", "A sandboxed page and null", Ask().sandboxed(), {good({allow_origin("null")})},
              "It works, and it lets every sandboxed frame on the web in: use a real origin instead."),
      passing("pass-authorization", "Authorization, named", Ask().header("Authorization", "Bearer abc"),
              {{.preflight = no_content({allow_page(), allow_headers("Authorization")}),
                .response = answer(200, {allow_page()})}},
              "The one header that a wildcard does not cover, named."),
      passing("pass-expose", "A response header the page may read", Ask(),
              {good({allow_any(), {"Access-Control-Expose-Headers", "X-Request-Id"}, {"X-Request-Id", "42"}})},
              "Without Access-Control-Expose-Headers the page would see no X-Request-Id."),
      passing("pass-not-exposed", "A response header the page may not read", Ask(),
              {good({allow_any(), {"X-Request-Id", "42"}})},
              "No error anywhere: the header is on the wire and `headers.get()` gives null."),
      diagnosed(
          "opaque",
          passing("pass-opaque", "Mode no-cors", Ask().mode(browser::Mode::kNoCors), {good({})},
                  "No error, and nothing to read either: the advice to set `no-cors` hides the message and the data.")),
      diagnosed("opaque-redirect",
                passing("pass-redirect-manual", "Redirects by hand", Ask().redirect(browser::Redirect::kManual),
                        {{.response = answer(302, {location("{other}{1}"), allow_any()}, "")}},
                        "The script wants to see where it is sent, and sees that it is sent and nothing else.")),
      diagnosed("opaque-element",
                passing("pass-picture", "A picture without crossorigin", Ask().as(browser::Asker::kImage),
                        {{.response = answer(200, {content_type("image/gif")}, kGif)}},
                        "It is shown; a canvas it is drawn on can no longer be read.")),
  };
}

}  // namespace crosscheck::lab
