// SPDX-License-Identifier: Apache-2.0
#include "url/site.h"

#include <libpsl.h>

#include <string>

#include "base/ascii.h"

namespace crosscheck::url {
namespace {

// A parsed host that ends in a digit is an IPv4 address: https://url.spec.whatwg.org/#ends-in-a-number-checker
bool is_ip_address(std::string_view host) noexcept {
  return host.starts_with('[') || (!host.empty() && ascii::is_digit(host.back()));
}

// https://publicsuffix.org/list/; null where a host has none: IP addresses, which libpsl takes for names, and public
// suffixes themselves.
std::string_view registrable_domain(const std::string& host) {
  if (is_ip_address(host)) return {};
  const char* domain = psl_registrable_domain(psl_builtin(), host.c_str());
  return domain == nullptr ? std::string_view() : domain;
}

}  // namespace

bool schemelessly_same_site(const Origin& a, const Origin& b) {
  if (a.is_opaque() || b.is_opaque()) return false;
  if (a.host() == b.host()) return true;
  const std::string host_a(a.host());
  const std::string host_b(b.host());
  const std::string_view domain = registrable_domain(host_a);
  return !domain.empty() && domain == registrable_domain(host_b);
}

}  // namespace crosscheck::url
