// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kRust[] = {
    by_remedy(kSendHeaders, {Place::kLast, "main.rs", R"(.layer(
    tower_http::cors::CorsLayer::new()
{{^any}}
        .allow_origin([{{origins"}}].map(|origin| origin.parse().unwrap()))
{{/any}}
{{?any}}
        .allow_origin(tower_http::cors::Any)
{{/any}}
{{?headers}}
        .allow_headers([{{headers"}}].map(|name| name.parse().unwrap()))
{{/headers}}
{{?exposed}}
        .expose_headers([{{exposed"}}].map(|name| name.parse().unwrap()))
{{/exposed}}
{{?credentials}}
        .allow_credentials(true)
{{/credentials}}
        .allow_methods([{{methods"}}].map(|method| method.parse().unwrap())),
)
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "main.rs", ".layer(CorsLayer::new())\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kLast, "main.rs", ".layer(axum::extract::DefaultBodyLimit::max({{bytes}}))\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kLast, "main.rs", R"(.layer(tower_http::set_header::SetResponseHeaderLayer::overriding(
    axum::http::HeaderName::from_static("cross-origin-resource-policy"),
    axum::http::HeaderValue::from_static("cross-origin"),
))
)"}),
};

}  // namespace crosscheck::diagnosis::cures
