// SPDX-License-Identifier: Apache-2.0
#include "browser/csp_source.h"

#include <charconv>

#include "base/ascii.h"

namespace crosscheck::browser {
namespace {

// https://w3c.github.io/webappsec-csp/#scheme-part-match: a scheme stands for its secure variant too.
bool scheme_matches(std::string_view expression, std::string_view scheme) {
  if (ascii::equals_ignoring_case(expression, scheme)) return true;
  if (ascii::equals_ignoring_case(expression, "http")) return scheme == "https";
  if (ascii::equals_ignoring_case(expression, "ws")) return scheme == "wss" || scheme == "http" || scheme == "https";
  return ascii::equals_ignoring_case(expression, "wss") && scheme == "https";
}

// https://w3c.github.io/webappsec-csp/#host-part-match
bool host_matches(std::string_view pattern, std::string_view host) {
  if (pattern == "*") return true;
  if (!pattern.starts_with("*.")) return ascii::equals_ignoring_case(pattern, host);
  pattern.remove_prefix(1);
  return host.size() > pattern.size() &&
         ascii::equals_ignoring_case(host.substr(host.size() - pattern.size()), pattern);
}

// https://w3c.github.io/webappsec-csp/#port-part-matches
bool port_matches(std::string_view pattern, const Url& url, bool upgraded) {
  if (pattern.empty()) return !url.port() || (upgraded && *url.port() == 443);
  if (pattern == "*") return true;
  unsigned port = 0;
  std::from_chars(pattern.data(), pattern.data() + pattern.size(), port);
  if (url.port()) return port == *url.port();
  return port == (url.scheme() == "https" ? 443U : 80U) || (port == 80 && url.scheme() == "https");
}

// https://w3c.github.io/webappsec-csp/#path-part-match
bool path_matches(std::string_view pattern, std::string_view path) {
  if (pattern.empty() || pattern == "/") return true;
  return pattern.ends_with('/') ? path.starts_with(pattern) : path == pattern;
}

struct HostSource {
  std::string_view scheme, host, port, path;
};

HostSource split(std::string_view expression) {
  HostSource source;
  if (const std::size_t colon = expression.find("://"); colon != std::string_view::npos) {
    source.scheme = expression.substr(0, colon);
    expression.remove_prefix(colon + 3);
  }
  const std::size_t slash = expression.find('/');
  if (slash != std::string_view::npos) source.path = expression.substr(slash);
  expression = expression.substr(0, slash);
  const std::size_t colon = expression.rfind(':');
  if (colon != std::string_view::npos && !expression.ends_with(']')) {
    source.port = expression.substr(colon + 1);
    expression = expression.substr(0, colon);
  }
  source.host = expression;
  return source;
}

bool is_self(const Url& url, const Origin& self) {
  if (self.is_opaque()) return false;
  if (url.has_origin(self)) return true;
  const bool default_ports = !url.port() && !self.port();
  return url.host() == self.host() && default_ports && self.scheme() == "http" && url.scheme() == "https";
}

bool matches(std::string_view expression, const Url& url, const Origin& self, bool redirected) {
  if (expression == "*") return url.is_http() || url.scheme() == "ws" || url.scheme() == "wss";
  if (expression.starts_with('\'')) return ascii::equals_ignoring_case(expression, "'self'") && is_self(url, self);
  if (expression.ends_with(':')) return scheme_matches(expression.substr(0, expression.size() - 1), url.scheme());
  const HostSource source = split(expression);
  const std::string_view scheme = source.scheme.empty() ? self.scheme() : source.scheme;
  if (!scheme_matches(scheme, url.scheme()) || !host_matches(source.host, url.host())) return false;
  const bool upgraded = scheme == "http" && url.scheme() == "https";
  return port_matches(source.port, url, upgraded) && (redirected || path_matches(source.path, url.path()));
}

}  // namespace

bool matches_source_list(std::string_view sources, const Url& url, const Origin& self, bool redirected) {
  std::size_t at = 0;
  while (at < sources.size()) {
    if (ascii::is_whitespace(sources[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < sources.size() && !ascii::is_whitespace(sources[end])) ++end;
    if (matches(sources.substr(at, end - at), url, self, redirected)) return true;
    at = end;
  }
  return false;
}

}  // namespace crosscheck::browser
