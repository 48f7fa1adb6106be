// SPDX-License-Identifier: Apache-2.0
// What answers gives itself away.
#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "diagnosis/cures/only_in.h"

namespace crosscheck::diagnosis {
namespace {

struct Sign {
  std::string_view header;  // empty: the body
  std::string_view part;    // of the value, in lower case; empty: the header is enough
  Stack stack;
  double confidence;
};

// A framework is where CORS is set, as a rule; what stands in front of it comes after, and what only passes requests on last.
constexpr Sign kSigns[] = {
    {"X-Powered-By", "express", Stack::kExpress, 0.85},
    {"X-Powered-By", "next.js", Stack::kNext, 0.9},
    {"X-Powered-By", "laravel", Stack::kLaravel, 0.85},
    {"X-Powered-By", "phusion passenger", Stack::kRails, 0.4},
    {"X-Powered-By", "php", Stack::kPhp, 0.75},
    {"X-Powered-By", "asp.net", Stack::kAspNet, 0.7},
    {"X-AspNet-Version", "", Stack::kIis, 0.6},
    {"Set-Cookie", "laravel_session", Stack::kLaravel, 0.9},
    {"Set-Cookie", "phpsessid", Stack::kPhp, 0.7},
    {"Set-Cookie", "csrftoken", Stack::kDjango, 0.8},
    {"Set-Cookie", "jsessionid", Stack::kSpring, 0.4},
    {"Set-Cookie", ".aspnetcore.", Stack::kAspNet, 0.9},
    {"Set-Cookie", "connect.sid", Stack::kExpress, 0.8},
    {"X-Runtime", "", Stack::kRails, 0.7},
    {"X-Application-Context", "", Stack::kSpring, 0.8},
    {"Server", "wsgiserver", Stack::kDjango, 0.7},
    {"Server", "werkzeug", Stack::kFlask, 0.8},
    {"Server", "uvicorn", Stack::kFastApi, 0.75},
    {"Server", "kestrel", Stack::kAspNet, 0.9},
    {"Server", "puma", Stack::kRails, 0.7},
    {"Server", "awslambda", Stack::kAwsLambda, 0.7},
    {"Server", "amazons3", Stack::kS3, 0.9},
    {"Server", "cloudfront", Stack::kCloudFront, 0.6},
    {"Server", "vercel", Stack::kVercel, 0.7},
    {"Server", "netlify", Stack::kNetlify, 0.7},
    {"Server", "google frontend", Stack::kFirebase, 0.5},
    {"Server", "nginx", Stack::kNginx, 0.65},
    {"Server", "openresty", Stack::kNginx, 0.65},
    {"Server", "apache", Stack::kApache, 0.65},
    {"Server", "caddy", Stack::kCaddy, 0.65},
    {"Via", "caddy", Stack::kCaddy, 0.5},
    {"Server", "microsoft-iis", Stack::kIis, 0.65},
    {"Server", "istio-envoy", Stack::kEnvoy, 0.6},
    {"Server", "envoy", Stack::kEnvoy, 0.6},
    {"X-Envoy-Upstream-Service-Time", "", Stack::kEnvoy, 0.5},
    {"Server", "cloudflare", Stack::kCloudflare, 0.35},
    {"CF-Ray", "", Stack::kCloudflare, 0.3},
    {"Apigw-Requestid", "", Stack::kAwsHttpApi, 0.8},
    {"x-amz-apigw-id", "", Stack::kAwsRestApi, 0.8},
    {"x-amzn-ErrorType", "", Stack::kAwsRestApi, 0.7},
    {"x-amz-bucket-region", "", Stack::kS3, 0.7},
    {"X-Amz-Cf-Id", "", Stack::kCloudFront, 0.35},
    {"x-vercel-id", "", Stack::kVercel, 0.7},
    {"x-nf-request-id", "", Stack::kNetlify, 0.7},
    {"", "invalid cors request", Stack::kSpring, 0.9},
    {"", "whitelabel error page", Stack::kSpring, 0.8},
    {"", "cannot options /", Stack::kExpress, 0.7},
    {"", "cannot get /", Stack::kExpress, 0.7},
    {"", "disallowed cors ", Stack::kFastApi, 0.9},
    {"", "{\"detail\":\"not found\"}", Stack::kFastApi, 0.5},
    {"", "{\"detail\":\"method not allowed\"}", Stack::kFastApi, 0.5},
    {"", "{\"message\":\"missing authentication token\"}", Stack::kAwsRestApi, 0.9},
    {"", "corsresponse: ", Stack::kS3, 0.95},
    {"", "<center>nginx", Stack::kNginx, 0.65},
};

const Header* line_with(const Answer& answer, const Sign& sign) {
  for (const Header& line : answer.headers) {
    if (ascii::equals_ignoring_case(line.name, sign.header) &&
        ascii::to_lower(line.value).find(sign.part) != std::string::npos) {
      return &line;
    }
  }
  return nullptr;
}

void add(std::vector<StackGuess>& guesses, Stack stack, double confidence, std::string evidence) {
  const auto same =
      std::find_if(guesses.begin(), guesses.end(), [&](const auto& guess) { return guess.stack == stack; });
  if (same == guesses.end()) {
    guesses.push_back({stack, confidence, std::move(evidence)});
  } else if (confidence > same->confidence) {
    *same = {stack, confidence, std::move(evidence)};
  }
}

}  // namespace

std::vector<StackGuess> guess_stacks(const browser::Outcome& outcome, const Finding& finding) {
  std::vector<StackGuess> guesses;
  for (const auto& [cause, stack] : cures::kOnlyIn) {
    if (cause == finding.cause) add(guesses, stack, 0.92, std::string(id(cause)));
  }
  for (const browser::Exchange& exchange : outcome.exchanges) {
    if (!exchange.answer || exchange.answer->error) continue;
    const std::string body = ascii::to_lower(std::string_view(exchange.answer->body).substr(0, 4096));
    for (const Sign& sign : kSigns) {
      if (sign.header.empty()) {
        if (body.find(sign.part) != std::string::npos)
          add(guesses, sign.stack, sign.confidence, std::string(sign.part));
      } else if (const Header* line = line_with(*exchange.answer, sign)) {
        add(guesses, sign.stack, sign.confidence, line->name + ": " + line->value);
      }
    }
  }
  // Of two layers the one in front stops the other's lines; a body that is refused was refused by the one in front.
  const Remedy remedy = remedy_of(finding.cause);
  if (remedy == Remedy::kOneLayer || remedy == Remedy::kBodyLimit) {
    for (StackGuess& guess : guesses) {
      if (cures::is_server(guess.stack)) guess.confidence = std::min(guess.confidence + 0.25, 0.9);
    }
  }
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const StackGuess& a, const StackGuess& b) { return a.confidence > b.confidence; });
  return guesses;
}

}  // namespace crosscheck::diagnosis
