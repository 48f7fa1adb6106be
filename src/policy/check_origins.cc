// SPDX-License-Identifier: Apache-2.0
#include "policy/check_origins.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>
#include <unordered_set>

#include "policy/origin_shape.h"
#include "policy/public_suffixes.h"

namespace crosscheck::policy {
namespace {

bool is_loopback(const OriginPattern& pattern) {
  // App shells such as capacitor://localhost are no servers.
  return (pattern.scheme == "http" || pattern.scheme == "https") && is_loopback_host(pattern.host);
}

/// Where strangers may have names that a pattern matches; empty when they have none. A name that the list does not know is
/// taken for one where they have, but for those that are never delegated: localhost and test (RFC 6761), and internal, which
/// ICANN keeps for private use.
std::string_view shared_with_strangers(const OriginPattern& pattern) {
  std::string_view host = pattern.host;
  if (host.ends_with('.')) host.remove_suffix(1);
  if (!pattern.subdomains || is_loopback_host(host) || host == "test" || host == "internal") return {};
  return public_suffix_under(host);
}

bool is_insecure(const OriginPattern& pattern) { return pattern.scheme == "http" && !is_loopback(pattern); }

/// The patterns of a list, to be asked which of its entries they allow already.
class Patterns {
 public:
  explicit Patterns(const std::vector<ReadOrigin>& origins) {
    for (const ReadOrigin& origin : origins) {
      if (origin.pattern.kind != OriginPattern::Kind::kTuple || origin.pattern.is_exact()) continue;
      written_.insert(origin.text->value);
      host_sizes_.set(origin.pattern.host.size());
    }
  }
  /// True when another one allows all that this one does.
  [[nodiscard]] bool cover(const ReadOrigin& origin) const {
    OriginPattern wider = origin.pattern;
    if (written_.empty() || wider.kind != OriginPattern::Kind::kTuple) return false;
    const std::string_view host = wider.host;
    if (has(wider, origin)) return true;
    wider.subdomains = true;
    if (origin.pattern.subdomains && has(wider, origin)) return true;
    for (std::size_t dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.', dot + 1)) {
      wider.host = host.substr(dot + 1);
      if (has(wider, origin)) return true;
    }
    return false;
  }

 private:
  /// With the port of `origin`, or with any.
  [[nodiscard]] bool has(OriginPattern pattern, const ReadOrigin& origin) const {
    if (!host_sizes_.test(pattern.host.size())) return false;
    for (const OriginPattern::Port port : {origin.pattern.port, OriginPattern::Port::kAny}) {
      pattern.port = port;
      const std::string text = pattern.to_string();
      if (text != origin.text->value && written_.contains(text)) return true;
    }
    return false;
  }

