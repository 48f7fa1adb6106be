// SPDX-License-Identifier: Apache-2.0
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

std::uint32_t first_match(const std::vector<CompiledRoute>& routes, std::string_view host,
                          std::string_view path) noexcept {
  for (const CompiledRoute& route : routes) {
    if (route.has_path(path) && route.has_host(host)) return route.rule;
  }
  return 0;
}

}  // namespace

bool CompiledRoute::has_host(std::string_view candidate) const noexcept {
  if (host.empty()) return true;
  if (!subdomains) return ascii::equals_ignoring_case(candidate, host);
  return candidate.size() > host.size() + 1 && candidate[candidate.size() - host.size() - 1] == '.' &&
         ascii::equals_ignoring_case(candidate.substr(candidate.size() - host.size()), host);
}

const Rule* Plan::Rules::find_route(const Request& request) const noexcept {
  const std::string_view host = by_host ? without_port(request.host()) : std::string_view();
  const std::string_view path = path_of_target(request.path());
  if (is_plain_path(path)) return &rules[first_match(routes, host, path)];
  if (path.size() > kMaxOddPathBytes) return nullptr;
  const PathReadings readings(path);
  const std::uint32_t rule = first_match(routes, host, readings.literal());
  return rule == first_match(routes, host, readings.liberal()) ? &rules[rule] : nullptr;
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
