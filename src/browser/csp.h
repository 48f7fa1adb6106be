// SPDX-License-Identifier: Apache-2.0
// The page's Content-Security-Policy, as far as it decides which URLs may be asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/browser.h"

namespace crosscheck::browser {

/// What forbade a URL.
struct CspViolation {
  std::string directive;     ///< as the policy writes it: "connect-src 'self'"
  std::string_view wanted;   ///< the directive looked for: "connect-src"; static storage
  bool by_fallback = false;  ///< `directive` is another one that stands in for it
};

/// https://w3c.github.io/webappsec-csp/#should-block-request
/// @param policies   the header's value; several policies are separated by commas, and each must allow the URL
/// @param url        null for a redirect target that is no URL: no expression allows it
/// @param self       the page's origin, for 'self' and for expressions without a scheme
/// @param redirected a redirect led here: paths are not compared
/// @return nullopt when every policy allows the URL
[[nodiscard]] std::optional<CspViolation> check_content_security_policy(std::string_view policies, Asker as,
                                                                        const Url* url, const Origin& self,
                                                                        bool redirected);

/// https://wicg.github.io/local-network-access/#csp: whether the page counts as one from the Internet wherever it came from.
[[nodiscard]] bool treats_as_public_address(std::string_view policies) noexcept;

}  // namespace crosscheck::browser
