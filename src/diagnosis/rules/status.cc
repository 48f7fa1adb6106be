// SPDX-License-Identifier: Apache-2.0
// The console names the missing header, the status names the culprit.
#include <iterator>

#include "base/ascii.h"
#include "diagnosis/rules/seen.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

struct StatusRule {
  std::uint16_t first, last;
  Cause cause;
  double confidence;
};

// The first that fits. 520 to 530 are Cloudflare's own: https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
constexpr StatusRule kPreflightRules[] = {
    {401, 401, Cause::kAuthBeforeCors, 0.95},
    {403, 403, Cause::kPreflightForbidden, 0.6},
    {404, 404, Cause::kNoOptionsRoute, 0.7},
    {405, 405, Cause::kOptionsNotAllowed, 0.95},
    {407, 407, Cause::kAuthBeforeCors, 0.6},
    {429, 429, Cause::kRateLimit, 0.95},
    {501, 501, Cause::kOptionsNotAllowed, 0.9},
    {502, 504, Cause::kGatewayErrorWithoutHeaders, 0.9},
    {520, 530, Cause::kGatewayErrorWithoutHeaders, 0.9},
    {500, 599, Cause::kServerError, 0.9},
    {400, 499, Cause::kPreflightRefused, 0.7},
};

constexpr StatusRule kResponseRules[] = {
    {401, 401, Cause::kAuthErrorWithoutHeaders, 0.85},
    {403, 403, Cause::kAuthErrorWithoutHeaders, 0.75},
    {404, 404, Cause::kWrongAddress, 0.8},
    {405, 405, Cause::kMethodRefused, 0.85},
    {413, 413, Cause::kBodyTooLarge, 0.95},
    {429, 429, Cause::kRateLimit, 0.95},
    {501, 501, Cause::kMethodRefused, 0.85},
    {502, 504, Cause::kGatewayErrorWithoutHeaders, 0.9},
    {520, 530, Cause::kGatewayErrorWithoutHeaders, 0.9},
    {500, 599, Cause::kServerErrorWithoutHeaders, 0.85},
    {400, 499, Cause::kErrorWithoutHeaders, 0.75},
};

const StatusRule* rule_for(const Situation& situation) {
  const auto find = [&](const auto& rules) -> const StatusRule* {
    for (const StatusRule& rule : rules) {
      if (situation.answer.status >= rule.first && situation.answer.status <= rule.last) return &rule;
    }
    return nullptr;
  };
  return situation.preflight() ? find(kPreflightRules) : find(kResponseRules);
}

// add_header without `always` and Header set without it know these only:
// https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
bool sets_headers_by_status(const Situation& situation) {
  return header_holds(situation, "Server", "nginx") || header_holds(situation, "Server", "openresty") ||
         header_holds(situation, "Server", "apache");
}

// IIS puts WebDAV in front of the handlers of applications: its own list of methods, with TRACE and without the one asked.
bool is_webdav(const Situation& situation) {
  const std::string& method = situation.exchange.request.method;
  if (situation.answer.status != 405 || (method != "PUT" && method != "DELETE" && method != "PATCH")) return false;
  return header_holds(situation, "Allow", "TRACE") && !header_holds(situation, "Allow", method) &&
         (header_holds(situation, "Server", "microsoft-iis") || header_holds(situation, "X-Powered-By", "asp.net") ||
          situation.header("Allow") == "GET, HEAD, OPTIONS, TRACE");
}

void judge_preflight(const Situation& situation, Findings& findings) {
  const std::uint16_t status = situation.answer.status;
  const StatusRule* rule = rule_for(situation);
  if (rule == nullptr) {
    return findings.push_back(seen(situation, Cause::kPreflightNotOk, 0.9));
  }
  // Express says so of any path, so this tells that a router of its kind answered, and not a server in front.
  const bool routed = status == 404 && body_holds(situation, "Cannot OPTIONS ");
  findings.push_back(seen(situation, rule->cause, routed ? 0.75 : rule->confidence, {"WWW-Authenticate", "Allow"}));
  if (status == 404) findings.push_back(seen(situation, Cause::kWrongAddress, routed ? 0.2 : 0.25));
  if (status == 403) {
    const bool says_who = has(situation, "WWW-Authenticate") || body_holds(situation, "csrf");
    findings.push_back(seen(situation, Cause::kAuthBeforeCors, says_who ? 0.35 : 0.25));
  }
}

