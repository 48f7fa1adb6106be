// SPDX-License-Identifier: Apache-2.0
#include "policy/origin_shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "crosscheck/policy.h"

namespace crosscheck::policy {
namespace {

/// What stands around an entry that was cut out of a list.
constexpr std::string_view kAround = " \t\r\n,;";

/// Schemes whose documents have the origin null, or that no document has.
constexpr std::array<std::string_view, 8> kImpossibleSchemes{"file", "data", "blob",       "ws",
                                                             "wss",  "ftp",  "javascript", "about"};

/// @param origin  a whole entry up to its path
bool looks_like_regex(std::string_view origin, std::size_t separator) {
  const std::size_t host = separator == std::string_view::npos ? 0 : separator;
  return origin.find_first_of("^$()|\\{}") != std::string_view::npos ||
         origin.find('+', host) != std::string_view::npos || origin.find("/.*") != std::string_view::npos ||
         origin.find("?:") != std::string_view::npos;
}

std::string_view without_slashes(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('/'), text.size()));
  return text;
}

/// Of an entry without "://": the scheme is https, but for a server of one's own machine.
Mistake scheme_missing(std::string_view text) {
  for (const std::string_view scheme : {"https:", "http:"}) {
    if (text.size() <= scheme.size() || !ascii::equals_ignoring_case(text.substr(0, scheme.size()), scheme)) continue;
    return {Code::kOriginSchemeMissing, "Behind the scheme of an origin stand a colon and two slashes.",
            std::string(scheme) + "//" + std::string(without_slashes(text.substr(scheme.size())))};
  }
  const std::string_view rest = without_slashes(text);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const std::string_view host =
      authority.substr(0, authority.starts_with('[') ? authority.find(']') + 1 : authority.find(':'));
  // A word alone, such as "any", is more likely to mean something else.
  const bool one_word = authority.find_first_of(".:") == std::string_view::npos && host != "localhost";
  std::string instead = one_word ? "" : (is_loopback_host(host) ? "http://" : "https://") + std::string(rest);
  return {Code::kOriginSchemeMissing, "An origin begins with its scheme; a host alone matches nothing.",
          std::move(instead)};
}

}  // namespace

bool is_loopback_host(std::string_view host) noexcept {
  return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" ||
         (host.starts_with("127.") &&
          std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || ascii::is_digit(c); }));
}

std::optional<Mistake> shape_mistake(std::string_view text) {
  if (text.empty()) return Mistake{Code::kOriginEmpty, "An origin cannot be empty.", ""};
  if (const std::size_t begin = text.find_first_not_of(kAround);
      begin != 0 || text.find_last_not_of(kAround) + 1 != text.size()) {
    return Mistake{Code::kOriginNotCanonical, "An entry is an origin alone, without spaces and commas around it.",
                   begin == std::string_view::npos
                       ? ""
                       : std::string(text.substr(begin, text.find_last_not_of(kAround) + 1 - begin))};
  }
  if (text.find_first_of(kAround) != std::string_view::npos) {
    return Mistake{Code::kOriginIsList, "An entry is one origin. Write each as an entry of its own.", ""};
  }
  if (text.size() > kMaxOriginBytes) {
    return Mistake{Code::kOriginTooLongToMatch, "An origin has at most 326 bytes.", ""};
  }
  const std::size_t separator = text.find("://");
  if (looks_like_regex(separator == std::string_view::npos ? text : text.substr(0, text.find('/', separator + 3)),
                       separator)) {
    return Mistake{Code::kOriginIsRegex,
                   "There are no regular expressions here: a pattern that is not anchored allows strangers. Use "
                   "https://*.example.com for subdomains and :* for any port.",
                   ""};
  }
  if (separator == std::string_view::npos) return scheme_missing(text);
  return std::nullopt;
}

std::optional<Mistake> scheme_mistake(std::string_view scheme, std::string_view rest) {
  if (scheme.empty() || scheme.size() > kMaxSchemeBytes || !ascii::is_alpha(scheme.front()) ||
      !std::all_of(scheme.begin(), scheme.end(),
                   [](char c) { return ascii::is_alphanumeric(c) || c == '+' || c == '-' || c == '.'; })) {
    const bool wildcard = scheme.find('*') != std::string_view::npos;
    return Mistake{wildcard ? Code::kOriginWildcardPlace : Code::kOriginSchemeInvalid,
                   wildcard ? "A scheme cannot be a wildcard: what may come over http is anybody's who is on the path."
                            : "Before \"://\" stands no URL scheme.",
                   "https://" + std::string(rest)};
  }
  const std::string lower = ascii::to_lower(scheme);
  if (std::find(kImpossibleSchemes.begin(), kImpossibleSchemes.end(), lower) == kImpossibleSchemes.end()) return {};
  if (lower == "ws" || lower == "wss") {
    return Mistake{Code::kOriginSchemeImpossible,
                   "No page has this scheme: the Origin of a WebSocket's handshake is that of the page that opens it.",
                   (lower == "ws" ? "http://" : "https://") + std::string(rest)};
  }
  return Mistake{Code::kOriginSchemeImpossible,
                 "Pages of this scheme send \"Origin: null\", which cannot be told from any other null origin.", ""};
}

}  // namespace crosscheck::policy
