// SPDX-License-Identifier: Apache-2.0
// Which request headers a page may send across origins without asking first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// The client hints that a script may set and a browser also sends by itself, lower case. https://wicg.github.io/responsive-image-client-hints/
inline constexpr std::string_view kClientHintNames[] = {"device-memory", "downlink",       "dpr",  "ect",
                                                        "rtt",           "viewport-width", "width"};

/// https://fetch.spec.whatwg.org/#cors-safelisted-request-header, with what the engine adds to or takes from it.
[[nodiscard]] bool is_cors_safelisted_request_header(const Traits& traits, std::string_view name,
                                                     std::string_view value);

/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names: lower case, sorted, each once. `body_type` is the
/// Content-Type that comes with the body, besides those in `headers`; empty when none does.
[[nodiscard]] std::vector<std::string> cors_unsafe_request_header_names(const Traits& traits, const HeaderList& headers,
                                                                        std::string_view body_type = {});

/// https://fetch.spec.whatwg.org/#no-cors-safelisted-request-header
[[nodiscard]] bool is_no_cors_safelisted_request_header(const Traits& traits, std::string_view name,
                                                        std::string_view value);

}  // namespace crosscheck::browser
