// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/url.h"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

struct HrefCase {
  std::string_view input;
  std::string_view base;  // none when empty
  std::string_view href;
};

constexpr HrefCase kHrefs[] = {
    // What is normalised: scheme, host, default port, dot segments, an empty path.
    {"HTTPS://Example.COM:443/a/./b/../c", "", "https://example.com/a/c"},
    {"http://example.com", "", "http://example.com/"},
    {"http://example.com:080", "", "http://example.com/"},
    {"http://example.com:00008080", "", "http://example.com:8080/"},
    {"https://example.com:80/", "", "https://example.com:80/"},
    {"http://example.com/%2e/a/%2E%2e/b", "", "http://example.com/b"},
    {"http://example.com/../../..", "", "http://example.com/"},
    // What is forgiven in a special URL: backslashes, missing or extra slashes, tabs and newlines anywhere.
    {"http:\\\\example.com\\a\\b", "", "http://example.com/a/b"},
    {"http:example.com/a", "", "http://example.com/a"},
    {"https:////example.com///a", "", "https://example.com///a"},
    {" \x01http://ex\tam\nple.com/\r a ", "", "http://example.com/%20a"},
    // Credentials: the last '@' counts, empty ones disappear.
    {"http://user@mail:pass@host/", "", "http://user%40mail:pass@host/"},
    {"http://:@host/", "", "http://host/"},
    {"http://:p@host/", "", "http://:p@host/"},
    // Percent-encoding by part: the sets differ.
    {"http://h/ \"<>`{}^|'", "", "http://h/%20%22%3C%3E%60%7B%7D%5E|'"},
    {"http://h/?'\"<>`{}^|", "", "http://h/?%27%22%3C%3E`{}^|"},
    {"foo://h/?'", "", "foo://h/?'"},
    {"http://h/# \"<>`{}'", "", "http://h/#%20%22%3C%3E%60{}'"},
    {"http://h/\xC3\xA9?\xC3\xA9#\xC3\xA9", "", "http://h/%C3%A9?%C3%A9#%C3%A9"},
    // Ill-formed UTF-8 reads as U+FFFD, cut as a decoder cuts it.
    {"http://h/\xFF\xE2\x82/\xED\xA0\x80", "", "http://h/%EF%BF%BD%EF%BF%BD/%EF%BF%BD%EF%BF%BD%EF%BF%BD"},
    // Resolution against a base: what a Location header needs.
    {"../c", "https://u:p@h:8443/a/b/d?q#f", "https://u:p@h:8443/a/c"},
    {"/c?x", "https://h/a/b?q#f", "https://h/c?x"},
    {"//other/x", "https://h/a", "https://other/x"},
    {"?x", "https://h/a/b?q#f", "https://h/a/b?x"},
    {"#x", "https://h/a/b?q#f", "https://h/a/b?q#x"},
    {"", "https://h/a/b?q#f", "https://h/a/b?q"},
    {"https:c", "https://h/a/b", "https://h/a/c"},
    {"http:c", "https://h/a/b", "http://c/"},
    // Not special: opaque paths, opaque hosts, no default port, no backslashes.
    {"mailto:a@b?subject=x y", "", "mailto:a@b?subject=x%20y"},
    {"data:text/plain, x  #f", "", "data:text/plain, x %20#f"},
    {"foo://H%41st:0/a\\b/../c", "", "foo://H%41st:0/c"},
    {"foo:/a/..//b", "", "foo:/.//b"},
    {"?q", "foo:/.//b", "foo:/.//b?q"},
    {"#f", "data:x", "data:x#f"},
    // Files: no host for localhost, drive letters.
    {"file:a", "", "file:///a"},
    {"file://localhost/a", "", "file:///a"},
    {"file:///C|/../a", "", "file:///C:/a"},
    {"/b", "file:///C:/a", "file:///C:/b"},
};

TEST(Url, SerializesAsTheStandardSays) {
  for (const HrefCase& c : kHrefs) {
    SCOPED_TRACE(testing::Message() << c.input << " against " << c.base);
    const auto base = Url::parse(c.base);
    const auto url = Url::parse(c.input, c.base.empty() ? nullptr : &*base);
    ASSERT_TRUE(url);
    EXPECT_EQ(url->href(), c.href);
  }
}

struct ErrorCase {
  std::string_view input;
  UrlErrorCode code;
  std::size_t position;
};

constexpr ErrorCase kErrors[] = {
    {"example.com", UrlErrorCode::kMissingScheme, 0},
    {"  //example.com", UrlErrorCode::kMissingScheme, 2},
    {"", UrlErrorCode::kMissingScheme, 0},
    {"1http://h", UrlErrorCode::kMissingScheme, 0},
    {"http://", UrlErrorCode::kMissingHost, 7},
    {"http:///", UrlErrorCode::kMissingHost, 8},
    {"http://user@/a", UrlErrorCode::kMissingHost, 12},
    {"http://:80/", UrlErrorCode::kMissingHost, 7},
    {"http://a b/", UrlErrorCode::kInvalidHost, 7},
    {"http://a%00b/", UrlErrorCode::kInvalidHost, 7},
    {"http://%FF/", UrlErrorCode::kInvalidHost, 7},
    {"http://\xC2\xAD/", UrlErrorCode::kInvalidHost, 7},  // U+00AD alone maps to nothing
    {"foo://a^b/", UrlErrorCode::kInvalidHost, 6},
    {"http://1.2.3.256/", UrlErrorCode::kInvalidIpv4, 7},
    {"http://a.09/", UrlErrorCode::kInvalidIpv4, 7},
    {"http://[::1%25eth0]/", UrlErrorCode::kInvalidIpv6, 7},
    {"http://[::1/", UrlErrorCode::kInvalidIpv6, 7},
    {"http://h:65536/", UrlErrorCode::kInvalidPort, 9},
    {"http://h:8x/", UrlErrorCode::kInvalidPort, 10},
    // Positions count bytes of the input as given, with what was dropped from it.
    {"\t http://h\n:8\nx/", UrlErrorCode::kInvalidPort, 14},
};

