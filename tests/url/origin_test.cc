// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "crosscheck/url.h"

namespace crosscheck {
namespace {

struct OriginCase {
  std::string_view url;
  std::string_view origin;
};

constexpr OriginCase kOrigins[] = {
    {"https://u:p@Example.com:443/a?b#c", "https://example.com"},
    {"http://example.com:443/", "http://example.com:443"},
    {"http://[::1]:8080/", "http://[::1]:8080"},
    {"ws://h/", "ws://h"},
    {"ftp://h:21/", "ftp://h"},
    // Opaque: every scheme that is not special, and files.
    {"file:///a", "null"},
    {"data:text/html,x", "null"},
    {"foo://h/", "null"},
    // blob: takes the origin of the URL in its path, one level deep, http(s) only.
    {"blob:https://h:8443/uuid", "https://h:8443"},
    {"blob:http://h/uuid", "http://h"},
    {"blob:ws://h/uuid", "null"},
    {"blob:file:///a", "null"},
    {"blob:blob:https://h/uuid", "null"},
    {"blob:null/uuid", "null"},
};

TEST(Origin, OfAUrl) {
  for (const OriginCase& c : kOrigins) {
    SCOPED_TRACE(c.url);
    const Url url = *Url::parse(c.url);
    const Origin origin = url.origin();
    EXPECT_EQ(origin.serialize(), c.origin);
    EXPECT_EQ(origin.is_opaque(), c.origin == "null");
    EXPECT_EQ(url.has_origin(origin), !origin.is_opaque());
  }
}

TEST(Origin, HasOriginComparesTheWholeTuple) {
  const Url url = *Url::parse("https://u@h:1/");
  EXPECT_TRUE(url.has_origin(*Origin::parse("https://h:1")));
  for (const std::string_view other :
       {"http://h:1", "https://h", "https://h:12", "https://h.:1", "https://hh:1", "wss://h:1", "null"}) {
    EXPECT_FALSE(url.has_origin(*Origin::parse(other))) << other;
  }
}

TEST(Origin, Parts) {
  const Origin ipv6 = *Origin::parse("http://[::1]:8080");
  EXPECT_EQ(ipv6.scheme(), "http");
  EXPECT_EQ(ipv6.host(), "[::1]");
  EXPECT_EQ(ipv6.port(), 8080);
  const Origin no_port = *Origin::parse("https://[::1]");
  EXPECT_EQ(no_port.host(), "[::1]");
  EXPECT_EQ(no_port.port(), std::nullopt);
  const Origin opaque;
  EXPECT_EQ(opaque.scheme(), "");
  EXPECT_EQ(opaque.host(), "");
  EXPECT_EQ(opaque.port(), std::nullopt);
}

TEST(Origin, ParsesWhatAUserWrites) {
  EXPECT_EQ(Origin::parse("HTTPS://EXAMPLE.com:443/path")->serialize(), "https://example.com");
  EXPECT_TRUE(Origin::parse("null")->is_opaque());
  EXPECT_EQ(Origin::parse("example.com"), std::nullopt);
  EXPECT_EQ(Origin::parse(""), std::nullopt);
  EXPECT_EQ(Origin::parse("*"), std::nullopt);
}

TEST(Origin, OpaqueIsSameOriginWithNothing) {
  const Origin opaque;
  EXPECT_FALSE(opaque.same_origin(opaque));
  EXPECT_TRUE(Origin::parse("https://h")->same_origin(*Origin::parse("https://H:443/")));
}

struct TrustCase {
  std::string_view url;
  bool trustworthy;
};

constexpr TrustCase kTrust[] = {
    {"https://h/", true},
    {"wss://h/", true},
    {"http://h/", false},
    // Loopback addresses, all of 127.0.0.0/8; a name that only begins like one is none.
    {"http://127.0.0.1/", true},
    {"http://127.255.0.9:8080/", true},
    {"http://0x7f.1/", true},
    {"http://127.0.0.1.example/", false},
    {"http://128.0.0.1/", false},
    {"http://[::1]/", true},
    {"http://[::2]/", false},
    {"http://[::ffff:127.0.0.1]/", false},
    // localhost names, with and without the final dot.
    {"ws://localhost/", true},
    {"http://localhost./", true},
    {"http://a.localhost:3000/", true},
    {"http://a.localhost./", true},
    {"http://notlocalhost/", false},
    {"http://localhost.example/", false},
    // URLs of opaque origin.
    {"file:///a", true},
    {"data:,x", true},
    {"about:blank", true},
    {"about:srcdoc", true},
    {"about:config", false},
    {"blob:https://h/uuid", true},
    {"blob:http://h/uuid", false},
    {"foo:bar", false},
};

TEST(Url, PotentiallyTrustworthy) {
  for (const TrustCase& c : kTrust) EXPECT_EQ(Url::parse(c.url)->potentially_trustworthy(), c.trustworthy) << c.url;
}

}  // namespace
}  // namespace crosscheck
