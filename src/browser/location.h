// SPDX-License-Identifier: Apache-2.0
// The Location of a response, as an engine reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"
#include "crosscheck/url.h"

namespace crosscheck::browser {

/// Its text, or nullopt where the response has none.
[[nodiscard]] std::optional<std::string> read_location(const Traits& traits, const HeaderList& headers);

/// https://fetch.spec.whatwg.org/#concept-response-location-url
[[nodiscard]] tl::expected<Url, UrlError> location_url(std::string_view location, const Url& current);

}  // namespace crosscheck::browser
