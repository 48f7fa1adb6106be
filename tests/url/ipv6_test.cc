// SPDX-License-Identifier: Apache-2.0
#include "url/ipv6.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <random>

namespace crosscheck::url {
namespace {

std::string serialize(const Ipv6Address& address) {
  std::string text;
  append_ipv6(text, address);
  return text;
}

struct Case {
  std::string_view text;
  std::string_view serialized;  // empty when invalid
};

constexpr Case kCases[] = {
    {"::", "::"},
    {"::1", "::1"},
    {"1::", "1::"},
    {"0001:0:0:0:0:0:0:00Ab", "1::ab"},
    // The first of the longest runs of zeros is compressed; one zero alone never is.
    {"1:0:0:2:0:0:0:3", "1:0:0:2::3"},
    {"1:0:0:2:3:0:0:4", "1::2:3:0:0:4"},
    {"1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"},
    {"0:0:1:2:3:4:5:6", "::1:2:3:4:5:6"},
    {"1:2:3:4:5:6:0:0", "1:2:3:4:5:6::"},
    // "::" stands for at least one piece.
    {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
    {"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
    {"1:2:3:4::5:6:7:8", ""},
    {"::1:2:3:4:5:6:7:8", ""},
    // An IPv4 address may end it, in plain decimal; it is serialized in pieces.
    {"::ffff:127.0.0.1", "::ffff:7f00:1"},
    {"1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"},
    {"1:2:3:4:5:6:7:1.2.3.4", ""},
    {"::1.2.3", ""},
    {"::1.2.3.4.5", ""},
    {"::1.2.3.4:5", ""},
    {"::256.2.3.4", ""},
    {"::01.2.3.4", ""},
    {"::0.0.0.0", "::"},
    {"::00.0.0.0", ""},
    {"::1.2.3.", ""},
    {"::.1.2.3", ""},
    {"::a.2.3.4", ""},
    {"1.2.3.4", ""},
    // Wrong numbers of pieces, colons and digits; zones.
    {"", ""},
    {":", ""},
    {":::", ""},
    {"1", ""},
    {":1", ""},
    {"1:2:3:4:5:6:7", ""},
    {"1:2:3:4:5:6:7:", ""},
    {"1:2:3:4:5:6:7:8:", ""},
    {"1:2:3:4:5:6:7:8:9", ""},
    {"1::2::3", ""},
    {"12345::", ""},
    {"g::", ""},
    {"fe80::1%eth0", ""},
    {"::1 ", ""},
};

TEST(Ipv6, ReadsAndSerializes) {
  for (const Case& c : kCases) {
    const auto address = parse_ipv6(c.text);
    EXPECT_EQ(address ? serialize(*address) : "", c.serialized) << c.text;
  }
}

Ipv6Address from_bytes(const in6_addr& bytes) {
  Ipv6Address address{};
  for (std::size_t i = 0; i < address.size(); ++i) {
    address[i] = static_cast<std::uint16_t>(bytes.s6_addr[2 * i] << 8 | bytes.s6_addr[2 * i + 1]);
  }
  return address;
}

TEST(Ipv6, WhatIsSerializedIsReadBackByTheSystem) {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    Ipv6Address address{};
    const auto zeros = random();  // a piece is zero where a bit is set
    for (std::size_t piece = 0; piece < address.size(); ++piece) {
      if ((zeros >> piece & 1) == 0) address[piece] = static_cast<std::uint16_t>(random() >> random() % 16);
    }
    const std::string text = serialize(address);
    in6_addr bytes{};
    ASSERT_EQ(inet_pton(AF_INET6, text.c_str(), &bytes), 1) << text;
    EXPECT_EQ(from_bytes(bytes), address) << text;
    EXPECT_EQ(parse_ipv6(text), address) << text;
  }
}

TEST(Ipv6, AgreesWithInetPton) {
  constexpr std::string_view kTokens[] = {
      ":",     ":",         "::", "0", "1", "ab", "FFFF", "1234", "12345", "1.2.3.4", "255.255.255.255",
      "1.2.3", "256.1.1.1", ".",  "g"};
  std::mt19937 random(1);
  int valid = 0;
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    const bool regular = random() % 2 == 0;  // pieces with a colon between, so that many are valid
    for (auto n = random() % 9; n > 0; --n) {
      text += kTokens[random() % std::size(kTokens)];
      if (regular) text += ':';
    }
    if (regular && !text.empty() && random() % 4 != 0) text.pop_back();
    in6_addr bytes{};
    const bool expected = inet_pton(AF_INET6, text.c_str(), &bytes) == 1;
    const auto address = parse_ipv6(text);
    ASSERT_EQ(address.has_value(), expected) << text;
    if (!expected) continue;
    ++valid;
    EXPECT_EQ(*address, from_bytes(bytes)) << text;
  }
  EXPECT_GT(valid, 1000);
}

}  // namespace
}  // namespace crosscheck::url
