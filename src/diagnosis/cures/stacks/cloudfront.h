// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kCloudFront[] = {
    by_remedy(set_of({Remedy::kVaryOrigin}),
              {Place::kSettings, "template.yaml: DefaultCacheBehavior", R"(AllowedMethods: [GET, HEAD, OPTIONS]
CachedMethods: [GET, HEAD, OPTIONS]
ForwardedValues:
  QueryString: true
  Headers: [Origin, Access-Control-Request-Method, Access-Control-Request-Headers]
)"}),
    by_cause(Cause::kCdnRefusesMethod, {Place::kSettings, "template.yaml: DefaultCacheBehavior",
                                        "AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]\n"}),
    by_remedy(kSendHeaders,
              {Place::kSettings, "template.yaml: AWS::CloudFront::ResponseHeadersPolicy, ResponseHeadersPolicyConfig",
               R"(Name: cors
CorsConfig:
  OriginOverride: true
  AccessControlAllowOrigins: { Items: [{{origins"}}] }
  AccessControlAllowMethods: { Items: [{{methods"}}] }
  AccessControlAllowHeaders: { Items: [{{headers"}}] }
{{?exposed}}
  AccessControlExposeHeaders: { Items: [{{exposed"}}] }
{{/exposed}}
  AccessControlAllowCredentials: {{?credentials}}true{{/credentials}}{{^credentials}}false{{/credentials}}
)"},
              {Place::kSettings, "template.yaml: DefaultCacheBehavior", R"(ResponseHeadersPolicyId: !Ref Cors
{{?preflight}}
AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]
{{/preflight}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kSettings, "template.yaml: AWS::CloudFront::ResponseHeadersPolicy, ResponseHeadersPolicyConfig",
               R"(RemoveHeadersConfig:
  Items:
{{#present}}
  - Header: {{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "template.yaml: AWS::CloudFront::ResponseHeadersPolicy, ResponseHeadersPolicyConfig",
               R"(CustomHeadersConfig:
  Items:
  - { Header: Cross-Origin-Resource-Policy, Value: cross-origin, Override: true }
)"}),
};

}  // namespace crosscheck::diagnosis::cures
