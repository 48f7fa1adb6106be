// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kGatewayApi[] = {
    by_remedy(kSendHeaders, {Place::kRoute, "HTTPRoute: spec.rules[].filters", R"(- type: CORS
  cors:
    allowOrigins: [{{origins"}}]
{{?credentials}}
    allowCredentials: true
{{/credentials}}
{{?preflight}}
    allowMethods: [{{methods"}}]
    maxAge: 600
{{/preflight}}
{{?headers}}
    allowHeaders: [{{headers"}}]
{{/headers}}
{{?exposed}}
    exposeHeaders: [{{exposed"}}]
{{/exposed}}
{{^any}}
- type: ResponseHeaderModifier
  responseHeaderModifier:
    add: [{ name: Vary, value: Origin }]
{{/any}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kRoute, "HTTPRoute: spec.rules[].filters", R"(- type: ResponseHeaderModifier
  responseHeaderModifier:
    remove: [{{present"}}]
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kRoute, "HTTPRoute: spec.rules[].filters", R"(- type: ResponseHeaderModifier
  responseHeaderModifier:
    set: [{ name: Cross-Origin-Resource-Policy, value: cross-origin }]
)"}),
};

}  // namespace crosscheck::diagnosis::cures
