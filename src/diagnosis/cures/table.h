// SPDX-License-Identifier: Apache-2.0
// Every stack's cures. Does not compile when a snippet is no template, or when a stack says nothing about a remedy.
#pragma once

#include <iterator>

#include "diagnosis/cures/stacks/apache.h"
#include "diagnosis/cures/stacks/aspnet.h"
#include "diagnosis/cures/stacks/aws_http_api.h"
#include "diagnosis/cures/stacks/aws_lambda.h"
#include "diagnosis/cures/stacks/aws_rest_api.h"
#include "diagnosis/cures/stacks/caddy.h"
#include "diagnosis/cures/stacks/cloudflare.h"
#include "diagnosis/cures/stacks/cloudfront.h"
#include "diagnosis/cures/stacks/crosscheck.h"
#include "diagnosis/cures/stacks/django.h"
#include "diagnosis/cures/stacks/envoy.h"
#include "diagnosis/cures/stacks/express.h"
#include "diagnosis/cures/stacks/fastapi.h"
#include "diagnosis/cures/stacks/fastify.h"
#include "diagnosis/cures/stacks/firebase.h"
#include "diagnosis/cures/stacks/flask.h"
#include "diagnosis/cures/stacks/gateway_api.h"
#include "diagnosis/cures/stacks/go.h"
#include "diagnosis/cures/stacks/haproxy.h"
#include "diagnosis/cures/stacks/iis.h"
#include "diagnosis/cures/stacks/keycloak.h"
#include "diagnosis/cures/stacks/laravel.h"
#include "diagnosis/cures/stacks/lines.h"
#include "diagnosis/cures/stacks/nestjs.h"
#include "diagnosis/cures/stacks/netlify.h"
#include "diagnosis/cures/stacks/nextjs.h"
#include "diagnosis/cures/stacks/nginx.h"
#include "diagnosis/cures/stacks/php.h"
#include "diagnosis/cures/stacks/rails.h"
#include "diagnosis/cures/stacks/rust.h"
#include "diagnosis/cures/stacks/s3.h"
#include "diagnosis/cures/stacks/spring.h"
#include "diagnosis/cures/stacks/spring_security.h"
#include "diagnosis/cures/stacks/traefik.h"
#include "diagnosis/cures/stacks/vercel.h"

namespace crosscheck::diagnosis::cures {

// In the order of stacks.inc. The last argument names what a stack has no setting for: no cure is a decision.
inline constexpr RemedySet kNoBodyLimit = set_of({Remedy::kBodyLimit});
inline constexpr RemedySet kNoSettingOfPolicies = set_of({Remedy::kBodyLimit, Remedy::kResourcePolicy});
inline constexpr StackCures kCures[] = {
    {Stack::kNginx, "nginx", "", kNginx},
    {Stack::kApache, "apache", "mod_headers, mod_rewrite, mod_setenvif", kApache},
    {Stack::kCaddy, "caddy", "", kCaddy},
    {Stack::kHaproxy, "haproxy", "HAProxy 2.2", kHaproxy, kNoBodyLimit},
    {Stack::kTraefik, "yaml", "", kTraefik},
    {Stack::kEnvoy, "yaml", "", kEnvoy},
    {Stack::kGatewayApi, "yaml", "Gateway API 1.5", kGatewayApi, kNoBodyLimit},
    {Stack::kIis, "xml", "IIS CORS module", kIis},
    {Stack::kExpress, "js", "npm install cors", kExpress},
    {Stack::kFastify, "js", "npm install @fastify/cors", kFastify},
    {Stack::kNest, "ts", "", kNest},
    {Stack::kNext, "js", "", kNext},
    {Stack::kFastApi, "python", "", kFastApi, kNoBodyLimit},
    {Stack::kFlask, "python", "pip install flask-cors", kFlask},
    {Stack::kDjango, "python", "pip install django-cors-headers", kDjango},
    {Stack::kRails, "ruby", "gem install rack-cors", kRails, kNoBodyLimit},
    {Stack::kLaravel, "php", "", kLaravel},
    {Stack::kPhp, "php", "", kPhp},
    {Stack::kSpring, "java", "", kSpring},
    {Stack::kSpringSecurity, "java", "", kSpringSecurity},
    {Stack::kAspNet, "csharp", "", kAspNet},
    {Stack::kGo, "go", "go get github.com/rs/cors", kGo},
    {Stack::kRust, "rust", "cargo add tower-http --features cors,set-header", kRust},
    {Stack::kCpp, "cpp", "find_package(crosscheck)", kCpp, kNoSettingOfPolicies},
    {Stack::kPolicy, "yaml", "", kPolicy, kNoSettingOfPolicies},
    // The gateway answers with its own headers alone; its limit is a quota.
    {Stack::kAwsHttpApi, "yaml", "", kAwsHttpApi, set_of({Remedy::kOneLayer, Remedy::kBodyLimit})},
    {Stack::kAwsRestApi, "yaml", "", kAwsRestApi, kNoBodyLimit},
    {Stack::kAwsLambda, "js", "", kAwsLambda, kNoBodyLimit},
    // A bucket sends what its rules say, and nothing besides.
    {Stack::kS3, "json", "", kS3, set_of({Remedy::kOneLayer, Remedy::kBodyLimit})},
    {Stack::kCloudFront, "yaml", "", kCloudFront, kNoBodyLimit},
    {Stack::kCloudflare, "js", "", kCloudflare, kNoBodyLimit},
    {Stack::kVercel, "js", "npm install @vercel/functions", kVercel, kNoBodyLimit},
    {Stack::kNetlify, "js", "", kNetlify, kNoBodyLimit},
    {Stack::kFirebase, "js", "npm install cors", kFirebase, kNoBodyLimit},
    // Keycloak answers every preflight and permits what it asks for; what a client may do is its list of web origins.
    {Stack::kKeycloak, "sh", "", kKeycloak,
     set_of({Remedy::kCorsBeforeAuth, Remedy::kAllowMethod, Remedy::kAllowHeader, Remedy::kExposeHeader,
             Remedy::kVaryOrigin, Remedy::kOneLayer, Remedy::kBodyLimit, Remedy::kResourcePolicy})},
};
/// Header lines, for whatever sends them.
inline constexpr StackCures kBareLines{Stack::kCpp, "http", "", kLines, kNoBodyLimit};

consteval bool says_something_about_every_remedy() {
  if (std::size(kCures) != std::size(kStacks)) return false;
  for (std::size_t i = 0; i < std::size(kCures); ++i) {
    const StackCures& stack = kCures[i];
    RemedySet cured = 0;
    for (const CureText& text : stack.cures) {
      cured |= text.remedies;
      if (text.first.code.empty() || !is_template(text.first.code) || !is_template(text.second.code)) return false;
    }
    if (stack.stack != kStacks[i] || (cured & stack.absent) != 0 || (cured | stack.absent) != kOfServers) return false;
  }
  return true;
}
static_assert(says_something_about_every_remedy());

}  // namespace crosscheck::diagnosis::cures
