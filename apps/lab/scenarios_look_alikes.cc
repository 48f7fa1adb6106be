// SPDX-License-Identifier: Apache-2.0
//
// What is pasted as a CORS error and is none: the page's own policies, and protections of responses.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using browser::Asker;
using F = browser::Failure;

Scenario look_alike(std::string_view id, std::string_view title, Expected expected, std::string_view cause,
                    browser::Intent intent, Answer response, std::string_view why) {
  return {.id = id,
          .family = Family::kLookAlikes,
          .title = title,
          .why = why,
          .expected = expected,
          .intent = std::move(intent),
          .hops = {{.response = std::move(response)}},
          .cause = cause};
}

Scenario mixed_content() {
  Scenario made = look_alike("mixed-content", "http from an https page", all(F::kMixedContent), "mixed-content",
                             Ask().to("http://api.invalid/v1"), answer(200, {allow_any()}),
                             "The site moved to https, the API's address in its script did not.");
  made.secure = true;
  made.note = "Open the page over https; your browser will not know its certificate.";
  return made;
}

Scenario csp_redirect() {
  return {.id = "csp-redirect",
          .family = Family::kLookAlikes,
          .title = "A redirect the page's policy forbids",
          .why = "The policy lists the API, and the API sends the request on to a host the policy does not list.",
          .expected = all(F::kCsp),
          .intent = Ask().csp("connect-src {target}"),
          .hops = {{.response = answer(302, {location("{other}{1}"), allow_any()}, "")},
                   {.response = answer(200, {allow_any()})}},
          .cause = "csp"};
}

}  // namespace

std::vector<Scenario> look_alike_scenarios() {
  return {
      mixed_content(),
      look_alike("csp", "The page's policy forbids the host", all(F::kCsp), "csp", Ask().csp("connect-src 'self'"),
                 answer(200, {allow_any()}), "The page's Content-Security-Policy was never told of the new API."),
      csp_redirect(),
      look_alike("double-slash", "Two slashes in a row", all(F::kAcaoMissing), "double-slash", Ask().to("{target}/{0}"),
                 answer(404, {content_type("text/plain")}, "not found\n"),
                 "The base address ends in a slash, the path begins with one, and the router knows no such path."),
      look_alike("hosting-page", "The hosting service answers", all(F::kAcaoMissing), "hosting-page", Ask(),
                 answer(404, {{"X-Vercel-Error", "DEPLOYMENT_NOT_FOUND"}, content_type("text/plain")},
                        "The deployment could not be found on Vercel.\n"),
                 "The project was renamed or its deployment deleted; what answers is the service's own page."),
      look_alike(
          "html-instead", "A page instead of data", all(F::kAcaoMissing), "html-instead",
          Ask().header("Accept", "application/json"),
          answer(200, {content_type("text/html")}, "<!DOCTYPE html><title>App</title>\n"),
          "The path prefix of the API is missing, and the web server answers with the application's start page."),
      look_alike("corp", "Cross-Origin-Resource-Policy: same-origin", all(F::kCorp), "corp", Ask().as(Asker::kImage),
                 answer(200, {{"Cross-Origin-Resource-Policy", "same-origin"}, content_type("image/gif")}, kGif),
                 "A security preset of the framework sends the header with every response, pictures included."),
      look_alike("coep", "Cross-Origin-Embedder-Policy: require-corp", all(F::kCoep), "coep",
                 Ask().as(Asker::kImage).coep("require-corp"), answer(200, {content_type("image/gif")}, kGif),
                 "The page isolates itself to use SharedArrayBuffer, and third-party pictures do not say they may be "
                 "embedded."),
      look_alike("orb", "A picture called JSON", {F::kOrb, F::kOrb, F::kOrb, F::kNone}, "orb", Ask().as(Asker::kImage),
                 answer(200, {content_type("application/json"), {"X-Content-Type-Options", "nosniff"}}, kGif),
                 "A store calls every upload application/json and forbids guessing; browsers with Opaque Response "
                 "Blocking then keep the picture out of the page."),
      look_alike(
          "nosniff", "A script that is called a download", {F::kOrb, F::kNosniff, F::kNosniff, F::kNosniff}, "nosniff",
          Ask().as(Asker::kScript),
          answer(200, {content_type("application/octet-stream"), {"X-Content-Type-Options", "nosniff"}},
                 "window.labScript = true;\n"),
          "File hosts serve what they do not know as a download, with nosniff, so that nobody uses them as a CDN."),
      look_alike("module-is-a-page", "A page where a module was asked for", all(F::kMimeType), "mime-type",
                 Ask().as(Asker::kModule),
                 answer(200, {allow_any(), content_type("text/html")}, "<!DOCTYPE html><title>App</title>\n"),
                 "The file is gone after a deployment, and the server sends the application's start page instead."),
      look_alike("module-not-found", "A module that is not there", all(F::kStatusNotOk), "status-not-ok",
                 Ask().as(Asker::kModule),
                 answer(404, {allow_any(), content_type("text/javascript")}, "// not found\n"),
                 "CORS lets the answer through; a 404 is no module all the same."),
      look_alike("lna-permission-denied", "A public page reaches for this computer",
                 {F::kNone, F::kLnaPermissionDenied, F::kNone, F::kNone}, "local-network",
                 Ask().csp("treat-as-public-address"), answer(200, {allow_any()}),
                 "A page from the Internet asks a service on the visitor's computer or network: Chromium asks for "
                 "permission."),
      look_alike("lna-space-mismatch", "The script is wrong about where its target is",
                 {F::kNone, F::kLnaSpaceMismatch, F::kNone, F::kNone}, "local-network-space",
                 Ask().says_target_is(AddressSpace::kLocal), answer(200, {allow_any()}),
                 "Chromium holds targetAddressSpace against the address that it connects to."),
  };
}

}  // namespace crosscheck::lab
