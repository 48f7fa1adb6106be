// SPDX-License-Identifier: Apache-2.0
#include "url/site.h"

#include <libpsl.h>

#include <string>

namespace crosscheck::url {
namespace {

// https://publicsuffix.org/list/; null where a host has none: IP addresses, and public suffixes themselves.
std::string_view registrable_domain(const std::string& host) {
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
