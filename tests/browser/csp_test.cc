// SPDX-License-Identifier: Apache-2.0
#include "browser/csp.h"

#include <gtest/gtest.h>

namespace crosscheck::browser {
namespace {

struct Row {
  std::string_view policy;
  Asker as;
  std::string_view url;
  bool redirected;
  std::string_view violated;  ///< the directive as written; empty: allowed
};

constexpr Row kRows[] = {
    {"", Asker::kFetch, "https://api.example/", false, ""},
    {"img-src 'none'", Asker::kFetch, "https://api.example/", false, ""},
    {"connect-src 'self'", Asker::kFetch, "https://app.example/x", false, ""},
    {"connect-src 'self'", Asker::kFetch, "https://api.example/", false, "connect-src 'self'"},
    {"connect-src 'none'", Asker::kXhr, "https://app.example/", false, "connect-src 'none'"},
    {"connect-src", Asker::kFetch, "https://app.example/", false, "connect-src "},
    {"connect-src *", Asker::kFetch, "http://api.example:81/", false, ""},
    {"connect-src https:", Asker::kFetch, "http://api.example/", false, "connect-src https:"},
    {"connect-src http:", Asker::kFetch, "https://api.example/", false, ""},
    // Hosts, ports, paths; a path is not compared after a redirect.
    {"connect-src *.example", Asker::kFetch, "https://a.b.example/", false, ""},
    {"connect-src *.b.example", Asker::kFetch, "https://b.example/", false, "connect-src *.b.example"},
    {"connect-src https://api.example:8443", Asker::kFetch, "https://api.example/", false,
     "connect-src https://api.example:8443"},
    {"connect-src https://api.example:*", Asker::kFetch, "https://api.example:9/", false, ""},
    {"connect-src https://api.example/v1/", Asker::kFetch, "https://api.example/v1/x", false, ""},
    {"connect-src https://api.example/v1", Asker::kFetch, "https://api.example/v1/x", false,
     "connect-src https://api.example/v1"},
    {"connect-src https://api.example/v1", Asker::kFetch, "https://api.example/v2", true, ""},
    // Fallbacks, and the first directive of a name.
    {"default-src 'self'", Asker::kImage, "https://cdn.example/", false, "default-src 'self'"},
    {"default-src 'none'; img-src *", Asker::kImage, "https://cdn.example/", false, ""},
    {"script-src 'self'; worker-src *", Asker::kWorker, "https://cdn.example/", false, ""},
    {"connect-src *; connect-src 'none'", Asker::kFetch, "https://api.example/", false, ""},
    // Each of several policies must allow the URL.
    {"connect-src *, connect-src 'self'", Asker::kFetch, "https://api.example/", false, "connect-src 'self'"},
};

TEST(ContentSecurityPolicy, WhichUrlsMayBeAsked) {
  const Origin self = Origin::parse("https://app.example").value();
  for (const Row& row : kRows) {
    const Url url = Url::parse(row.url).value();
    const auto violation = check_content_security_policy(row.policy, row.as, &url, self, row.redirected);
    EXPECT_EQ(violation ? violation->directive : std::string(), row.violated) << row.policy << " and " << row.url;
  }
}

}  // namespace
}  // namespace crosscheck::browser
