// SPDX-License-Identifier: Apache-2.0
#include "policy/check_routes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "policy/written_routes.h"

namespace crosscheck::policy {
namespace {

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
    compiled.path = route.path.value;
    compiled.subtree = compiled.path.ends_with('/');
    if (auto wrong = path_mistake(compiled.path)) {
      findings.add(wrong->code, route.path, std::move(wrong->message), Instead::text(std::move(wrong->instead)));
    }
    if (route.host) {
      RouteHost host = read_route_host(route.host->value);
      compiled.host = std::move(host.name);
      compiled.subdomains = host.subdomains;
      if (!host.wrong.empty()) {
        findings.add(Code::kRouteHostInvalid, *route.host, std::move(host.wrong), std::move(host.instead));
      }
    }
    if (changes_nothing(route.settings)) {
      findings.add(Code::kRouteEmpty, route.path, "This route changes nothing: it inherits all of the policy.",
                   "settings of its own; an empty list of origins allows none");
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
