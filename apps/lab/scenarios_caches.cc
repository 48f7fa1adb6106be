// SPDX-License-Identifier: Apache-2.0
//
// The same CORS check: answers that a cache kept for somebody else, and origins that are nearly right.
#include "apps/lab/words.h"

namespace crosscheck::lab {
namespace {

using F = browser::Failure;

Scenario check(std::string_view id, std::string_view title, Expected expected, std::string_view cause,
               browser::Intent intent, Hop hop, std::string_view why) {
  return {.id = id,
          .family = Family::kCorsCheck,
          .title = title,
          .why = why,
          .expected = expected,
          .intent = std::move(intent),
          .hops = {std::move(hop)},
          .cause = cause};
}

Hop ok(HeaderList lines) { return {.response = answer(200, std::move(lines))}; }

std::vector<Scenario> caches() {
  const Expected missing = all(F::kAcaoMissing);
  return {
      check(
          "cached-without-origin", "Stored for a request without Origin", missing, "cached-without-origin", Ask(),
          ok({{"Server", "AmazonS3"}, {"Age", "70"}, {"X-Cache", "Hit from cloudfront"}}),
          "A picture shown without `crossorigin` was stored first; the bucket sends CORS headers only to requests with "
          "an Origin, and the CDN hands the stored answer to those as well."),
      check("cache-ignores-vary", "A cache that ignores Vary", all(F::kAcaoMismatch), "cache-ignores-vary", Ask(),
            ok({allow_origin("https://www.example"), {"Vary", "Origin"}, {"CF-Cache-Status", "HIT"}, {"Age", "12"}}),
            "The server says `Vary: Origin`, and the CDN takes only Accept-Encoding of Vary into account."),
      check("not-modified-without-headers", "A 304 without headers", missing, "not-modified-without-headers",
            Ask().header("If-None-Match", "\"7\""),
            {.preflight = no_content({allow_page(), allow_headers("If-None-Match")}),
             .response = answer(304, {{"ETag", "\"7\""}}, "")},
            "The script asks whether its copy is still good, and the layer that says so knows nothing of CORS."),
  };
}

std::vector<Scenario> origins() {
  return {
      check("acao-misspelt", "A misspelt header", all(F::kAcaoMissing), "header-misspelt", Ask(),
            ok({{"Access-Control-Allow-Origins", "{page}"}}), "The name was typed by hand, in the plural."),
      check("origin-not-on-list", "An origin that is not on the list", all(F::kAcaoMissing), "origin-not-allowed",
            Ask(), ok({{"Vary", "Origin"}}),
            "A CORS library that does not know the origin leaves its headers out; only `Vary: Origin` stays."),
      check("acao-other-port", "The right host with another port", all(F::kAcaoMismatch), "origin-port", Ask(),
            ok({allow_origin("http://127.0.0.1:3000")}),
            "The development server took another port than the one the API was told of."),
      check("acao-own-origin", "The server's own origin", all(F::kAcaoMismatch), "own-origin", Ask(),
            ok({allow_origin("{target}")}), "Somebody took the header for the name of the server."),
      check("acao-sandboxed", "A sandboxed frame", all(F::kAcaoMissing), "origin-null", Ask().sandboxed(),
            ok({{"Vary", "Origin"}}), "The frame has no origin that a list could hold."),
      check("acao-object", "An object in the header", all(F::kAcaoMultiple), "not-an-origin", Ask(),
            ok({allow_origin("[object Object]")}),
            "The configuration is an object where its `origin` field was meant."),
      check("acac-on-preflight-only", "Credentials allowed on the preflight only", all(F::kAcacNotTrue),
            "credentials-on-preflight-only", Ask().put().include(),
            {.preflight = no_content({allow_page(), allow_credentials(), allow_methods("PUT")}),
             .response = answer(200, {allow_page()})},
            "Preflights are answered by a layer of their own, which knows of credentials; the application does not."),
  };
}

}  // namespace

std::vector<Scenario> cache_scenarios() {
  std::vector<Scenario> made = caches();
  for (Scenario& scenario : origins()) made.push_back(std::move(scenario));
  return made;
}

}  // namespace crosscheck::lab
