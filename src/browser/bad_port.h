// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crosscheck/url.h"

namespace crosscheck::browser {

/// https://fetch.spec.whatwg.org/#block-bad-port: ports of other protocols that a web page may not talk to.
[[nodiscard]] bool has_bad_port(const Url& url) noexcept;

}  // namespace crosscheck::browser
