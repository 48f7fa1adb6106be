// SPDX-License-Identifier: Apache-2.0
#include "policy/check_origins.h"

#include <libpsl.h>

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "policy/origin_set.h"

namespace crosscheck::policy {
namespace {

/// Loopback addresses, localhost and its subdomains. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
bool is_loopback(const OriginPattern& pattern) {
  const std::string_view host = pattern.host;
  return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
         (host.starts_with("127.") &&
          std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || ascii::is_digit(c); }));
}

/// True when others may have names under that of a pattern. A name that the list does not know is taken for one, but for
/// those that nobody else's resolver leads anywhere: https://www.iana.org/assignments/special-use-domain-names, and
/// https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en.
bool is_public_suffix(const OriginPattern& pattern) {
  std::string host(pattern.host);
  if (host.ends_with('.')) host.pop_back();
  if (is_loopback(pattern) || host == "localhost" || host == "test" || host == "internal") return false;
  return psl_is_public_suffix(psl_builtin(), host.c_str()) != 0;
}

/// Repeats, and entries that a pattern among the others makes superfluous.
void find_superfluous(const std::vector<ReadOrigin>& origins, Findings& findings) {
  std::vector<ReadOrigin> patterns;
  bool any = false;
  for (const ReadOrigin& origin : origins) {
    any = any || origin.pattern.kind == OriginPattern::Kind::kAny;
    if (origin.pattern.kind == OriginPattern::Kind::kTuple && !origin.pattern.is_exact()) patterns.push_back(origin);
  }
  const OriginSet wildcards(patterns);
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
    } else if (origin.pattern.is_exact() && !patterns.empty() && wildcards.matches(origin.text->value)) {
      findings.add(Code::kOriginCovered, *origin.text, "A pattern of this list allows this origin already.",
                   "remove this entry, or the pattern when only the origins listed are meant");
    }
  }
}

void check_credentialed(const ReadOrigin& origin, const OriginTerms& terms, Position at, Findings& findings) {
  const OriginPattern& pattern = origin.pattern;
  const std::string& text = origin.text->value;
  if (pattern.kind == OriginPattern::Kind::kAny) {
    findings.add(
        Code::kOriginAnyWithCredentials, at, text,
        "With credentials, \"*\" would let every site of the world act as your logged-in users; browsers refuse "
        "the combination.",
        "list the origins, or https://*.example.com for subdomains; or set credentials: false");
    return;
  }
  if (pattern.kind != OriginPattern::Kind::kTuple) return;
  if (pattern.scheme == "http" && !terms.insecure_allowed && !is_loopback(pattern)) {
    OriginPattern secure = pattern;
    secure.scheme = "https";
    findings.add(
        Code::kOriginInsecure, at, text,
        "Whoever is on the network path of one of your users can speak for an http: origin, and would be given "
        "the user's credentialed responses.",
        secure.to_string() + ", or dangerously-allow-insecure-origins: true");
  }
  if (pattern.subdomains && !terms.public_suffixes_allowed && is_public_suffix(pattern)) {
    findings.add(Code::kOriginPublicSuffix, at, text,
                 "Under " + std::string(pattern.host) +
                     " anybody can register a name (Public Suffix List), and would be given your "
                     "users' credentialed responses.",
                 "the names that are yours, or dangerously-allow-public-suffixes: true");
  }
}

}  // namespace

std::vector<ReadOrigin> read_origins(const Texts& origins, Findings& findings) {
  std::vector<ReadOrigin> read;
  read.reserve(origins.value.size());
  for (const Text& text : origins.value) {
    auto pattern = parse_origin_pattern(text.value);
    if (pattern) {
      read.push_back({std::move(*pattern), &text});
    } else {
      Mistake& wrong = pattern.error();
      findings.add(wrong.code, text, std::move(wrong.message), std::move(wrong.instead));
    }
  }
  find_superfluous(read, findings);
  bool others = false;
  for (const ReadOrigin& origin : read) {
    others = others || (origin.pattern.kind == OriginPattern::Kind::kTuple && !is_loopback(origin.pattern));
  }
  for (const ReadOrigin& origin : read) {
    // A policy of nothing else is one for development; among others it is likely to be forgotten there.
    if (others && origin.pattern.kind == OriginPattern::Kind::kTuple && is_loopback(origin.pattern)) {
      findings.add(Code::kOriginLocalhost, *origin.text,
                   "In production this lets whatever runs on a user's own machine read the responses.",
                   "keep it in a policy for development");
    }
  }
  return read;
}

void check_terms(const std::vector<ReadOrigin>& origins, const OriginTerms& terms, const Position* at,
                 Findings& findings) {
  for (const ReadOrigin& origin : origins) {
    const Position where = at == nullptr ? origin.text->at : *at;
    if (origin.pattern.kind == OriginPattern::Kind::kNull && !terms.null_allowed) {
      findings.add(
          Code::kOriginNullListed, where, origin.text->value,
          "Every sandboxed frame on every site sends \"Origin: null\", so that allowing it is allowing everybody.",
          "the origin of the page itself; for files opened from disk, serve them; or, knowing this, "
          "dangerously-allow-null-origin: true");
    }
    if (terms.credentials) check_credentialed(origin, terms, where, findings);
  }
}

}  // namespace crosscheck::policy
