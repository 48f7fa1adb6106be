// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kAwsHttpApi[] = {
    by_remedy(kSendHeaders,
              {Place::kSettings, "template.yaml: AWS::Serverless::HttpApi, Properties", R"(CorsConfiguration:
  AllowOrigins: [{{origins"}}]
{{?preflight}}
  AllowMethods: [{{methods"}}]
{{/preflight}}
{{?headers}}
  AllowHeaders: [{{headers"}}]
{{/headers}}
{{?exposed}}
  ExposeHeaders: [{{exposed"}}]
{{/exposed}}
{{?credentials}}
  AllowCredentials: true
{{/credentials}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "template.yaml: AWS::ApiGatewayV2::Integration, Properties", R"(ResponseParameters:
  "200":
    ResponseParameters:
    - { Destination: "overwrite:header.Cross-Origin-Resource-Policy", Source: cross-origin }
)"}),
};

}  // namespace crosscheck::diagnosis::cures
