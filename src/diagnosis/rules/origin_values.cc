// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/rules/origin_values.h"

#include <algorithm>

#include "base/ascii.h"
#include "url/site.h"

namespace crosscheck::diagnosis {
namespace {

constexpr std::string_view kSeparators = ",;| \t";

bool is_loopback(std::string_view host) {
  return host == "localhost" || host.ends_with(".localhost") || host == "[::1]" || host.starts_with("127.");
}

// Preview deployments put a branch or a hash behind the project's name: "shop-git-main.vercel.app", "shop.vercel.app".
bool are_deployments(std::string_view a, std::string_view b) {
  const std::size_t dot_a = a.find('.');
  const std::size_t dot_b = b.find('.');
  if (dot_a == a.npos || dot_b == b.npos || a.substr(dot_a) != b.substr(dot_b)) return false;
  std::string_view shorter = a.substr(0, dot_a);
  std::string_view longer = b.substr(0, dot_b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  return longer.starts_with(shorter) ? longer.substr(shorter.size()).starts_with("-")
                                     : longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == '-';
}

}  // namespace

std::vector<std::string_view> entries_of(std::string_view value) {
  std::vector<std::string_view> entries;
  std::size_t begin = 0;
  while ((begin = value.find_first_not_of(kSeparators, begin)) != value.npos) {
    const std::size_t end = std::min(value.find_first_of(kSeparators, begin), value.size());
    entries.push_back(value.substr(begin, end - begin));
    begin = end;
  }
  const auto names = [](std::string_view entry) {
    entry = unquoted(entry);
    return entry == "*" || entry == "null" || entry.find("://") != entry.npos || looks_like_host(entry);
  };
  if (entries.size() < 2 || !std::all_of(entries.begin(), entries.end(), names)) return {value};
  return entries;
}

std::string_view unquoted(std::string_view value) noexcept {
  constexpr std::string_view kAround = "\"'`[]<> \t";
  const std::size_t begin = value.find_first_not_of(kAround);
  if (begin == value.npos) return {};
  return value.substr(begin, value.find_last_not_of(kAround) + 1 - begin);
}

bool looks_like_host(std::string_view value) {
  const std::size_t slash = value.find('/');
  const std::string_view host = value.substr(0, std::min(value.find(':'), slash));
  if (host == "localhost") return true;
  return host.find('.') != host.npos && std::all_of(host.begin(), host.end(), [](char c) {
           return ascii::is_alphanumeric(c) || c == '-' || c == '.' || c == '*' || static_cast<unsigned char>(c) > 0x7f;
         });
}

bool is_placeholder(std::string_view value) noexcept {
  return value.starts_with('$') || value.starts_with('%') || value.find("${") != value.npos ||
         value.find("{{") != value.npos || value.find("<%") != value.npos || value.find("#{") != value.npos;
}

bool is_app(std::string_view origin) {
  const std::size_t end = origin.find("://");
  if (end == origin.npos) return false;
  const std::string scheme = ascii::to_lower(origin.substr(0, end));
  return scheme != "http" && scheme != "https" && scheme != "file";
}

std::optional<Cause> difference_of(std::string_view allowed, std::string_view origin) {
  const auto a = Origin::parse(allowed);
  const auto b = Origin::parse(origin);
  if (!a || !b || a->is_opaque() || b->is_opaque()) return std::nullopt;
  if (a->same_origin(*b)) return Cause::kOriginNearly;
  if (a->host() == b->host()) {
    // Where a scheme has its own port, the two differ together: http://localhost:5000 and https://localhost:5001.
    return a->scheme() == b->scheme() ? Cause::kOriginPort : Cause::kOriginScheme;
  }
  if (is_loopback(a->host()) && is_loopback(b->host())) return Cause::kOriginLoopback;
  if (url::schemelessly_same_site(*a, *b) || are_deployments(a->host(), b->host())) return Cause::kOriginHost;
  return std::nullopt;
}

bool says_stored(const Answer& answer, std::string_view name) {
  const std::string value = ascii::to_lower(answer.headers.get(name).value_or(std::string()));
  if (name == "Age") return !value.empty() && value != "0";
  return value.find("hit") != std::string::npos;
}

bool from_cache(const Answer& answer) {
  constexpr std::string_view kLines[] = {
      "Age", "X-Cache", "CF-Cache-Status", "Cache-Status", "X-Cache-Status", "X-Proxy-Cache", "X-Vercel-Cache"};
  return std::any_of(std::begin(kLines), std::end(kLines),
                     [&](std::string_view name) { return says_stored(answer, name); });
}

bool may_be_stored(const Situation& situation) {
  return situation.exchange.request.method == "GET" && !situation.says("Cache-Control", "private") &&
         !situation.says("Cache-Control", "no-store");
}

bool looks_cached(const Situation& situation) { return from_cache(situation.answer); }

}  // namespace crosscheck::diagnosis
