// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "policy/route_path.h"
#include "policy/rules.h"

namespace crosscheck::policy {
namespace {

/// Host or :authority without its port and without the dot that a full name may end in.
std::string_view without_port(std::string_view host) noexcept {
  const std::size_t bracket = host.starts_with('[') ? host.find(']') : 0;
  if (bracket == std::string_view::npos) return host;
  host = host.substr(0, host.find(':', bracket));
  return host.size() > 1 && host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
}

std::string_view host_of(const Request& request) noexcept {
  const std::string_view authority = authority_of_target(request.path());
  return without_port(authority.empty() ? request.host() : authority);
}

/// The first route that takes a path, or null.
template <typename HasPath>
const CompiledRoute* first_match(const std::vector<CompiledRoute>& routes, std::string_view host,
                                 HasPath has_path) noexcept {
  for (const CompiledRoute& route : routes) {
    if (has_path(route) && route.has_host(host)) return &route;
  }
  return nullptr;
}

}  // namespace

bool CompiledRoute::has_host(std::string_view candidate) const noexcept {
  if (host.empty()) return true;
  if (!subdomains) return ascii::equals_ignoring_case(candidate, host);
  return candidate.size() > host.size() + 1 && candidate[candidate.size() - host.size() - 1] == '.' &&
         ascii::equals_ignoring_case(candidate.substr(candidate.size() - host.size()), host);
}

const Rule* Plan::Rules::agreed(const CompiledRoute* literal, const CompiledRoute* liberal,
                                bool& only_watched) const noexcept {
  const Rule& rule = rules[literal == nullptr ? 0 : literal->rule];
  const Rule& other = rules[liberal == nullptr ? 0 : liberal->rule];
  // Routes that differ by case alone say that the server minds it.
  const bool told_apart = literal != nullptr && liberal != nullptr && literal->has_path_in_any_case(liberal->path);
  if (&rule == &other || told_apart) return &rule;
  only_watched = rule.mode == Mode::kShadow && other.mode == Mode::kShadow;
  return nullptr;
}

const Rule* Plan::Rules::for_every_path(std::string_view host, bool& only_watched) const noexcept {
  const CompiledRoute* const first = first_match(routes, host, [](const CompiledRoute&) { return true; });
  if (first == nullptr) return &rules.front();
  if (first->path == "/") return &rules[first->rule];
  only_watched = !enforces;
  return nullptr;
}

const Rule* Plan::Rules::find_route(const Request& request, bool& only_watched) const noexcept {
  const std::string_view host = by_host ? host_of(request) : std::string_view();
  const std::string_view path = path_of_target(request.path());
  const auto literally = [&](std::string_view reading) {
    return first_match(routes, host, [reading](const CompiledRoute& route) { return route.has_path(reading); });
  };
  const auto liberally = [&](std::string_view reading) {
    return first_match(routes, host,
                       [reading](const CompiledRoute& route) { return route.has_path_in_any_case(reading); });
  };
  if (is_plain_path(path)) {
    const CompiledRoute* const route = literally(path);
    const bool case_matters = has_capitals || has_upper_case(path);
    return agreed(route, case_matters ? liberally(path) : route, only_watched);
  }
  if (path.size() > kMaxOddPathBytes) return for_every_path(host, only_watched);
  const PathReadings readings(path);
  if (readings.is_contested()) return for_every_path(host, only_watched);
  return agreed(literally(readings.literal()), liberally(readings.liberal()), only_watched);
}

std::size_t Plan::memory() const noexcept {
  std::size_t bytes = sizeof(Plan) + sizeof(Rules) + rules_->rules.capacity() * sizeof(Rule) +
                      rules_->routes.capacity() * sizeof(CompiledRoute);
  for (const CompiledRoute& route : rules_->routes) bytes += route.path.capacity() + route.host.capacity();
  const OriginSet* last = nullptr;
  for (const Rule& rule : rules_->rules) {
    if (rule.origins.get() != last) bytes += sizeof(OriginSet) + rule.origins->memory();
    last = rule.origins.get();
    for (const std::string& method : rule.methods.names()) bytes += sizeof(std::string) + method.capacity();
    for (const std::string& name : rule.headers.names()) bytes += sizeof(std::string) + name.capacity();
    bytes += rule.allow_methods.capacity() + rule.allow_headers.capacity() + rule.expose_headers.capacity();
  }
  return bytes;
}

}  // namespace crosscheck::policy