  std::unordered_set<std::string_view> written_;
  std::bitset<kMaxHostBytes + 1> host_sizes_;
};

/// Repeats, and entries that a pattern among the others makes superfluous.
void find_superfluous(const std::vector<ReadOrigin>& origins, Findings& findings) {
  const bool any = std::any_of(origins.begin(), origins.end(), [](const ReadOrigin& origin) {
    return origin.pattern.kind == OriginPattern::Kind::kAny;
  });
  const Patterns patterns(origins);
  std::unordered_map<std::string_view, const Text*> seen;
  seen.reserve(origins.size());
  for (const ReadOrigin& origin : origins) {
    const auto [first, fresh] = seen.emplace(origin.text->value, origin.text);
    if (!fresh) {
      const Position& at = first->second->at;
      findings.add(Code::kOriginDuplicate, *origin.text,
                   "This origin is listed already" + (at.line == 0 ? "." : " in line " + std::to_string(at.line) + "."),
                   "remove this entry");
    } else if (any && origin.pattern.kind != OriginPattern::Kind::kAny) {
      findings.add(Code::kOriginCovered, *origin.text, "\"*\" allows every origin, this one included.",
                   "remove this entry, or remove \"*\" when only the origins listed are meant");
    } else if (patterns.cover(origin)) {
      findings.add(Code::kOriginCovered, *origin.text, "A pattern of this list allows this origin already.",
                   "remove this entry, or the pattern when only the origins listed are meant");
    }
  }
}

std::string secure(OriginPattern pattern) {
  pattern.scheme = "https";
  return pattern.to_string();
}

/// What to write for `text`, as accepted_origin(); empty when the terms forbid that.
std::string allowed_origin(std::string text, const OriginTerms& terms) {
  const Text accepted(accepted_origin(std::move(text)));
  const auto pattern = parse_origin_pattern(accepted.value);
  if (!pattern) return {};
  if (terms.credentials && !terms.insecure_allowed && is_insecure(*pattern)) {
    return allowed_origin(secure(*pattern), terms);
  }
  Findings forbidden;
  check_terms({{*pattern, &accepted}}, terms, nullptr, forbidden);
  return forbidden.has_errors() ? std::string() : accepted.value;
}

void check_credentialed(const ReadOrigin& origin, const OriginTerms& terms, const TermPlaces& places,
                        Findings& findings) {
  const OriginPattern& pattern = origin.pattern;
  const std::string& text = origin.text->value;
  if (pattern.kind == OriginPattern::Kind::kAny) {
    findings.add(
        Code::kOriginAnyWithCredentials, places.credentials, text,
        "With credentials, \"*\" would let every site of the world act as your logged-in users; browsers refuse "
        "the combination.",
        "list the origins, or https://*.example.com for subdomains; or set credentials to false");
    return;
  }
  if (pattern.kind == OriginPattern::Kind::kNull) {
    findings.add(
        Code::kOriginNullWithCredentials, places.credentials, text,
        "With credentials, \"null\" would let every site of the world act as your logged-in users: any page can make "
        "a sandboxed frame, whose origin is null.",
        "the origin of the page itself; or a route for null that has public data alone, and credentials: false");
    return;
  }
  if (!terms.insecure_allowed && is_insecure(pattern)) {
    findings.add(
        Code::kOriginInsecure, places.insecure_allowed, text,
        "Whoever is on the network path of one of your users can speak for an http: origin, and would be given "
        "the user's credentialed responses. Knowing this, dangerously-allow-insecure-origins allows it.",
        Instead::text(allowed_origin(secure(pattern), terms)));
  }
  if (const std::string_view shared = terms.public_suffixes_allowed ? "" : shared_with_strangers(pattern);
      !shared.empty()) {
    const std::string host(pattern.host);
    findings.add(
        Code::kOriginPublicSuffix, places.public_suffixes_allowed, text,
        host.starts_with(shared)
            ? "Under " + host +
                  " anybody can register a name (Public Suffix List), and would be given your "
                  "users' credentialed responses."
            : "Some of the names under " + host + " are strangers', those under " + std::string(shared) +
                  " for one (Public Suffix List), and these would be given your users' credentialed responses.",
        "the names that are yours; or, knowing this, set dangerously-allow-public-suffixes");
  }
}

void check_origin(const ReadOrigin& origin, const OriginTerms& terms, const TermPlaces& places, Findings& findings) {
  if (origin.pattern.kind == OriginPattern::Kind::kNull && !terms.null_allowed) {
    findings.add(
        Code::kOriginNullListed, places.null_allowed, origin.text->value,
        "Every sandboxed frame on every site sends \"Origin: null\", so that allowing it is allowing everybody.",
        "the origin of the page itself; for files opened from disk, serve them; or, knowing this, "
        "set dangerously-allow-null-origin");
  }
  if (terms.credentials) check_credentialed(origin, terms, places, findings);
}

}  // namespace

std::vector<ReadOrigin> read_origins(const Texts& origins, const OriginTerms& terms, Findings& findings) {
  std::vector<ReadOrigin> read;
  read.reserve(origins.value.size());
  for (const Text& text : origins.value) {
    auto pattern = parse_origin_pattern(text.value);
    if (pattern) {
      read.push_back({*pattern, &text});
    } else {
      Mistake& wrong = pattern.error();
      findings.add(wrong.code, text, std::move(wrong.message),
                   Instead::text(allowed_origin(std::move(wrong.instead), terms)));
    }
  }
  find_superfluous(read, findings);
  return read;
}

void Localhosts::add(const std::vector<ReadOrigin>& origins) {
  for (const ReadOrigin& origin : origins) {
    const bool local = origin.pattern.kind == OriginPattern::Kind::kTuple && is_loopback(origin.pattern);
    if (local) entries_.push_back(origin.text);
    others_ = others_ || !(local || origin.pattern.kind == OriginPattern::Kind::kAny);
  }
}

void Localhosts::report(Findings& findings) const {
  if (!others_) return;
  for (const Text* entry : entries_) {
    findings.add(Code::kOriginLocalhost, *entry,
                 "In production this lets whatever runs on a user's own machine read the responses.",
                 "keep it in a policy for development");
  }
}

DangerousOrigins dangerous_origins(const std::vector<ReadOrigin>& origins, bool credentials) {
  DangerousOrigins found;
  for (const auto& [pattern, text] : origins) {
    found.null = found.null || pattern.kind == OriginPattern::Kind::kNull;
    if (!credentials || pattern.kind != OriginPattern::Kind::kTuple) continue;
    found.insecure = found.insecure || is_insecure(pattern);
    found.public_suffixes = found.public_suffixes || !shared_with_strangers(pattern).empty();
  }
  return found;
}

void check_terms(const std::vector<ReadOrigin>& origins, const OriginTerms& terms, const TermPlaces* places,
                 Findings& findings) {
  for (const ReadOrigin& origin : origins) {
    if (findings.is_full()) return;
    const Position& at = origin.text->at;
    if (places == nullptr) {
      check_origin(origin, terms, {at, at, at, at}, findings);
      continue;
    }
    Findings inherited;
    check_origin(origin, terms, *places, inherited);
    for (Finding& finding : inherited.all()) {
      finding.message += " The route inherits " + origin.text->value + ".";
      finding.instead = "origins of its own for this route";
      findings.add(std::move(finding));
    }
  }
}

}  // namespace crosscheck::policy
