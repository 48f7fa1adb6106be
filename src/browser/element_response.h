// SPDX-License-Identifier: Apache-2.0
// What an element or API demands of a response that CORS lets through.
#pragma once

#include "browser/traits.h"
#include "crosscheck/http.h"
#include "http/grammar.h"

namespace crosscheck::browser {

/// kMimeType when the engine holds the response for none, whatever its CORS headers say, because its Content-Type is
/// not what was asked for; kNone when it does not.
[[nodiscard]] Failure judge_type_before_cors_check(const Traits& traits, Asker as, const Answer& answer);

/// kStatusNotOk or kMimeType when the asker fires an error for such a response all the same; kNone when it does not.
/// @param redirected at least one redirect led to the answer.
[[nodiscard]] Failure judge_element_response(const Traits& traits, Asker as, const Answer& answer, bool redirected);

/// https://mimesniff.spec.whatwg.org/#javascript-mime-type
[[nodiscard]] bool is_javascript(const http::MimeType& type);
/// A null body status, or a redirect that leads nowhere.
[[nodiscard]] bool has_no_body(const Traits& traits, std::uint16_t status) noexcept;
/// https://fetch.spec.whatwg.org/#determine-nosniff
[[nodiscard]] bool is_nosniff(const Traits& traits, const Answer& answer);

}  // namespace crosscheck::browser
