// SPDX-License-Identifier: Apache-2.0
#include "policy/check_routes.h"

#include <algorithm>

#include "base/ascii.h"
#include "policy/origin_pattern.h"
#include "policy/route_path.h"

namespace crosscheck::policy {
namespace {

std::string read_path(const Text& path, Findings& findings) {
  const std::string& text = path.value;
  const auto wrong = [&](std::string message, std::string instead = {}) {
    findings.add(Code::kRoutePathInvalid, path, std::move(message), std::move(instead));
  };
  if (!text.starts_with('/')) {
    wrong("A path begins with a slash; /api/ is all under /api/, /api that path alone.", "/" + text);
  } else if (const std::size_t star = text.find('*'); star != std::string::npos) {
    wrong("Paths have no wildcards: one that ends in a slash is all under it.",
          star > 0 && text[star - 1] == '/' && text.find_first_not_of('*', star) == std::string::npos
              ? text.substr(0, star)
              : std::string());
  } else if (const std::size_t end = text.find_first_of("?#"); end != std::string::npos) {
    wrong("A path has no query and no fragment: routes are chosen by path alone.", text.substr(0, end));
  } else if (!is_plain_path(text) && text.size() <= kMaxOddPathBytes) {
    const PathReadings readings(text);
    if (readings.literal() != readings.liberal()) {
      wrong("Servers read this path in more than one way.", std::string(readings.liberal()));
    } else if (readings.literal() != text) {
      wrong("Requests are compared after decoding and resolving dots, so that this would match nothing.",
            std::string(readings.literal()));
    }
  } else if (text.size() > kMaxOddPathBytes) {
    wrong("A path has at most 4096 bytes here.");
  }
  return text;
}

void read_host(const Text& host, CompiledRoute& route, Findings& findings) {
  std::string_view text = host.value;
  route.subdomains = text.starts_with("*.");
  if (route.subdomains) text.remove_prefix(2);
  route.host = ascii::to_lower(text);
  // The same rules as for the host of an origin; its port has no place here.
  const std::string origin = (route.subdomains ? "https://*." : "https://") + route.host;
  const auto pattern = parse_origin_pattern(origin);
  constexpr std::size_t kScheme = 8;
  if (!pattern) {
    const Mistake& wrong = pattern.error();
    findings.add(Code::kRouteHostInvalid, host, wrong.message,
                 wrong.instead.empty() ? "" : wrong.instead.substr(kScheme));
  } else if (pattern->port != OriginPattern::Port::kNone) {
    findings.add(Code::kRouteHostInvalid, host, "A route's host has no port: a request's port does not count.",
                 origin.substr(kScheme, origin.rfind(':') - kScheme));
  }
}

bool changes_nothing(const Settings& s) {
  return !s.origins && !s.credentials && !s.methods && !s.request_headers && !s.expose && !s.max_age &&
         !s.preflight_status && !s.mode && !s.other_headers && !s.debug && !s.dangerously_allow_null_origin &&
         !s.dangerously_allow_insecure_origins && !s.dangerously_allow_public_suffixes;
}

/// True when every request of `b` is one of `a`.
bool contains(const CompiledRoute& a, const CompiledRoute& b) {
  if (b.subtree && !a.subtree) return false;
  if (!a.has_path(b.path)) return false;
  if (a.host.empty()) return true;
  if (b.host.empty() || (b.subdomains && !a.subdomains)) return false;
  return (a.subdomains && b.subdomains && a.host == b.host) || a.has_host(b.host);
}

}  // namespace

std::vector<CompiledRoute> read_routes(const std::vector<Route>& routes, Findings& findings) {
  std::vector<CompiledRoute> read;
  read.reserve(routes.size());
  for (const Route& route : routes) {
    CompiledRoute compiled;
    compiled.path = read_path(route.path, findings);
    compiled.subtree = compiled.path.ends_with('/');
    if (route.host) read_host(*route.host, compiled, findings);
    if (changes_nothing(route.settings)) {
      findings.add(Code::kRouteEmpty, route.path, "This route changes nothing: it inherits all of the policy.",
                   "its own settings; to allow no origin, origins: []");
    }
    const auto before =
        std::find_if(read.begin(), read.end(), [&](const CompiledRoute& r) { return contains(r, compiled); });
    if (before != read.end() && !compiled.path.empty()) {
      const Route& taker = routes[static_cast<std::size_t>(before - read.begin())];
      findings.add(Code::kRouteShadowed, route.path,
                   "No request gets here: the first route that matches decides, and that is " + taker.path.value +
                       (taker.path.at.line == 0 ? "." : " of line " + std::to_string(taker.path.at.line) + "."),
                   "move it before that one");
    }
    read.push_back(std::move(compiled));
  }
  return read;
}

}  // namespace crosscheck::policy
