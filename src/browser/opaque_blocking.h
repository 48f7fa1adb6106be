// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// Opaque Response Blocking, https://github.com/annevk/orb, for an opaque response to an image, a classic script or a
/// stylesheet, as far as its head decides. The bytes are taken to suit who asks.
/// @param as who asks; fetch() is exempt, and what asks by CORS is never opaque
/// @return why the response is blocked, in Firefox's words, or empty when it is not; static storage
[[nodiscard]] std::string_view opaque_response_blocking(const Traits& traits, Asker as, const Answer& answer);

}  // namespace crosscheck::browser
