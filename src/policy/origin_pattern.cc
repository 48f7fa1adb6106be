// SPDX-License-Identifier: Apache-2.0
#include "policy/origin_pattern.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "crosscheck/policy.h"
#include "crosscheck/url.h"
#include "policy/host_labels.h"
#include "policy/origin_shape.h"
#include "url/to_ascii.h"

namespace crosscheck::policy {
namespace {

using Failure = tl::unexpected<Mistake>;

Failure mistake(Code code, std::string message, std::string instead = {}) {
  return Failure(Mistake{code, std::move(message), std::move(instead)});
}

bool is_http(std::string_view scheme) { return scheme == "http" || scheme == "https"; }

/// What Url makes of it, when it is a plain http(s) origin.
std::optional<std::string> canonical(std::string_view text) {
  const auto url = Url::parse(text);
  if (!url || !url->is_http() || !url->has_host()) return std::nullopt;
  return std::string(url->origin().serialize());
}

/// The pattern with what browsers would write for its host and port; nothing when it cannot be told.
std::string canonical_pattern(std::string_view scheme, bool subdomains, std::string_view host, std::string_view port) {
  std::string lower = ascii::to_lower(scheme);
  const bool any_port = port == ":*";
  auto origin = canonical(lower + "://" + std::string(host) + std::string(any_port ? "" : port));
  if (!origin) return {};
  if (subdomains) origin->insert(lower.size() + 3, "*.");
  return *origin + (any_port ? ":*" : "");
}

/// A trailing dot is a part of the name.
bool has_empty_label(std::string_view host) {
  return host.starts_with('.') || host.find("..") != std::string_view::npos;
}

/// Whether each label has 1 to 63 bytes.
bool labels_are_sound(std::string_view host) {
  if (host.size() > kMaxHostBytes) return false;
  if (host.ends_with('.')) host.remove_suffix(1);
  std::size_t label = 0;
  for (const char c : host) {
    if (c == '.') {
      if (label == 0) return false;
      label = 0;
    } else if (++label > 63) {
      return false;
    }
  }
  return label != 0;
}

bool is_ipv6(std::string_view host) { return host.starts_with('['); }
/// A canonical host whose last label is a number is an IPv4 address. https://url.spec.whatwg.org/#ends-in-a-number-checker
bool is_ip(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  return is_ipv6(host) || ascii::is_digit(host[dot == std::string_view::npos ? 0 : dot + 1]);
}

/// True for most hosts at a glance: what the URL parser would give back unchanged.
bool is_plainly_canonical(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  const std::size_t last = dot == std::string_view::npos ? 0 : dot + 1;
  return last < host.size() && ascii::is_lower_alpha(host[last]) && host.find("xn--") == std::string_view::npos &&
         std::all_of(host.begin(), host.end(), is_host_byte);
}

std::optional<Mistake> host_mistake(const OriginPattern& pattern, std::string_view host, std::string_view port) {
  const std::string better =
      is_http(pattern.scheme) ? canonical_pattern(pattern.scheme, pattern.subdomains, host, port) : std::string();
  if (is_http(pattern.scheme)) {
    if (better.empty()) {
      const auto url = Url::parse(std::string(pattern.scheme) + "://" + std::string(host));
      if (!url) return Mistake{Code::kOriginHostInvalid, std::string(sentence(url.error().code)), ""};
    }
    if (better != pattern.to_string()) {
      return Mistake{Code::kOriginNotCanonical, "No browser writes it so, and an origin is compared byte by byte.",
                     better};
    }
  } else if (is_ipv6(host)) {  // as in http:
    const auto url = Url::parse("http://" + std::string(host));
    if (!url) return Mistake{Code::kOriginHostInvalid, std::string(sentence(url.error().code)), ""};
    if (url->host() != host) {
      return Mistake{Code::kOriginNotCanonical, "No browser writes it so, and an origin is compared byte by byte.",
                     std::string(pattern.scheme) + "://" + std::string(url->host()) + std::string(port)};
    }
  } else if (const std::string lower = ascii::to_lower(host); lower != host) {
    return Mistake{Code::kOriginNotCanonical, "Browsers write hosts in lower case.",
                   std::string(pattern.scheme) + "://" + (pattern.subdomains ? "*." : "") + lower + std::string(port)};
  }
  if (!is_ipv6(host) && !std::all_of(host.begin(), host.end(), is_host_byte)) {
    return Mistake{Code::kOriginHostInvalid, "A host has letters, digits, hyphens, underscores and dots alone.", ""};
  }
  // Browsers take an ASCII host as it stands; but no registry has a name like this, so that it is a slip.
  if (std::string ascii;
      host.find("xn--") != std::string_view::npos && (!url::unicode_to_ascii(host, ascii) || ascii != host)) {
    return Mistake{Code::kOriginHostInvalid,
                   "A label that begins with xn-- is Punycode, and this one cannot be decoded.", ""};
  }
  if (has_empty_label(host)) return Mistake{Code::kOriginHostInvalid, "A host has no empty label.", ""};
  if (!is_ipv6(host) && !labels_are_sound(host)) {
    return Mistake{Code::kOriginHostInvalid, "A host has at most 253 bytes, each label of it 1 to 63.", ""};
  }
  return std::nullopt;
}

/// Reads ":*", ":8080" or nothing.
std::optional<Mistake> read_port(std::string_view port, OriginPattern& pattern) {
  if (port.empty()) return std::nullopt;
  if (port == ":*") {
    pattern.port = OriginPattern::Port::kAny;
    return std::nullopt;
  }
  std::uint32_t number = 0;
  for (const char c : port.substr(1)) {
    if (!ascii::is_digit(c) || number > 65535)
      return Mistake{Code::kOriginPortInvalid, "A port is 1 to 65535, or *.", ""};
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (number == 0 || number > 65535) return Mistake{Code::kOriginPortInvalid, "A port is 1 to 65535, or *.", ""};
  const std::string plain = std::to_string(number);
  OriginPattern bare = pattern;
  bare.port = OriginPattern::Port::kNone;
  const std::string without = bare.to_string();
  if ((pattern.scheme == "http" && number == 80) || (pattern.scheme == "https" && number == 443)) {
    return Mistake{Code::kOriginNotCanonical, "Browsers leave the scheme's default port out.", without};
  }
  if (plain != port.substr(1)) {
    return Mistake{Code::kOriginNotCanonical, "Browsers write a port without leading zeros.", without + ":" + plain};
  }
  pattern.port = OriginPattern::Port::kNumber;
  pattern.port_number = static_cast<std::uint16_t>(number);
  return std::nullopt;
}

/// What is suggested is not parsed yet.
tl::expected<OriginPattern, Mistake> read(std::string_view text) {
  OriginPattern pattern;
  if (text == "*" || text == "null") {
    pattern.kind = text == "*" ? OriginPattern::Kind::kAny : OriginPattern::Kind::kNull;
    return pattern;
  }
  // Most entries, of which a policy may have a hundred thousand.
  constexpr std::string_view kHttps = "https://";
  if (text.starts_with(kHttps) && is_plainly_canonical(text.substr(kHttps.size())) &&
      labels_are_sound(text.substr(kHttps.size()))) {
    pattern.scheme = text.substr(0, 5);
    pattern.host = text.substr(kHttps.size());
    return pattern;
  }
  if (auto wrong = shape_mistake(text)) return Failure(std::move(*wrong));
  const std::size_t separator = text.find("://");
  const std::string_view scheme = text.substr(0, separator);
  std::string_view rest = text.substr(separator + 3);
  if (auto wrong = scheme_mistake(scheme, rest)) return Failure(std::move(*wrong));
  if (const std::string lower = ascii::to_lower(scheme); lower != scheme) {
    return mistake(Code::kOriginNotCanonical, "Browsers write schemes in lower case.",
                   lower + "://" + std::string(rest));
  }
  pattern.scheme = scheme;

  if (const std::size_t host = rest.find_first_not_of('/'); host != 0) {
    return mistake(Code::kOriginHostInvalid, "There is no host after \"://\".",
                   host == std::string_view::npos ? "" : std::string(scheme) + "://" + std::string(rest.substr(host)));
  }
  if (const std::size_t end = rest.find_first_of("/?#"); end != std::string_view::npos) {
    return mistake(Code::kOriginHasPath,
                   "An origin has no path, not even a slash: browsers send none, so that it would match nothing.",
                   std::string(text.substr(0, separator + 3 + end)));
  }
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) {
    return mistake(Code::kOriginHasUserinfo, "An origin has no user name and no password.",
                   std::string(text.substr(0, separator + 3)) + std::string(rest.substr(at + 1)));
  }
  if (rest.starts_with("*.")) {
    pattern.subdomains = true;
    rest.remove_prefix(2);
  }
  const std::size_t bracket = rest.rfind(']');
  if (rest.starts_with('[') && bracket == std::string_view::npos) {
    return mistake(Code::kOriginHostInvalid, "An IPv6 address ends in a bracket.");
  }
  if (bracket == std::string_view::npos && std::count(rest.begin(), rest.end(), ':') > 1 &&
      canonical("http://[" + std::string(rest) + "]")) {
    return mistake(Code::kOriginHostInvalid, "An IPv6 address stands in brackets.",
                   std::string(scheme) + "://[" + std::string(rest) + "]");
  }
  const std::size_t colon = rest.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view host = rest.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : rest.substr(colon);
  if (host.find('*') != std::string_view::npos || (port.size() > 2 && port.find('*') != std::string_view::npos)) {
    return mistake(
        Code::kOriginWildcardPlace,
        "A wildcard stands for whole labels at the front of the host (https://*.example.com), or for the whole "
        "port (https://example.com:*), and nowhere else.");
  }
  if (host.empty()) return mistake(Code::kOriginHostInvalid, "There is no host after \"://\".");
  pattern.host = host;
  if (auto wrong = read_port(port, pattern)) return Failure(std::move(*wrong));
  const bool plain = is_plainly_canonical(host) && labels_are_sound(host);
  if (!plain) {
    if (auto wrong = host_mistake(pattern, host, port)) return Failure(std::move(*wrong));
  }
  if (pattern.subdomains && (is_ip(host) || host.size() + 2 > kMaxHostBytes)) {
    return mistake(Code::kOriginWildcardIp,
                   is_ip(host) ? "An IP address has no subdomains." : "With a label before it, this host is too long.");
  }
  return pattern;
}

}  // namespace

std::string OriginPattern::to_string() const {
  if (kind == Kind::kAny) return "*";
  if (kind == Kind::kNull) return "null";
  std::string text(scheme);
  text.append(subdomains ? "://*." : "://").append(host);
  if (port == Port::kAny) text += ":*";
  if (port == Port::kNumber) text += ':' + std::to_string(port_number);
  return text;
}

std::string accepted_origin(std::string text) {
  constexpr int kMostSteps = 8;  // one mistake each: space, scheme, case, path, user name, port, host
  for (int step = 0; step < kMostSteps && !text.empty(); ++step) {
    auto pattern = read(text);
    if (pattern) return pattern->kind == OriginPattern::Kind::kTuple ? text : std::string();
    text = std::move(pattern.error().instead);
  }
  return {};
}

tl::expected<OriginPattern, Mistake> parse_origin_pattern(std::string_view text) {
  auto pattern = read(text);
  if (!pattern) pattern.error().instead = accepted_origin(std::move(pattern.error().instead));
  return pattern;
}

}  // namespace crosscheck::policy
