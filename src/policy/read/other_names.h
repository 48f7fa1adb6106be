// SPDX-License-Identifier: Apache-2.0
//
// What others call the keys of a policy: CORS libraries and servers, clouds, and the headers themselves. In lower case with
// hyphens, without "access-control-", "cors-", "allow-", "allowed-", "set-" and "with-" in front.
#pragma once

#include <string_view>
#include <utility>

namespace crosscheck::policy::read {

/// Of several rows of one name, the first counts whose key may stand there. No key: there is nothing like it here.
inline constexpr std::pair<std::string_view, std::string_view> kOtherNames[] = {
    {"origin", "origins"},
    {"origin-list", "origins"},  // Traefik
    {"origin-list-regex", "origins"},
    {"origin-patterns", "origins"},      // Spring
    {"origins-patterns", "origins"},     // Laravel
    {"origin-regex", "origins"},         // Starlette
    {"origin-regexes", "origins"},       // django-cors-headers
    {"origin-string-match", "origins"},  // Envoy
    {"origin-whitelist", "origins"},
    {"origin-allow-all", "origins"},
    {"all-origins", "origins"},
    {"any-origin", "origins"},  // ASP.NET
    {"is-origin-allowed", "origins"},
    {"domain", "origins"},
    {"domains", "origins"},
    {"cred", "credentials"},
    {"creds", "credentials"},
    {"credentialed", "credentials"},          // jub0bs/cors
    {"support-credentials", "credentials"},   // Azure
    {"supports-credentials", "credentials"},  // Flask-CORS
    {"method", "methods"},
    {"any-method", "methods"},
    {"http-methods", "methods"},
    {"request-method", "methods"},
    {"request-methods", "methods"},
    {"verbs", "methods"},
    {"header", "request-headers"},
    {"headers", "request-headers"},
    {"any-header", "request-headers"},
    {"additional-headers", "request-headers"},  // hapi
    {"expose-header", "expose"},
    {"expose-headers", "expose"},
    {"exposed", "expose"},
    {"exposed-header", "expose"},
    {"exposed-headers", "expose"},
    {"additional-exposed-headers", "expose"},
    {"response-header", "expose"},      // Google Cloud Storage
    {"response-headers", "expose"},     // jub0bs/cors
    {"max-age-in-seconds", "max-age"},  // jub0bs/cors, Azure
    {"max-age-sec", "max-age"},         // CloudFront
    {"max-age-seconds", "max-age"},     // S3
    {"preflight-max-age", "max-age"},
    {"options-status", "preflight-status"},
    {"options-success-status", "preflight-status"},    // expressjs/cors, rs/cors
    {"preflight-success-status", "preflight-status"},  // jub0bs/cors
    {"shadow", "mode"},
    {"shadow-enabled", "mode"},  // Envoy
    {"debug-mode", "debug"},
    {"null", "dangerously-allow-null-origin"},
    {"null-origin", "dangerously-allow-null-origin"},
    {"insecure-origins", "dangerously-allow-insecure-origins"},
    {"dangerously-tolerate-insecure-origins", "dangerously-allow-insecure-origins"},  // jub0bs/cors
    {"public-suffixes", "dangerously-allow-public-suffixes"},
    {"dangerously-tolerate-subdomains-of-public-suffixes", "dangerously-allow-public-suffixes"},
    {"paths", "routes"},
    {"paths", "path"},
    {"path-pattern", "path"},
    {"resource", "path"},  // rack-cors
    {"location", "path"},
    {"resources", "routes"},
    {"locations", "routes"},
    {"hosts", "host"},
    {"hostname", "host"},
    {"server-name", "host"},
    // a preflight that the application answers as well
    {"preflight-continue", ""},   // expressjs/cors, Kong
    {"options-passthrough", ""},  // rs/cors
    // an origin that code decides on
    {"origin-func", ""},
    {"origin-request-func", ""},
    {"origin-vary-request-func", ""},
    {"private-network", ""},
    {"wildcard", ""},
    {"send-wildcard", ""},
    {"vary", ""},
    {"vary-header", ""},
    {"enabled", ""},
};

}  // namespace crosscheck::policy::read
