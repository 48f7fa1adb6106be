// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a URL, and as a URL against a base: never a crash, and what comes out is a fixed point whose parts add up.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "crosscheck/url.h"

namespace {

using crosscheck::Origin;
using crosscheck::Url;

void require(bool holds) {
  if (!holds) std::abort();
}

// https://url.spec.whatwg.org/#url-serializing, from the parts.
std::string serialize(const Url& url) {
  std::string href = std::string(url.scheme()) + ':';
  if (url.has_host()) {
    href += "//";
    if (url.includes_credentials()) {
      href += url.username();
      if (!url.password().empty()) (href += ':') += url.password();
      href += '@';
    }
    href += url.host();
    if (url.port()) href += ':' + std::to_string(*url.port());
  } else if (!url.has_opaque_path() && url.path().starts_with("//")) {
    href += "/.";
  }
  href += url.path();
  if (url.query()) (href += '?') += *url.query();
  if (url.fragment()) (href += '#') += *url.fragment();
  return href;
}

void same(const Url& a, const Url& b) {
  require(a == b && a.scheme() == b.scheme() && a.username() == b.username() && a.password() == b.password());
  require(a.has_host() == b.has_host() && a.host() == b.host() && a.port() == b.port());
  require(a.has_opaque_path() == b.has_opaque_path() && a.path() == b.path());
  require(a.query() == b.query() && a.fragment() == b.fragment() && a.request_target() == b.request_target());
}

void check_origin(const Url& url) {
  const Origin origin = url.origin();
  require(url.has_origin(origin) == !origin.is_opaque());
  if (origin.is_opaque()) return;
  const auto again = Origin::parse(origin.serialize());
  require(again && again->serialize() == origin.serialize() && origin.same_origin(*again));
  require(again->host() == origin.host() && again->port() == origin.port() && again->scheme() == origin.scheme());
  (void)url.potentially_trustworthy();
}

void check(const Url& url) {
  for (const char c : url.href()) require(c >= 0x20 && c < 0x7F);
  require(serialize(url) == url.href());
  require(!url.is_http() || (url.has_host() && !url.host().empty() && url.path().starts_with('/')));
  const auto again = Url::parse(url.href());
  require(again.has_value());
  same(url, *again);
  const auto empty = Url::parse("", &url);
  require(empty.has_value() != url.has_opaque_path());
  if (empty) same(*empty, url.with_fragment(std::nullopt));
  const auto fragment = Url::parse("#x", &url);
  require(fragment.has_value());
  same(*fragment, url.with_fragment("x"));
  const Url plain = url.without_credentials();
  require(!plain.includes_credentials() && serialize(plain) == plain.href() &&
          plain.origin().serialize() == url.origin().serialize());
  check_origin(url);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\xFF');  // what follows is resolved against what comes before
  const std::string first = text.substr(0, line);
  const auto url = Url::parse(first);
  if (!url) {
    require(url.error().position <= first.size());
    require(!sentence(url.error().code).empty());
    return 0;
  }
  check(*url);
  if (line == std::string::npos) return 0;
  const auto relative = Url::parse(text.substr(line + 1), &*url);
  if (relative) check(*relative);
  return 0;
}
