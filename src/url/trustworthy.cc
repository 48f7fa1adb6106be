// SPDX-License-Identifier: Apache-2.0
//
// https://w3c.github.io/webappsec-secure-contexts/
#include "crosscheck/url.h"
#include "url/ipv4.h"

namespace crosscheck {

namespace {

// A name that resolves to a loopback address wherever let-localhost-be-localhost is followed, as browsers do.
bool is_localhost_name(std::string_view host) noexcept {
  if (host.ends_with('.')) host.remove_suffix(1);
  return host == "localhost" || host.ends_with(".localhost");
}

// 127.0.0.0/8 or ::1/128. A serialized host that ends in a number is an IPv4 address in dotted decimal.
bool is_loopback_address(std::string_view host) noexcept {
  return host == "[::1]" || (host.starts_with("127.") && url::ends_in_a_number(host));
}

}  // namespace

// https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
bool Origin::potentially_trustworthy() const noexcept {
  if (is_opaque()) return false;
  const std::string_view scheme_text = scheme();
  if (scheme_text == "https" || scheme_text == "wss") return true;
  const std::string_view host_text = host();
  return is_loopback_address(host_text) || is_localhost_name(host_text);
}

// https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
bool Url::potentially_trustworthy() const {
  const std::string_view scheme_text = scheme();
  if (scheme_text == "data" || scheme_text == "file") return true;
  if (scheme_text == "about") return path() == "blank" || path() == "srcdoc";
  return origin().potentially_trustworthy();
}

}  // namespace crosscheck
