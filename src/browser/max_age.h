// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// How many seconds a preflight's answer may be remembered: Access-Control-Max-Age, 5 when it is absent, and no more
/// than the engine's cap. https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.7
[[nodiscard]] std::uint32_t read_max_age(const Traits& traits, const HeaderList& headers);

}  // namespace crosscheck::browser
