// SPDX-License-Identifier: Apache-2.0
#include "policy/written_routes.h"

#include <algorithm>

#include "base/ascii.h"
#include "crosscheck/url.h"
#include "policy/route_path.h"

namespace crosscheck::policy {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kHttps = "https://";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

/// What is suggested is not looked at yet.
std::optional<Mistake> read_path(std::string_view text) {
  const auto wrong = [](std::string message, std::string_view instead = {}) {
    return Mistake{Code::kRoutePathInvalid, std::move(message), std::string(instead)};
  };
  if (!text.starts_with('/')) {
    const std::string_view path = trimmed(text);
    const auto url = path.find("://") == std::string_view::npos ? tl::unexpected(UrlError{}) : Url::parse(path);
    return wrong("A path begins with a slash; /api/ is all under /api/, /api that path alone.",
                 url                     ? std::string(url->path())
                 : path.starts_with('/') ? std::string(path)
                                         : "/" + std::string(path));
  }
  if (const std::size_t star = text.find('*'); star != std::string_view::npos) {
    return wrong("Paths have no wildcards: one that ends in a slash is all under it.",
                 text[star - 1] == '/' && text.find_first_not_of('*', star) == std::string_view::npos
                     ? text.substr(0, star)
                     : std::string_view());
  }
  if (const std::size_t end = text.find_first_of("?#"); end != std::string_view::npos) {
    return wrong("A path has no query and no fragment: routes are chosen by path alone.", text.substr(0, end));
  }
  if (text.size() > kMaxOddPathBytes) return wrong("A path has at most 1024 bytes here.");
  if (is_plain_path(text)) return std::nullopt;
  const PathReadings readings(text);
  if (readings.literal() != readings.liberal()) {
    return wrong("Servers read this path in more than one way.", readings.liberal());
  }
  if (readings.literal() == text) return std::nullopt;
  return wrong("Escapes are decoded before paths are compared, so that this would match nothing.", readings.literal());
}

/// The same text without what stands around a host: scheme, user name, port and path.
std::string_view host_within(std::string_view text) {
  text = trimmed(text);
  if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos) text.remove_prefix(scheme + 3);
  text = text.substr(0, text.find_first_of("/?#"));
  text.remove_prefix(text.rfind('@') + 1);  // 0 when there is none
  if (text.starts_with('[')) return text.substr(0, text.find(']') + 1);
  return std::count(text.begin(), text.end(), ':') == 1 ? text.substr(0, text.find(':')) : text;
}

/// @param wrong of the same host as an origin
std::string host_sentence(const Mistake& wrong) {
  switch (wrong.code) {
    case Code::kOriginHasPath:
    case Code::kOriginHasUserinfo:
      return "A route's host is a name alone, without a scheme, a user name or a path.";
    case Code::kOriginIsList:
      return "A route has one host. Write a route for each.";
    case Code::kOriginIsRegex:
      return "There are no regular expressions here: *.example.com stands for all subdomains.";
    case Code::kOriginWildcardPlace:
      return "A wildcard stands for whole labels at the front of a host (*.example.com), and nowhere else.";
    case Code::kOriginNotCanonical:
      return "No browser writes it so, and hosts compare byte by byte.";
    case Code::kOriginTooLongToMatch:
      return "A host has at most 253 bytes, each label of it 1 to 63.";
    case Code::kOriginPortInvalid:
      return "A route's host has no port: a request's port does not count.";
    default:
      return wrong.message;  // speaks of hosts
  }
}

}  // namespace

std::optional<Mistake> path_mistake(std::string_view path) {
  auto wrong = read_path(path);
  if (!wrong) return wrong;
  constexpr int kMostSteps = 8;  // one mistake each: space, scheme, wildcard, query, escapes
  for (int step = 0; step < kMostSteps && !wrong->instead.empty(); ++step) {
    auto next = read_path(wrong->instead);
    if (!next) return wrong;
    wrong->instead = std::move(next->instead);
  }
  wrong->instead.clear();
  return wrong;
}

RouteHost read_route_host(std::string_view text) {
  RouteHost host;
  host.subdomains = text.starts_with("*.");
  host.name = ascii::to_lower(text.substr(host.subdomains ? 2 : 0));
  if (host.name.size() > 1 && host.name.ends_with('.')) host.name.pop_back();  // requests lose theirs too
  if (host.name.empty() || text == "*" || host_within(text).empty()) {
    host.wrong = "A route that names no host is for every host.";
    host.instead = "remove this key";
    return host;
  }
  // The same rules as for the host of an origin; its port has no place here.
  const std::string prefix = std::string(kHttps) + (host.subdomains ? "*." : "");
  const auto pattern = parse_origin_pattern(prefix + host.name);
  if (pattern && pattern->port == OriginPattern::Port::kNone) return host;

  std::string instead = accepted_origin(std::string(kHttps) + ascii::to_lower(host_within(text)));
  if (!instead.empty()) instead.erase(0, kHttps.size());
  const bool whole_url = text.find("://") != std::string_view::npos;
  host.wrong = host_sentence(whole_url ? Mistake{Code::kOriginHasPath, "", ""}
                             : pattern ? Mistake{Code::kOriginPortInvalid, "", ""}
                                       : pattern.error());
  host.instead = Instead::text(std::move(instead));
  return host;
}

}  // namespace crosscheck::policy
