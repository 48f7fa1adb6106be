// SPDX-License-Identifier: Apache-2.0
#include "url/host.h"

#include "base/ascii.h"
#include "url/code_points.h"
#include "url/ipv4.h"
#include "url/ipv6.h"
#include "url/percent_encode.h"
#include "url/to_ascii.h"
#include "url/utf8.h"

namespace crosscheck::url {

namespace {

using Failure = std::optional<UrlErrorCode>;

Failure append_bracketed_ipv6(std::string& out, std::string_view input) {
  if (input.back() != ']') return UrlErrorCode::kInvalidIpv6;
  const std::optional<Ipv6Address> address = parse_ipv6(input.substr(1, input.size() - 2));
  if (!address) return UrlErrorCode::kInvalidIpv6;
  out += '[';
  append_ipv6(out, *address);
  out += ']';
  return std::nullopt;
}

// https://url.spec.whatwg.org/#concept-opaque-host-parser
Failure append_opaque_host(std::string& out, std::string_view input) {
  if ((classes_in(input) & kForbiddenHost) != 0) return UrlErrorCode::kInvalidHost;
  append_percent_encoded(out, input, kC0ControlSet);
  return std::nullopt;
}

// https://url.spec.whatwg.org/#concept-domain-to-ascii with beStrict false, for an ASCII domain: it is only lower-cased,
// labels that start with "xn--" included. Gives the classes of the code points of the domain, which decide whether it is one.
unsigned append_ascii_lowercase(std::string& out, std::string_view domain) {
  const std::size_t begin = out.size();
  out += domain;
  unsigned classes = 0;
  char* const end = out.data() + out.size();
  for (char* c = out.data() + begin; c != end; ++c) {
    classes |= classes_of(*c);
    *c = ascii::to_lower(*c);
  }
  return classes;
}

// The longest domain, in bytes of UTF-8, that goes through Unicode ToASCII, whose cost may grow with the square of the length.
// The standard has no limit; a name that fits in DNS (253 bytes of ASCII) is far shorter in any spelling.
constexpr std::size_t kMaxUnicodeDomainLength = 2048;

// Percent-decodes the domain and takes it through https://url.spec.whatwg.org/#concept-domain-to-ascii.
Failure append_decoded_domain(std::string& out, std::string_view input) {
  std::string domain = percent_decode(input);
  if ((classes_in(domain) & kNonAscii) != 0) {
    // U+FFFD, which a decoder would put for ill-formed bytes, is no valid code point in a domain.
    std::string ascii;
    if (domain.size() > kMaxUnicodeDomainLength) return UrlErrorCode::kInvalidHost;
    if (!is_well_formed_utf8(domain) || !unicode_to_ascii(domain, ascii)) return UrlErrorCode::kInvalidHost;
    domain = std::move(ascii);
  }
  const unsigned classes = append_ascii_lowercase(out, domain);
  if (domain.empty() || (classes & (kForbiddenDomain | kNonAscii)) != 0) return UrlErrorCode::kInvalidHost;
  return std::nullopt;
}

}  // namespace

std::optional<UrlErrorCode> append_host(std::string& out, std::string_view input, bool is_opaque) {
  if (!input.empty() && input.front() == '[') return append_bracketed_ipv6(out, input);
  if (is_opaque) return append_opaque_host(out, input);
  const std::size_t begin = out.size();
  const unsigned classes = append_ascii_lowercase(out, input);
  if ((classes & (kPercent | kNonAscii)) != 0) {
    out.resize(begin);
    if (const Failure failure = append_decoded_domain(out, input)) return failure;
  } else if ((classes & kForbiddenDomain) != 0) {
    return UrlErrorCode::kInvalidHost;
  }
  const std::string_view domain = std::string_view(out).substr(begin);
  if (!ends_in_a_number(domain)) return std::nullopt;
  const std::optional<std::uint32_t> address = parse_ipv4(domain);
  if (!address) return UrlErrorCode::kInvalidIpv4;
  out.resize(begin);
  append_ipv4(out, *address);
  return std::nullopt;
}

}  // namespace crosscheck::url
