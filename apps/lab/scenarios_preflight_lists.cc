// SPDX-License-Identifier: Apache-2.0
//
// https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7 onward: the preflight was answered well, and its lists of
// methods and headers leave something out or cannot be read.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

Scenario list(std::string_view id, std::string_view title, Expected expected, browser::Intent intent,
              HeaderList preflight, std::string_view why, std::string_view reason = {}) {
  HeaderList granted{allow_page()};
  if (intent.credentials) granted.append(allow_credentials());
  return {.id = id,
          .family = Family::kPreflight,
          .title = title,
          .why = why,
          .expected = expected,
          .reason = reason,
          .intent = std::move(intent),
          .hops = {{.preflight = no_content(std::move(preflight)), .response = answer(200, std::move(granted))}}};
}

std::vector<Scenario> methods() {
  const Expected denied = all(F::kPreflightMethodDenied);
  return {
      list("preflight-acam-invalid", "A list of methods with semicolons", all(F::kPreflightAcamInvalid), Ask().put(),
           {allow_page(), allow_methods("GET;PUT")},
           "The methods are listed with semicolons, or in brackets and quotes.", "CORSInvalidAllowMethod"),
      list("preflight-acam-missing", "No list of methods", denied, Ask().put(),
           {allow_page(), allow_headers("X-Token")},
           "Only origins and headers were thought of; without a list a page may use GET, HEAD and POST."),
      list("preflight-method-denied", "PUT is not in the list", denied, Ask().put(),
           {allow_page(), allow_methods("GET, POST")},
           "The list was written when the API had only GET and POST, and nobody added PUT.", "CORSMethodNotFound"),
      list("preflight-patch-lower-case", "patch is not PATCH", denied, Ask().method("patch"),
           {allow_page(), allow_methods("GET, PATCH")},
           "Browsers put get, post and put into capitals, but not patch; methods are compared byte by byte."),
      list("preflight-method-wildcard-credentials", "A wildcard for methods, and credentials", denied,
           Ask().put().include(), {allow_page(), allow_credentials(), allow_methods("*")},
           "With credentials the wildcard is a method called `*`; the methods must be listed."),
  };
}

std::vector<Scenario> headers() {
  const Expected denied = all(F::kPreflightHeaderDenied);
  const auto token = [] { return Ask().header("X-Token", "1"); };
  return {
      list("preflight-acah-invalid", "A list of headers with semicolons", all(F::kPreflightAcahInvalid), token(),
           {allow_page(), allow_headers("X-Token; Content-Type")},
           "The header names are listed with semicolons, or one has a space.", "CORSInvalidAllowHeader"),
      list("preflight-acah-missing", "No list of headers", denied, token(), {allow_page(), allow_methods("GET, PUT")},
           "Only origins and methods were thought of; a header of the page's own needs to be listed."),
      list("preflight-response-header", "A response header in the request", denied,
           Ask().header("Access-Control-Allow-Origin", "*"), {allow_page(), allow_headers("Content-Type")},
           "The page tries to allow itself: the header belongs into the answer."),
      list("preflight-header-denied", "A header that nobody allowed", denied, token(),
           {allow_page(), allow_headers("Content-Type")},
           "The page sends a header of its own, and the API's list does not have it.",
           "CORSMissingAllowHeaderFromPreflight"),
      list(
          "preflight-content-type", "JSON makes a preflight", denied, Ask().json(),
          {allow_page(), allow_methods("POST")},
          "A body of type application/json is enough to need a preflight, and the answer does not allow Content-Type."),
      list("preflight-traceparent", "A header the tracing library added", denied,
           Ask().header("traceparent", "00-0af7-b7ad-01"), {allow_page(), allow_headers("Content-Type, Authorization")},
           "A tracing SDK adds its header to every request, to other people's APIs too."),
      list("preflight-header-wildcard-credentials", "A wildcard for headers, and credentials", denied,
           Ask().header("X-Token", "1").include(), {allow_page(), allow_credentials(), allow_headers("*")},
           "With credentials the wildcard is a header called `*`; the names must be listed."),
      list("preflight-authorization-wildcard", "A wildcard does not cover Authorization",
           {F::kPreflightAuthorizationWildcard, F::kNone, F::kNone, F::kNone},
           Ask().header("Authorization", "Bearer abc"), {allow_page(), allow_headers("*")},
           "The standard wants Authorization named; browsers still let it pass, and Firefox warns that this will end."),
  };
}

}  // namespace

std::vector<Scenario> preflight_list_scenarios() {
  std::vector<Scenario> made = methods();
  for (Scenario& scenario : headers()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
