// SPDX-License-Identifier: Apache-2.0
//
// The header lines a browser adds to a request by itself, so that a server, a firewall or a CDN sees what it would see
// from the browser.
#pragma once

#include <string>
#include <vector>

#include "crosscheck/browser.h"

namespace crosscheck::responders {

/// What the user knows and the fetch does not.
struct Impersonation {
  browser::Engine engine = browser::Engine::kChromium;  ///< whose User-Agent and Accept-Language
  std::string version;                                  ///< of Crosscheck, told at the end of the User-Agent
  Origin page;                                          ///< of the page: Referer and Sec-Fetch-Site
  std::string cookie;             ///< Cookie line of the first URL's host; empty when there is none
  std::string cookie_host;        ///< sent to this host only
  std::vector<Header> overrides;  ///< replace what would be sent, by name: User-Agent, Accept-Language, ...
};

/// Every line to send, Host and Content-Length left out: `request`'s own ones in their order, and a browser's.
[[nodiscard]] HeaderList browser_headers(const browser::Request& request, const Impersonation& who);

/// Sec-Fetch-Site of a request from a page to a URL: "same-origin", "same-site" (by the Public Suffix List) or
/// "cross-site". https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
[[nodiscard]] std::string_view sec_fetch_site(const Origin& page, const Origin& target);

}  // namespace crosscheck::responders
