// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kAwsRestApi[] = {
    by_remedy(kSendHeaders, {Place::kSettings, "template.yaml: AWS::Serverless::Api, Properties", R"(Auth:
  AddDefaultAuthorizerToCorsPreflight: false
Cors:
  AllowOrigin: "'{{origin}}'"
{{?preflight}}
  AllowMethods: "'{{methods}}'"
{{/preflight}}
{{?headers}}
  AllowHeaders: "'{{headers}}'"
{{/headers}}
{{?credentials}}
  AllowCredentials: true
{{/credentials}}
GatewayResponses:
  DEFAULT_4XX: &error
    ResponseParameters:
      Headers:
        Access-Control-Allow-Origin: "'{{origin}}'"
{{?credentials}}
        Access-Control-Allow-Credentials: "'true'"
{{/credentials}}
  DEFAULT_5XX: *error
)"},
              {Place::kFunction, "index.mjs: headers", R"('Access-Control-Allow-Origin': '{{origin}}',
{{?credentials}}
'Access-Control-Allow-Credentials': 'true',
{{/credentials}}
{{?exposed}}
'Access-Control-Expose-Headers': '{{exposed}}',
{{/exposed}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "index.mjs: headers", R"({{#present}}
'{{.}}': ...
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFunction, "index.mjs: headers", "'Cross-Origin-Resource-Policy': 'cross-origin',\n"}),
};

}  // namespace crosscheck::diagnosis::cures
