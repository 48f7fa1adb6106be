// SPDX-License-Identifier: Apache-2.0
#include "url/host.h"

#include <gtest/gtest.h>

namespace crosscheck::url {
namespace {

struct Case {
  std::string_view input;
  std::string_view host;  // empty when invalid
};

std::string read(std::string_view input, bool is_opaque) {
  std::string host = "before:";
  if (append_host(host, input, is_opaque)) return {};
  EXPECT_TRUE(host.starts_with("before:"));
  return host.substr(7);
}

constexpr Case kDomains[] = {
    {"EXAMPLE.com.", "example.com."},
    {"a_b-.-c!$&'()*+,;=~\"`{}", "a_b-.-c!$&'()*+,;=~\"`{}"},
    {"ex%41mple%2Ecom", "example.com"},
    {"%31%32%37.1", "127.0.0.1"},
    // An ASCII domain is only lower-cased, whatever its xn-- labels hold.
    {"XN--A", "xn--a"},
    {"xn--", "xn--"},
    {"xn--zzzzzzz.example", "xn--zzzzzzz.example"},
    // With a code point that is not ASCII, the whole domain must be valid.
    {"xn--a.\xC3\xA9", ""},
    {"M\xC3\x9CNCHEN.example", "xn--mnchen-3ya.example"},
    {"m%C3%BCnchen.example", "xn--mnchen-3ya.example"},
    {"\xE2\x98\x95.example", "xn--53h.example"},
    {"fa\xC3\x9F.example", "xn--fa-hia.example"},
    {"\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x97.1", "127.0.0.1"},
    {"a\xE3\x80\x82z", "a.z"},
    {"\xC3\xA9--\xC3\xA9-.example", "xn------9lac.example"},
    // Newer mappings than those of Unicode 15.0.
    {"\xE1\xBA\x9E.example", "xn--zca.example"},
    {"a\xE1\x85\xA0z", "az"},
    // Nothing left, ill-formed UTF-8, a lone joiner, mixed directions.
    {"\xC2\xAD", ""},
    {"%C2%AD", ""},
    {"%FF", ""},
    {"%C3", ""},
    {"a\xE2\x80\x8Dz", ""},
    {"a\xD7\x90", ""},
    {"\xEF\xBF\xBD", ""},
    // Forbidden domain code points, given as such, encoded, or as a mapping.
    {"a b", ""},
    {"a%20b", ""},
    {"a\xC2\xA0z", ""},
    {"a%b", ""},
    {"a%25b", ""},
    {"a%2fb", ""},
    {"a\xEF\xBC\x8Fz", ""},
    {"a\x7F", ""},
    {"a:b", ""},
    {"a]", ""},
    {"[::1", ""},
    {"[::1]a", ""},
    {"[]", ""},
    {"[", ""},
    {"[::1%31]", ""},
    {"[::1]", "[::1]"},
};

TEST(Host, OfASpecialUrl) {
  for (const Case& c : kDomains) EXPECT_EQ(read(c.input, false), c.host) << c.input;
}

constexpr Case kOpaque[] = {
    {"EXAMPLE.com", "EXAMPLE.com"},
    {"127.1", "127.1"},
    {"a%41%zz%", "a%41%zz%"},
    {"a\xC3\xA9\x01\x7F", "a%C3%A9%01%7F"},
    {"a\"`{}'", "a\"`{}'"},
    {"[1:0::]", "[1::]"},
    {"a b", ""},
    {"a<b", ""},
    {"a^b", ""},
    {"a|b", ""},
    {"a\\b", ""},
    {"[1:0::", ""},
};

TEST(Host, OfAUrlThatIsNotSpecial) {
  for (const Case& c : kOpaque) EXPECT_EQ(read(c.input, true), c.host) << c.input;
  std::string host;
  EXPECT_EQ(append_host(host, "", true), std::nullopt);
}

TEST(Host, LongUnicodeDomainsAreRefusedQuickly) {
  std::string longest;
  while (longest.size() < 2046) longest += "\xC3\xA9.";
  EXPECT_NE(read(longest, false), "");
  EXPECT_EQ(read(longest + "ab.", false), "");
  std::string huge;
  while (huge.size() < 1000000) huge += "\xCC\x81\xCC\xA3\xD6\xB0";
  EXPECT_EQ(read(huge, false), "");
}

}  // namespace
}  // namespace crosscheck::url
