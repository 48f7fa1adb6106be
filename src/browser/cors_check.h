// SPDX-License-Identifier: Apache-2.0
// The CORS check: may this origin read this response?
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// What the CORS check found. `failure` is one of the kAcao... and kAcac... kinds; kNone when it passed.
struct CorsCheckResult {
  Failure failure = Failure::kNone;
  std::string value;           ///< the offending value as the engine reads it (several lines joined)
  std::int32_t header = -1;    ///< the header line it came from; -1 when it is missing
  bool several_lines = false;  ///< refused for the number of its lines, before their values were read
};

/// https://fetch.spec.whatwg.org/#concept-cors-check
/// @param origin  the serialized request origin the response is held against.
/// @param include the request's credentials mode is "include".
[[nodiscard]] CorsCheckResult cors_check(const Traits& traits, const HeaderList& headers, std::string_view origin,
                                         bool include);

}  // namespace crosscheck::browser