TEST(Url, ReportsWhatIsWrongAndWhere) {
  for (const ErrorCase& c : kErrors) {
    SCOPED_TRACE(c.input);
    const auto url = Url::parse(c.input);
    ASSERT_FALSE(url);
    EXPECT_EQ(sentence(url.error().code), sentence(c.code));
    EXPECT_EQ(url.error().position, c.position);
  }
}

TEST(Url, OpaqueBaseTakesOnlyFragments) {
  const Url base = *Url::parse("data:x");
  const auto url = Url::parse("y", &base);
  ASSERT_FALSE(url);
  EXPECT_EQ(url.error().code, UrlErrorCode::kOpaqueBase);
}

TEST(Url, AnEmptyBaseIsNone) {
  const Url base;
  EXPECT_EQ(Url::parse("https://h", &base)->href(), "https://h/");
  const auto url = Url::parse("y", &base);
  ASSERT_FALSE(url);
  EXPECT_EQ(url.error().code, UrlErrorCode::kMissingScheme);
}

TEST(Url, PartsOfAFullUrl) {
  const Url url = *Url::parse("https://user:pass@[2001:DB8::1]:8443/a/b?q=1#frag");
  EXPECT_EQ(url.scheme(), "https");
  EXPECT_EQ(url.username(), "user");
  EXPECT_EQ(url.password(), "pass");
  EXPECT_EQ(url.host(), "[2001:db8::1]");
  EXPECT_EQ(url.port(), 8443);
  EXPECT_EQ(url.path(), "/a/b");
  EXPECT_EQ(url.query(), "q=1");
  EXPECT_EQ(url.fragment(), "frag");
  EXPECT_EQ(url.request_target(), "/a/b?q=1");
  EXPECT_EQ(url.href_without_fragment(), "https://user:pass@[2001:db8::1]:8443/a/b?q=1");
  EXPECT_TRUE(url.has_host() && url.is_special() && url.is_http() && url.includes_credentials());
  EXPECT_FALSE(url.has_opaque_path());
}

TEST(Url, EmptyPartsAreNotAbsentParts) {
  const Url empty = *Url::parse("http://h/?#");
  EXPECT_EQ(empty.query(), "");
  EXPECT_EQ(empty.fragment(), "");
  const Url absent = *Url::parse("http://h/");
  EXPECT_EQ(absent.query(), std::nullopt);
  EXPECT_EQ(absent.fragment(), std::nullopt);
  EXPECT_TRUE(Url::parse("file:///a")->has_host());
  EXPECT_FALSE(Url::parse("foo:/a")->has_host());
}

TEST(Url, PathThatReadsAsAHostIsGuarded) {
  const Url url = *Url::parse("foo:/.//b");
  EXPECT_EQ(url.path(), "//b");
  EXPECT_EQ(url.host(), "");
  EXPECT_FALSE(url.has_host());
}

TEST(Url, WithoutCredentials) {
  const Url url = Url::parse("https://u:p@h:1/a?q#f")->without_credentials();
  EXPECT_EQ(url.href(), "https://h:1/a?q#f");
  EXPECT_EQ(url.username(), "");
  EXPECT_EQ(url.password(), "");
  EXPECT_EQ(url.host(), "h");
  EXPECT_EQ(url.port(), 1);
  EXPECT_EQ(url.path(), "/a");
  EXPECT_EQ(url.query(), "q");
  EXPECT_EQ(url.fragment(), "f");
  EXPECT_FALSE(url.includes_credentials());
}

TEST(Url, WithFragment) {
  const Url url = *Url::parse("https://h/a#f");
  EXPECT_EQ(url.with_fragment("g").href(), "https://h/a#g");
  EXPECT_EQ(url.with_fragment("g").fragment(), "g");
  EXPECT_EQ(url.with_fragment("").href(), "https://h/a#");
  EXPECT_EQ(url.with_fragment(std::nullopt).href(), "https://h/a");
  EXPECT_EQ(url.with_fragment(std::nullopt).fragment(), std::nullopt);
}

TEST(Url, RefusesWhatIsTooLong) {
  const std::string prefix = "http://h/";
  const std::string longest = prefix + std::string(kMaxUrlLength - prefix.size(), 'a');
  EXPECT_TRUE(Url::parse(longest));
  const auto input_too_long = Url::parse(longest + "a");
  ASSERT_FALSE(input_too_long);
  EXPECT_EQ(input_too_long.error().code, UrlErrorCode::kTooLong);
  const auto href_too_long = Url::parse(prefix + std::string(kMaxUrlLength / 2, ' ') + "a");
  ASSERT_FALSE(href_too_long);
  EXPECT_EQ(href_too_long.error().code, UrlErrorCode::kTooLong);
}

}  // namespace
}  // namespace crosscheck
