// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kS3[] = {
    by_remedy(
        kSendHeaders, {Place::kSettings, "cors.json", R"({
  "CORSRules": [
    {
      "AllowedOrigins": [{{origins"}}],
      "AllowedMethods": [{{methods"}}],
      "AllowedHeaders": [{{headers"}}],
      "ExposeHeaders": [{{exposed"}}]
    }
  ]
}
)"},
        {Place::kCommand, "", "aws s3api put-bucket-cors --bucket BUCKET --cors-configuration file://cors.json\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "template.yaml: AWS::CloudFront::ResponseHeadersPolicy, ResponseHeadersPolicyConfig",
               R"(CustomHeadersConfig:
  Items:
  - { Header: Cross-Origin-Resource-Policy, Value: cross-origin, Override: true }
)"}),
};

}  // namespace crosscheck::diagnosis::cures
