// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "crosscheck/probes.h"

namespace crosscheck::diagnosis {
namespace {

const browser::Request* failing_request(const browser::Outcome& outcome) {
  if (outcome.exchanges.empty()) return nullptr;
  const std::size_t last = outcome.exchanges.size() - 1;
  return &outcome.exchanges[outcome.evidence ? std::min<std::size_t>(outcome.evidence->exchange, last) : last].request;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What the page would send as a GET: its header lines, without what belongs to a preflight or a body.
browser::Request as_get(const browser::Request& failing, const browser::Intent& intent) {
  browser::Request get = failing;
  get.method = "GET";
  get.sends_body = false;
  get.body_type.clear();
  for (const std::string_view name : {"Content-Type", "Content-Length", "Access-Control-Request-Method",
                                      "Access-Control-Request-Headers", "Access-Control-Request-Private-Network"}) {
    get.headers.remove(name);
  }
  if (!failing.preflight) return get;
  get.preflight = false;
  get.credentials = intent.credentials == browser::Credentials::kInclude;
  for (const Header& line : intent.headers) {
    const bool body = ascii::starts_with_ignoring_case(line.name, "Content-");
    if (!body && is_ascii(line.value)) get.headers.append(line);
  }
  return get;
}

bool is_safe(const browser::Request& request) {
  return request.preflight || request.method == "GET" || request.method == "HEAD" || request.method == "OPTIONS";
}

std::string base_of(const Url& url, std::string_view scheme) {
  std::string base = std::string(scheme) + "://" + std::string(url.host());
  if (url.port()) (base += ':') += std::to_string(*url.port());
  return base;
}

std::optional<Url> parsed(const std::string& text) {
  auto url = Url::parse(text);
  return url ? std::optional<Url>(std::move(*url)) : std::nullopt;
}

std::string query_of(const Url& url) { return url.query() ? "?" + std::string(*url.query()) : std::string(); }

// The URL that a probe asks; nullopt where the change changes nothing.
std::optional<Url> url_of(Probe probe, const Url& url, std::string_view token) {
  const std::string base = base_of(url, url.scheme());
  const std::string path(url.path());
  switch (probe) {
    case Probe::kCacheBuster: {
      const std::string query = query_of(url);
      return parsed(base + path + (query.empty() ? "?" : query + "&") + "crosscheck=" + std::string(token));
    }
    case Probe::kErrorPath:
      return parsed(base + path.substr(0, path.rfind('/') + 1) + "crosscheck-no-such-page-" + std::string(token));
    case Probe::kAnotherPath:
      return path == "/" ? std::nullopt : parsed(base + "/");
    case Probe::kSlash:
      if (path == "/") return std::nullopt;
      return parsed(base + (path.ends_with('/') ? path.substr(0, path.size() - 1) : path + "/") + query_of(url));
    case Probe::kOtherScheme: {
      const std::string_view other = url.scheme() == "https" ? "http" : "https";
      // Without a port that is written, the other scheme is at the other default port.
      return parsed(base_of(url, other) + path + query_of(url));
    }
    default:
      return url;
  }
}

}  // namespace

std::optional<browser::Request> request_of(Probe probe, const browser::Intent& intent, const browser::Outcome& outcome,
                                           std::string_view token) {
  const browser::Request* failing = failing_request(outcome);
  if (failing == nullptr || !failing->url.is_http()) return std::nullopt;
  browser::Request request = is_safe(*failing) ? *failing : as_get(*failing, intent);
  auto url = url_of(probe, failing->url, token);
  if (!url) return std::nullopt;
  switch (probe) {
    case Probe::kGet:
      if (failing->method == "GET") return std::nullopt;
      request = as_get(*failing, intent);
      break;
    case Probe::kCacheBuster:
      break;
    case Probe::kAnotherOrigin:
      request.headers.set("Origin", failing->url.origin().serialize());
      break;
    case Probe::kWithoutOrigin:
      if (failing->preflight || !failing->headers.has("Origin")) return std::nullopt;
      request.headers.remove("Origin");
      break;
    case Probe::kErrorPath:
    case Probe::kAnotherPath:
    case Probe::kSlash:
    case Probe::kOtherScheme:
      request = as_get(*failing, intent);
      break;
    case Probe::kWithoutCredentials:
      if (!failing->credentials && !failing->headers.has("Authorization")) return std::nullopt;
      request.credentials = false;
      request.headers.remove("Authorization");
      break;
    case Probe::kPreflight: {
      const auto preflighted = [](const browser::Exchange& exchange) { return exchange.request.preflight; };
      if (std::any_of(outcome.exchanges.begin(), outcome.exchanges.end(), preflighted)) return std::nullopt;
      request = as_get(*failing, intent);
      request.method = "OPTIONS";
      request.preflight = true;
      request.credentials = false;
      request.headers = {};
      request.headers.append("Origin", failing->headers.get("Origin").value_or(intent.origin));
      request.headers.append("Access-Control-Request-Method", failing->method);
      break;
    }
  }
  request.url = std::move(*url);
  return request;
}

}  // namespace crosscheck::diagnosis
