// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

// The middleware replaces what comes from behind it: where a header is there twice, both are from other layers.
inline constexpr CureText kTraefik[] = {
    by_remedy(kSendHeaders | set_of({Remedy::kOneLayer}), {Place::kFile, "dynamic.yaml", R"(http:
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
{{?present}}
        customResponseHeaders:
{{/present}}
{{#present}}
          {{.}}: ""
{{/present}}
)"},
              {Place::kRoute, "dynamic.yaml", "middlewares: [cors]\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}), {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    body:
      buffering:
        maxRequestBodyBytes: {{bytes}}
)"},
              {Place::kRoute, "dynamic.yaml", "middlewares: [body]\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "dynamic.yaml", R"(http:
  middlewares:
    resource-policy:
      headers:
        customResponseHeaders:
          Cross-Origin-Resource-Policy: cross-origin
)"},
              {Place::kRoute, "dynamic.yaml", "middlewares: [resource-policy]\n"}),
};

}  // namespace crosscheck::diagnosis::cures
