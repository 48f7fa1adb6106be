// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "browser/traits.h"
#include "crosscheck/http.h"

namespace crosscheck::browser {

/// https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check for a no-cors response.
/// @param origin the page's
/// @param site   the origin whose site the page is of: its own, or of what framed it
/// @param url    the one that answered
/// @param coep   the page's Cross-Origin-Embedder-Policy: "require-corp", "credentialless" or empty
/// @return kCorp or kCoep when the response is kept from the page, kNone when not
[[nodiscard]] Failure cross_origin_resource_policy_check(const Traits& traits, const Answer& answer,
                                                         const Origin& origin, const Origin& site, const Url& url,
                                                         std::string_view coep);

/// https://html.spec.whatwg.org/#check-a-global-object's-embedder-policy for the script of a dedicated worker.
/// @param coep of the page that starts it, as above
/// @return kCoep when the script has to carry such a policy too and does not, kNone when not
[[nodiscard]] Failure worker_embedder_policy_check(const Traits& traits, const Answer& answer, std::string_view coep);

}  // namespace crosscheck::browser
