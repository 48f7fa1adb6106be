// SPDX-License-Identifier: Apache-2.0
#include "url/ipv4.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <random>

namespace crosscheck::url {
namespace {

struct Case {
  std::string_view domain;
  std::string_view address;  // "name" when it does not end in a number, "invalid" when it does and is no address
};

constexpr Case kCases[] = {
    // Every form that inet_aton knew: fewer parts, octal, hexadecimal.
    {"192.168.0.1", "192.168.0.1"},
    {"192.168.257", "192.168.1.1"},
    {"127.1", "127.0.0.1"},
    {"2130706433", "127.0.0.1"},
    {"0300.0250.0.01", "192.168.0.1"},
    {"0xC0.0Xa8.0x0.0x1", "192.168.0.1"},
    {"0xffffffff", "255.255.255.255"},
    {"0x", "0.0.0.0"},
    {"0x.0x.0", "0.0.0.0"},
    // One final dot is no part.
    {"1.2.3.4.", "1.2.3.4"},
    {"1.2.3.4..", "name"},
    {".", "name"},
    {"", "name"},
    // What ends in a number must be an address.
    {"256.0.0.1", "invalid"},
    {"1.2.3.256", "invalid"},
    {"1.2.65536", "invalid"},
    {"1.16777216", "invalid"},
    {"4294967296", "invalid"},
    {"99999999999999999999999999", "invalid"},
    {"1.2.3.4.5", "invalid"},
    {"1..2", "invalid"},
    {".1", "invalid"},
    {"example.1", "invalid"},
    {"1.2.3.09", "invalid"},
    {"0.0.0.0x100", "invalid"},
    // Only the last part decides.
    {"1.2.3.4.example", "name"},
    {"1.2.3.4a", "name"},
    {"1.2.3.0xg", "name"},
    {"a.0xaf.b", "name"},
    {"1e2", "name"},
    {"face", "name"},
    {"1.2.3.-4", "name"},
};

std::string read(std::string_view domain) {
  if (!ends_in_a_number(domain)) return "name";
  const auto address = parse_ipv4(domain);
  if (!address) return "invalid";
  std::string text;
  append_ipv4(text, *address);
  return text;
}

TEST(Ipv4, ReadsAsBrowsersDo) {
  for (const Case& c : kCases) EXPECT_EQ(read(c.domain), c.address) << c.domain;
}

// inet_aton is where the forms come from. It differs in three ways, left out here: it takes no final dot, ignores what
// follows a space, and refuses "0x" alone.
TEST(Ipv4, AgreesWithInetAton) {
  constexpr std::string_view kParts[] = {
      "0",  "1",    "10",   "255", "256", "65535", "65536", "16777215", "16777216",   "4294967295",  "4294967296",
      "01", "0377", "0400", "08",  "0x0", "0xff",  "0x100", "0XFF",     "0xffffffff", "0x100000000", ""};
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string domain(kParts[random() % std::size(kParts)]);
    for (auto more = random() % 5; more > 0; --more) (domain += '.') += kParts[random() % std::size(kParts)];
    if (domain.empty() || domain.back() == '.') continue;
    in_addr expected{};
    const bool valid = inet_aton(domain.c_str(), &expected) != 0;
    const auto address = parse_ipv4(domain);
    ASSERT_EQ(address.has_value(), valid) << domain;
    if (valid) {
      EXPECT_EQ(*address, ntohl(expected.s_addr)) << domain;
    }
  }
}

}  // namespace
}  // namespace crosscheck::url
