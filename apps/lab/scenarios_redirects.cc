// SPDX-License-Identifier: Apache-2.0
//
// https://fetch.spec.whatwg.org/#http-redirect-fetch: the request is answered with "ask over there".
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

Scenario redirect(std::string_view id, std::string_view title, Expected expected, browser::Intent intent,
                  std::vector<Hop> hops, std::string_view why) {
  return {.id = id,
          .family = Family::kRedirects,
          .title = title,
          .why = why,
          .expected = expected,
          .intent = std::move(intent),
          .hops = std::move(hops)};
}

/// An empty answer that sends the browser to `where`, with the headers that let it follow.
Hop to(std::string_view where, std::uint16_t status = 302) {
  return {.response = answer(status, {location(where), allow_any()}, "")};
}

Hop final(HeaderList lines) { return {.response = answer(200, std::move(lines))}; }

/// A chain longer than browsers follow.
std::vector<Hop> endless() {
  std::vector<Hop> hops(25, to("{target}{0}"));
  return hops;
}

std::vector<Scenario> targets() {
  return {
      redirect("redirect-without-headers", "A redirect without headers", all(F::kAcaoMissing), Ask(),
               {{.response = answer(301, {location("{other}{1}")}, "")}, final({allow_any()})},
               "The final answer is right, but every hop is checked, and the redirect comes from a layer that adds "
               "nothing."),
      redirect(
          "redirect-login", "A session that has run out", all(F::kAcaoMissing), Ask(),
          {to("{other}{1}"),
           {.response =
                answer(200, {content_type("text/html")}, "<h1>Hello</h1><form><input type=\"password\"></form>\n")}},
          "The API sends whoever has no session to a login page on another host, and that page knows nothing of CORS."),
      redirect("redirect-null-origin", "The origin turns into null", all(F::kAcaoMismatch), Ask(),
               {to("{other}{1}"), final({allow_page()})},
               "After a redirect from one foreign host to another the browser sends `Origin: null`, so that only `*` "
               "passes."),
      redirect("redirect-other-path", "The path that the redirect leads to has no headers", all(F::kAcaoMissing), Ask(),
               {to("{target}{1}"), {.response = answer(200, {})}},
               "The headers are set for one path of the API, and the redirect leads to another one."),
      redirect("redirect-from-home", "From the page's own server to another", all(F::kAcaoMissing),
               Ask().to("{page}{0}"), {to("{target}{1}"), final({})},
               "The page asks its own server, which sends it to a storage host: CORS begins in the middle."),
      redirect("redirect-second-preflight", "The second host knows no preflight", all(F::kPreflightAcaoMissing),
               Ask().put(),
               {{.preflight = no_content({allow_any(), allow_methods("PUT")}),
                 .response = answer(307, {location("{other}{1}"), allow_any()}, "")},
                {.preflight = no_content({}), .response = answer(200, {allow_any()})}},
               "A 307 keeps the method, so the next host is asked with a preflight of its own."),
  };
}

std::vector<Scenario> refused() {
  const Expected stream = {F::kRedirectStreamBody, F::kStreamUnsupported, F::kNone, F::kStreamUnsupported};
  return {
      redirect("redirect-credentials", "A redirect to a URL with a password", all(F::kRedirectCredentials), Ask(),
               {to("http://user:secret@{other-host}{1}"), final({allow_any()})},
               "A gateway builds its Location with the credentials it uses inside."),
      redirect("redirect-scheme", "A redirect to another scheme", all(F::kRedirectScheme), Ask(),
               {to("myapp://signed-in")}, "A sign-in meant for a mobile app ends in the app's own scheme."),
      redirect("redirect-invalid", "A redirect to nowhere", all(F::kRedirectInvalid), Ask(), {to("http://[bad/")},
               "The Location was put together from a variable that is wrong, and is no URL."),
      redirect("redirect-limit", "A redirect loop", all(F::kRedirectLimit), Ask(), endless(),
               "Two rules send the request to each other, or a proxy and its server do not agree on https."),
      redirect("redirect-mode-error", "A redirect where none was wanted", all(F::kRedirectModeError),
               Ask().redirect(browser::Redirect::kError), {to("{target}{1}"), final({allow_any()})},
               "The page asked with `redirect: \"error\"` to be told of a moved API, and the API moved."),
      redirect(
          "redirect-stream-body", "A streamed upload is redirected", stream,
          Ask().method("POST").body(browser::BodyKind::kStream, "", "streamed"),
          {{.preflight = no_content({allow_any()}), .response = answer(307, {location("{other}{1}"), allow_any()}, "")},
           {.preflight = no_content({allow_any()}), .response = answer(200, {allow_any()})}},
          "A stream can be read once, so the standard does not send it again; what browsers do differs."),
  };
}

}  // namespace

std::vector<Scenario> redirect_scenarios() {
  std::vector<Scenario> made = targets();
  for (Scenario& scenario : refused()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