void judge_error(const Situation& situation, Findings& findings) {
  if (is_webdav(situation)) return findings.push_back(seen(situation, Cause::kWebdavModule, 0.95, {"Allow", "Server"}));
  const StatusRule* rule = rule_for(situation);
  if (rule == nullptr) return;
  findings.push_back(seen(situation, rule->cause, rule->confidence, {"Server", "Allow", "Retry-After"}));
  if (situation.answer.status == 403) findings.push_back(seen(situation, Cause::kOriginNotAllowed, 0.12));
  const bool certain_of_errors = preflight_had_headers(situation);
  if (sets_headers_by_status(situation) || certain_of_errors) {
    findings.push_back(seen(situation, Cause::kHeadersOnSuccessOnly, certain_of_errors ? 0.4 : 0.25, {"Server"}));
  }
}

// Lines that people write with add_header, so that a block has one of its own.
constexpr std::string_view kAddedLines[] = {
    "Cache-Control",           "X-Frame-Options", "Strict-Transport-Security", "X-Content-Type-Options",
    "Content-Security-Policy", "Referrer-Policy", "X-XSS-Protection",          "Permissions-Policy"};

// A good response without the headers: which branch, block or path of a configuration left them out.
void judge_good_response(const Situation& situation, Findings& findings) {
  const browser::Request& request = situation.exchange.request;
  if (preflight_had_headers(situation) && request.method != "GET" && request.method != "POST") {
    findings.push_back(seen(situation, Cause::kHeadersByMethod, 0.3));
  }
  for (const browser::Exchange& exchange : situation.outcome.exchanges) {
    if (&exchange == &situation.exchange) break;
    if (!exchange.request.preflight && exchange.answer && exchange.request.url.has_origin(request.url.origin()) &&
        exchange.request.url.path() != request.url.path() &&
        exchange.answer->headers.has("Access-Control-Allow-Origin")) {
      findings.push_back(seen(situation, Cause::kHeadersByPath, 0.92));
      return;
    }
  }
  if (!header_holds(situation, "Server", "nginx") && !header_holds(situation, "Server", "openresty")) return;
  for (const std::string_view name : kAddedLines) {
    if (!has(situation, name)) continue;
    findings.push_back(seen(situation, Cause::kInnerBlockDropsHeaders, 0.25, {name, "Server"},
                            {{"line", std::string(name) + ": " + situation.header(name)}}));
    break;
  }
  findings.push_back(seen(situation, Cause::kHeadersByPath, 0.15));
}

}  // namespace

void judge_status(const Situation& situation, Findings& findings) {
  switch (situation.failure()) {
    case Failure::kAcaoMissing:
    case Failure::kPreflightAcaoMissing:
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      break;
    case Failure::kMixedContent:  // a redirect to http led to it
      judge_redirect(situation, findings);
      return;
    default:
      return;
  }
  if (judge_redirect(situation, findings)) return;
  const std::size_t before = findings.size();
  judge_gatekeepers(situation, findings);
  judge_clouds(situation, findings);
  // A signature says more than a status.
  double certainty = 0;
  for (std::size_t i = before; i < findings.size(); ++i) certainty += findings[i].confidence;
  if (certainty >= 0.8) return;
  const bool good = situation.answer.status >= 200 && situation.answer.status < 300;
  if (good && situation.preflight()) {
    if (has(situation, "Public") && header_holds(situation, "Allow", "TRACE")) {
      findings.push_back(seen(situation, Cause::kIisOptionsHandler, 0.95, {"Allow", "Public", "Server"}));
    }
  } else if (good) {
    judge_good_response(situation, findings);
  } else if (situation.preflight()) {
    judge_preflight(situation, findings);
  } else {
    judge_error(situation, findings);
  }
}

}  // namespace crosscheck::diagnosis
