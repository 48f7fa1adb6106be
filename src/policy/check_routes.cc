// SPDX-License-Identifier: Apache-2.0
#include "policy/check_routes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

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
      wrong("Escapes are decoded before paths are compared, so that this would match nothing.",
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
  if (text.size() > 1 && text.ends_with('.')) text.remove_suffix(1);  // requests lose theirs too
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

/// The routes so far, to be asked which of them takes every request of another.
class Takers {
 public:
  void add(const CompiledRoute& route, std::size_t index) {
    Hosts& hosts = by_path_[route.path];
    if (hosts.empty() && route.subtree) subtrees_.insert(route.path.size());
    hosts.emplace((route.subdomains ? "*." : "") + route.host, index);
  }
  /// The first of them.
  [[nodiscard]] std::optional<std::size_t> find(const CompiledRoute& route) const {
    std::optional<std::size_t> first;
    find_at(route.path, route, first);
    for (const std::size_t size : subtrees_) {
      if (size >= route.path.size()) break;
      if (route.path[size - 1] == '/') find_at(route.path.substr(0, size), route, first);
    }
    return first;
  }

 private:
  using Hosts = std::unordered_map<std::string, std::size_t>;

  void find_at(const std::string& path, const CompiledRoute& route, std::optional<std::size_t>& first) const {
    const auto found = by_path_.find(path);
    if (found == by_path_.end()) return;
    const auto look = [&](const std::string& host) {
      const auto taker = found->second.find(host);
      if (taker != found->second.end()) first = std::min(first.value_or(taker->second), taker->second);
    };
    look("");
    if (route.host.empty()) return;
    look((route.subdomains ? "*." : "") + route.host);
    for (std::size_t dot = route.host.find('.'); dot != std::string::npos; dot = route.host.find('.', dot + 1)) {
      look("*" + route.host.substr(dot));
    }
  }

  std::unordered_map<std::string, Hosts> by_path_;
  std::set<std::size_t> subtrees_;  // how long their paths are
};

}  // namespace

std::vector<CompiledRoute> read_routes(const std::vector<Route>& routes, Findings& findings) {
  std::vector<CompiledRoute> read;
  read.reserve(routes.size());
  Takers takers;
  for (const Route& route : routes) {
    CompiledRoute compiled;
    compiled.path = read_path(route.path, findings);
    compiled.subtree = compiled.path.ends_with('/');
    if (route.host) read_host(*route.host, compiled, findings);
    if (changes_nothing(route.settings)) {
      findings.add(Code::kRouteEmpty, route.path, "This route changes nothing: it inherits all of the policy.",
                   "its own settings; to allow no origin, origins: []");
    }
    if (const auto before = takers.find(compiled); before && !compiled.path.empty()) {
      const Route& taker = routes[*before];
      findings.add(Code::kRouteShadowed, route.path,
                   "No request gets here: the first route that matches decides, and that is " + taker.path.value +
                       (taker.path.at.line == 0 ? "." : " of line " + std::to_string(taker.path.at.line) + "."),
                   "move it before that one");
    }
    takers.add(compiled, read.size());
    read.push_back(std::move(compiled));
  }
  return read;
}

}  // namespace crosscheck::policy
