// SPDX-License-Identifier: Apache-2.0
// Which headers of a response a script may read.
#pragma once

#include <string>
#include <vector>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// Names, lower case, sorted, each once: those of a basic filtered response, or of a CORS filtered response.
/// https://fetch.spec.whatwg.org/#concept-filtered-response-basic
/// https://fetch.spec.whatwg.org/#concept-filtered-response-cors
/// @param cors    the response tainting is "cors"
/// @param include the request's credentials mode is "include": `*` exposes nothing
[[nodiscard]] std::vector<std::string> exposed_header_names(const Traits& traits, Asker as, const HeaderList& headers,
                                                            bool cors, bool include);

}  // namespace crosscheck::browser
