// SPDX-License-Identifier: Apache-2.0
// Who stands in front of an application, or of its handlers, and refuses: challenges, firewalls, CDNs and CORS filters.
#include "base/ascii.h"
#include "diagnosis/rules/seen.h"

namespace crosscheck::diagnosis {
namespace {

// What an answer shows of who wrote it: a part of a header's value, a part of the body, or both.
struct Signature {
  std::string_view header;
  std::string_view value;  // empty: the header is enough
  std::string_view body;   // empty: any
  std::string_view name;
  std::uint16_t status = 0;  // 0: any
};

bool fits(const Situation& situation, const Signature& signature) {
  if (signature.status != 0 && situation.answer.status != signature.status) return false;
  if (!signature.header.empty() &&
      (!has(situation, signature.header) || !header_holds(situation, signature.header, signature.value))) {
    return false;
  }
  return signature.body.empty() || body_holds(situation, signature.body);
}

template <std::size_t N>
const Signature* find(const Situation& situation, const Signature (&signatures)[N]) {
  for (const Signature& signature : signatures) {
    if (fits(situation, signature)) return &signature;
  }
  return nullptr;
}

// https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
constexpr Signature kChallenges[] = {
    {"cf-mitigated", "challenge", "", "Cloudflare"},
    {"Server", "cloudflare", "<title>Just a moment...", "Cloudflare"},
    {"x-amzn-waf-action", "", "", "AWS WAF"},
    {"x-vercel-mitigated", "challenge", "", "Vercel"},
    {"x-datadome", "", "captcha-delivery.com", "DataDome"},
    {"", "", "_Incapsula_Resource", "Imperva"},
};

constexpr Signature kFirewalls[] = {
    {"Server", "cloudflare", "Sorry, you have been blocked", "Cloudflare"},
    {"Server", "cloudflare", "Attention Required!", "Cloudflare"},
    {"Server", "cloudflare", "error code: 1020", "Cloudflare"},
    {"", "", "Request blocked. We can't connect to the server", "AWS WAF (CloudFront)", 403},
    {"Server", "awselb", "403 Forbidden", "AWS WAF (Application Load Balancer)", 403},
    {"Server", "AkamaiGHost", "Access Denied", "Akamai", 403},
    {"X-Azure-Ref", "", "The request is blocked.", "Azure Front Door", 403},
    {"Server", "Microsoft-Azure-Application-Gateway", "", "Azure Application Gateway", 403},
    {"", "", "Incapsula incident ID", "Imperva"},
    {"", "", "Sucuri WebSite Firewall", "Sucuri"},
    {"", "", "The requested URL was rejected. Please consult with your administrator.", "F5 BIG-IP"},
    {"", "", "Mod_Security", "ModSecurity", 406},
};

constexpr Signature kFilters[] = {
    {"", "", "Invalid CORS request", "Spring", 403},
    {"", "", "Disallowed CORS ", "Starlette (FastAPI)", 400},
    {"X-Rack-CORS", "miss", "", "rack-cors"},
    {"", "", "Invalid Preflight Request", "@fastify/cors", 400},
};

// The filter's own words: its header line, or the first line of a body that is one.
std::string said_by(const Situation& situation, const Signature& filter) {
  if (!filter.header.empty()) return std::string(filter.header) + ": " + situation.header(filter.header);
  const std::string_view body = situation.answer.body;
  const bool plain = body.size() < 100 && body.find_first_of("{<\n") == std::string_view::npos;
  return std::string(plain ? body : filter.body);
}

}  // namespace

void judge_gatekeepers(const Situation& situation, Findings& findings) {
  const auto named = [](const Signature& signature) { return Values{{"gateway", std::string(signature.name)}}; };
  if (const Signature* challenge = find(situation, kChallenges)) {
    findings.push_back(seen(situation, Cause::kBotChallenge, 0.95, {challenge->header, "Server"}, named(*challenge)));
  } else if (const Signature* filter = find(situation, kFilters)) {
    findings.push_back(seen(situation, Cause::kCorsFilterRefused, 0.95, {filter->header},
                            {{"filter", std::string(filter->name)}, {"said", said_by(situation, *filter)}}));
  } else if (body_holds(situation, "not configured to allow the HTTP request method")) {
    findings.push_back(
        seen(situation, Cause::kCdnRefusesMethod, 0.95, {"Server", "X-Cache"}, {{"gateway", "Amazon CloudFront"}}));
  } else if (const Signature* firewall = find(situation, kFirewalls)) {
    findings.push_back(seen(situation, Cause::kFirewall, 0.9, {"Server"}, named(*firewall)));
  } else if (situation.answer.status == 403 && header_holds(situation, "Content-Type", "text/html") &&
             (header_holds(situation, "Server", "cloudflare") || header_holds(situation, "Server", "cloudfront"))) {
    // A page of somebody in front, or of an application that has pages.
    findings.push_back(seen(situation, Cause::kFirewall, situation.preflight() ? 0.7 : 0.4, {"Server"}));
  }
}

}  // namespace crosscheck::diagnosis
