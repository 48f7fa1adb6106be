// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/rules/seen.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::diagnosis {
namespace {

struct Product {
  std::string_view header;
  std::string_view part;  // of its value; empty: the header is enough
  std::string_view name;
};

// What stands nearest to the browser comes first: a CDN passes the Server of what is behind it on.
constexpr Product kProducts[] = {
    {"Server", "cloudflare", "Cloudflare"},
    {"Server", "cloudfront", "Amazon CloudFront"},
    {"Server", "awselb", "AWS Application Load Balancer"},
    {"Server", "akamaighost", "Akamai"},
    {"Server", "google frontend", "Google Frontend"},
    {"Server", "microsoft-azure-application-gateway", "Azure Application Gateway"},
    {"Server", "heroku", "Heroku"},
    {"Via", "vegur", "Heroku"},
    {"Server", "vercel", "Vercel"},
    {"Server", "netlify", "Netlify"},
    {"Server", "envoy", "Envoy"},
    {"Server", "kong", "Kong"},
    {"Server", "openresty", "nginx (OpenResty)"},
    {"Server", "nginx", "nginx"},
    {"Server", "apache", "Apache"},
    {"Server", "caddy", "Caddy"},
    {"Server", "litespeed", "LiteSpeed"},
    {"Server", "microsoft-iis", "IIS"},
    {"CF-Ray", "", "Cloudflare"},
    {"X-Azure-Ref", "", "Azure Front Door"},
    {"X-Served-By", "cache-", "Fastly"},
    {"X-Amz-Cf-Id", "", "Amazon CloudFront"},
};

}  // namespace

bool holds(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return ascii::to_lower(a) == ascii::to_lower(b); }) != text.end();
}

bool header_holds(const Situation& situation, std::string_view name, std::string_view part) {
  return holds(situation.header(name), part);
}

bool body_holds(const Situation& situation, std::string_view part) {
  return holds(std::string_view(situation.answer.body).substr(0, 16384), part);
}

bool has(const Situation& situation, std::string_view name) { return situation.answer.headers.has(name); }

std::string gateway_of(const Situation& situation) {
  for (const Product& product : kProducts) {
    if (has(situation, product.header) && header_holds(situation, product.header, product.part)) {
      return std::string(product.name);
    }
  }
  return {};
}

bool preflight_had_headers(const Situation& situation) {
  for (const browser::Exchange& exchange : situation.outcome.exchanges) {
    if (&exchange == &situation.exchange) break;
    if (exchange.request.preflight && exchange.answer && exchange.answer->headers.has("Access-Control-Allow-Origin")) {
      return true;
    }
  }
  return false;
}

Finding seen(const Situation& situation, Cause cause, double confidence,
             std::initializer_list<std::string_view> headers, Values more) {
  const browser::Request& request = situation.exchange.request;
  const auto index = static_cast<std::uint16_t>(&situation.exchange - situation.outcome.exchanges.data());
  Finding finding{cause, confidence, {{index, -1}}, situation.preflight(), std::move(more)};
  for (const std::string_view name : headers) {
    if (has(situation, name)) finding.evidence.push_back(situation.line(name));
  }
  const auto quote = [&](std::string_view name, std::string value) {
    if (!value.empty()) finding.values.emplace_back(name, std::move(value));
  };
  quote("status", std::to_string(situation.answer.status));
  quote("gateway", gateway_of(situation));
  quote("method", request.headers.get("Access-Control-Request-Method").value_or(request.method));
  quote("wire_method", request.method);
  quote("path", std::string(request.url.path()));
  quote("url", std::string(request.url.href()));
  quote("origin", situation.origin);
  quote("allow", situation.header("Allow"));
  quote("wanted", request.headers.get("Access-Control-Request-Headers").value_or("-"));
  return finding;
}

}  // namespace crosscheck::diagnosis
