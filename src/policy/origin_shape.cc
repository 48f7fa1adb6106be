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

/// Nothing when pages of this scheme have an origin of their own.
/// @param scheme in lower case; @param rest what stands behind it
std::optional<Mistake> impossible(std::string_view scheme, std::string_view rest) {
  if (std::find(kImpossibleSchemes.begin(), kImpossibleSchemes.end(), scheme) == kImpossibleSchemes.end()) return {};
  if (scheme == "ws" || scheme == "wss") {
    return Mistake{Code::kOriginSchemeImpossible,
                   "No page has this scheme: the Origin of a WebSocket's handshake is that of the page that opens it.",
                   (scheme == "ws" ? "http://" : "https://") + std::string(rest)};
  }
  if (scheme == "about" || scheme == "blob" || scheme == "javascript") {
    return Mistake{Code::kOriginSchemeImpossible,
                   "No browser sends this: a page of this scheme has the origin of the page that made it, or null.",
                   scheme == "blob" ? std::string(rest) : ""};
  }
  return Mistake{Code::kOriginSchemeImpossible,
                 "Pages of this scheme send \"Origin: null\", which cannot be told from any other null origin.", ""};
}

/// Of an entry whose scheme has no host behind it, as "data:text/html,x" and "blob:https://a.example/1".
std::optional<Mistake> opaque_mistake(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.substr(colon).starts_with("://")) return std::nullopt;
  const std::string scheme = ascii::to_lower(text.substr(0, colon));
  return scheme == "ws" || scheme == "wss" ? std::nullopt : impossible(scheme, text.substr(colon + 1));
}

/// Of an entry with backslashes where slashes belong: behind the scheme, or at its end. Others are those of regular
/// expressions.
std::optional<Mistake> backslash_mistake(std::string_view text) {
  constexpr std::string_view kSlashes = "/\\";
  const std::size_t colon = text.find(':');
  const std::size_t first = text.find('\\');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t host = colon == std::string_view::npos ? 0 : text.find_first_not_of(kSlashes, colon + 1);
  const std::size_t end = text.find_last_not_of(kSlashes);
  if (host > end || end == std::string_view::npos) return std::nullopt;  // or there is no host
  const std::string_view behind = text.substr(host, end + 1 - host);
  if (behind.find('\\') != std::string_view::npos || (first < host && first > colon + 3)) return std::nullopt;
  const std::string_view scheme = host == 0 ? std::string_view() : text.substr(0, colon);
  std::string instead = host == 0 ? std::string(behind) : std::string(scheme) + "://" + std::string(behind);
  return Mistake{Code::kOriginNotCanonical, "A backslash is no slash: no origin has one.", std::move(instead)};
}

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
  // "mailto:a@b" is neither a host nor a host and its port.
  const std::size_t colon = text.find(':');
  const bool scheme = colon != std::string_view::npos &&
                      text.substr(0, colon).find_first_of("./[") == std::string_view::npos &&
                      text.find_first_not_of("0123456789*", colon + 1) == colon + 1;
  if (scheme) {
    return {Code::kOriginSchemeMissing, "Behind the scheme of an origin stand a colon and two slashes.", ""};
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
  if (auto wrong = opaque_mistake(text)) return wrong;
  if (text.find_first_of(kAround) != std::string_view::npos) {
    return Mistake{Code::kOriginIsList, "An entry is one origin. Write each as an entry of its own.", ""};
  }
  if (text.size() > kMaxOriginBytes) {
    return Mistake{Code::kOriginTooLongToMatch, "An origin has at most 326 bytes.", ""};
  }
  if (auto wrong = backslash_mistake(text)) return wrong;
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
  return impossible(ascii::to_lower(scheme), rest);
}

}  // namespace crosscheck::policy
