// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kTraefik[] = {
    by_remedy(kSendHeaders, {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    cors:
      headers:
        accessControlAllowOriginList: [{{origins"}}]
{{?credentials}}
        accessControlAllowCredentials: true
{{/credentials}}
{{?preflight}}
        accessControlAllowMethods: [{{methods"}}]
        accessControlMaxAge: 600
{{/preflight}}
{{?headers}}
        accessControlAllowHeaders: [{{headers"}}]
{{/headers}}
{{?exposed}}
        accessControlExposeHeaders: [{{exposed"}}]
{{/exposed}}
        addVaryHeader: true
)"},
              {Place::kRoute, "dynamic.yaml", "middlewares: [cors]\n"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    one-layer:
      headers:
        customResponseHeaders:
{{#present}}
          {{.}}: ""
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}), {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    body:
      buffering:
        maxRequestBodyBytes: {{bytes}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    resource-policy:
      headers:
        customResponseHeaders:
          Cross-Origin-Resource-Policy: cross-origin
)"}),
};

}  // namespace crosscheck::diagnosis::cures
