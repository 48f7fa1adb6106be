// SPDX-License-Identifier: Apache-2.0
//
// Entries of `origins` that are none, and what is suggested in their place.
#include <gtest/gtest.h>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

struct OriginCase {
  const char* origin;
  const char* id;
  const char* instead;  ///< nullptr: whatever
};

TEST(WrittenOrigins, OriginsThatAreNone) {
  const OriginCase cases[] = {
      {"app://[::0]", "origin-not-canonical", "app://[::]"},
      {"app://[::1]x", "origin-host-invalid", nullptr},
      {"app://[x]", "origin-host-invalid", nullptr},
      {"", "origin-empty", ""},
      {"example.com", "origin-scheme-missing", "https://example.com"},
      {"localhost:3000", "origin-scheme-missing", "http://localhost:3000"},
      {"127.0.0.1", "origin-scheme-missing", "http://127.0.0.1"},
      {"[::1]:8080", "origin-scheme-missing", "http://[::1]:8080"},
      // a word is no host
      {"any", "origin-scheme-missing", ""},
      {"self", "origin-scheme-missing", ""},
      {"**", "origin-scheme-missing", ""},
      {"\"null\"", "origin-scheme-missing", ""},
      {"https:/app.example.com", "origin-scheme-missing", "https://app.example.com"},
      {"HTTP:app.example.com/", "origin-scheme-missing", "http://app.example.com"},
      {"app.example.com:*/x", "origin-scheme-missing", "https://app.example.com:*"},
      {"//example.com", "origin-scheme-missing", nullptr},
      {"*.example.com", "origin-scheme-missing", nullptr},
      {"https://example.com/", "origin-has-path", "https://example.com"},
      {"https://example.com/api", "origin-has-path", "https://example.com"},
      {"https://example.com?a", "origin-has-path", "https://example.com"},
      {"https://example.com#a", "origin-has-path", "https://example.com"},
      {"https://user:pw@example.com", "origin-has-userinfo", "https://example.com"},
      {"https://a.example, https://b.example", "origin-is-list", nullptr},
      {"https://a.example https://b.example", "origin-is-list", nullptr},
      {"https://a.example;https://b.example", "origin-is-list", ""},
      {" https://a.example", "origin-not-canonical", "https://a.example"},
      {"https://A.example/, ", "origin-not-canonical", "https://a.example"},
      {" ", "origin-not-canonical", ""},
      // several mistakes in one
      {"https://EXAMPLE.com:443", "origin-not-canonical", "https://example.com"},
      {"HTTPS://EXAMPLE.com:443/", "origin-not-canonical", "https://example.com"},
      {"https://*.M\xC3\x9CNCHEN.de:443", "origin-not-canonical", "https://*.xn--mnchen-3ya.de"},
      {"https://m\xC3\xBCnchen.de:*/", "origin-has-path", "https://xn--mnchen-3ya.de:*"},
      {"wss://example.com/socket", "origin-scheme-impossible", "https://example.com"},
      {"wss://example.com:443", "origin-scheme-impossible", "https://example.com"},
      {"https://0x7f.1:443", "origin-not-canonical", "https://127.0.0.1"},
      {"https://:443", "origin-host-invalid", ""},
      {"https:///app.example.com", "origin-host-invalid", "https://app.example.com"},
      {"https://::1", "origin-host-invalid", "https://[::1]"},
      {"app://::1", "origin-host-invalid", "app://[::1]"},
      {"https://example.com:443", "origin-not-canonical", "https://example.com"},
      {"http://example.com:80", "origin-not-canonical", "http://example.com"},
      {"https://*.example.com:443", "origin-not-canonical", "https://*.example.com"},
      {"https://example.com:08443", "origin-not-canonical", "https://example.com:8443"},
      {"https://example.com:0", "origin-port-invalid", nullptr},
      {"https://example.com:65536", "origin-port-invalid", nullptr},
      {"https://example.com:99999999999999999999", "origin-port-invalid", nullptr},
      {"https://example.com:", "origin-port-invalid", nullptr},
      {"https://example.com:80a", "origin-port-invalid", nullptr},
      {"https://example.com:8*", "origin-wildcard-place", nullptr},
      {"https://a:b:c", "origin-port-invalid", nullptr},
      {"HTTPS://example.com", "origin-not-canonical", "https://example.com"},
      {"https://Example.COM", "origin-not-canonical", "https://example.com"},
      {"https://*.Example.com:*", "origin-not-canonical", "https://*.example.com:*"},
      {"https://b\xC3\xBC"
       "cher.example",
       "origin-not-canonical", "https://xn--bcher-kva.example"},
      {"https://\xE4\xBE\x8B.example", "origin-not-canonical", "https://xn--fsq.example"},
      {"https://xn--a.example", "origin-host-invalid", nullptr},
      {"https://127.1", "origin-not-canonical", "https://127.0.0.1"},
      {"https://0x7f.0.0.1", "origin-not-canonical", "https://127.0.0.1"},
      {"https://1.2.3.256", "origin-host-invalid", nullptr},
      {"https://[::0:1]", "origin-not-canonical", "https://[::1]"},
      {"https://[::1", "origin-host-invalid", nullptr},
      {"https://*.127.0.0.1", "origin-wildcard-ip", nullptr},
      {"https://*.[::1]", "origin-wildcard-ip", nullptr},
      {"https://a..example", "origin-host-invalid", nullptr},
      {"https://.example", "origin-host-invalid", nullptr},
      {"https://", "origin-host-invalid", nullptr},
      {"https://a_b!.example", "origin-host-invalid", nullptr},
      {"https://a.*.example", "origin-wildcard-place", nullptr},
      {"https://**.example", "origin-wildcard-place", nullptr},
      {"*://example.com", "origin-wildcard-place", "https://example.com"},
      {"1http://example.com", "origin-scheme-invalid", nullptr},
      {"://example.com", "origin-scheme-invalid", nullptr},
      {"file://", "origin-scheme-impossible", nullptr},
      {"file:///home/me/page.html", "origin-scheme-impossible", nullptr},
      {"data://x", "origin-scheme-impossible", nullptr},
      {"wss://example.com", "origin-scheme-impossible", "https://example.com"},
      // schemes without a host
      {"data:text/html,x", "origin-scheme-impossible", ""},
      {"DATA:text/html;base64,eA==", "origin-scheme-impossible", ""},
      {"about:blank", "origin-scheme-impossible", ""},
      {"about:srcdoc", "origin-scheme-impossible", ""},
      {"javascript:alert(1)", "origin-scheme-impossible", ""},
      {"blob:https://app.example.com/1b9d", "origin-scheme-impossible", "https://app.example.com"},
      {"blob:null/1b9d", "origin-scheme-impossible", ""},
      {"mailto:a@b", "origin-scheme-missing", ""},
      {"capacitor:localhost", "origin-scheme-missing", ""},
      // backslashes
      {"https:\\\\example.com", "origin-not-canonical", "https://example.com"},
      {"https:\\/\\/example.com", "origin-not-canonical", "https://example.com"},
      {"https://example.com\\", "origin-not-canonical", "https://example.com"},
      {"example.com\\", "origin-not-canonical", "https://example.com"},
      {"https://app\\.example\\.com", "origin-is-regex", ""},
      {"https:\\/\\/example\\.com", "origin-is-regex", ""},
      {"\\", "origin-is-regex", ""},
      {"null", "origin-null", nullptr},
      {"chrome-extension://ABC", "origin-not-canonical", "chrome-extension://abc"},
  };
  for (const OriginCase& c : cases) {
    const Compiled compiled = compile(policy_for({c.origin}));
    ASSERT_EQ(compiled.issues.size(), 1U) << c.origin;
    EXPECT_EQ(to_string(compiled.issues[0].code), c.id) << c.origin;
    EXPECT_EQ(compiled.issues[0].value, c.origin);
    EXPECT_FALSE(compiled.issues[0].message.empty()) << c.origin;
    if (c.instead != nullptr) {
      EXPECT_EQ(compiled.issues[0].instead, c.instead) << c.origin;
    }
    EXPECT_EQ(compiled.plan, nullptr) << c.origin;
  }
  EXPECT_EQ(issues_of(policy_for({"https://" + std::string(320, 'a')})), std::vector<std::string>{"origin-too-long"});
  EXPECT_EQ(issues_of(policy_for({"https://" + std::string(64, 'a') + ".example"})),
            std::vector<std::string>{"origin-host-invalid"});
}

TEST(WrittenOrigins, BytesBehindAnAddressAreNoHost) {
  for (const char* scheme : {"app", "http", "https"}) {
    for (int byte = 0; byte < 256; ++byte) {
      const std::string origin = std::string(scheme) + "://[::1]" + static_cast<char>(byte);
      EXPECT_FALSE(issues_of(policy_for({origin})).empty()) << testing::PrintToString(origin);
    }
    EXPECT_TRUE(issues_of(policy_for({std::string(scheme) + "://[::1]"})).empty()) << scheme;
    EXPECT_TRUE(issues_of(policy_for({std::string(scheme) + "://[::1]:8080"})).empty()) << scheme;
  }
}

}  // namespace
}  // namespace crosscheck::policy
