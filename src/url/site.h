// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crosscheck/url.h"

namespace crosscheck::url {

/// https://html.spec.whatwg.org/#schemelessly-same-site: equal hosts, or one registrable domain above both (Public
/// Suffix List). Opaque origins are same-site with nothing.
[[nodiscard]] bool schemelessly_same_site(const Origin& a, const Origin& b);

}  // namespace crosscheck::url
