// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kLines[] = {
    by_remedy(kSendHeaders | set_of({Remedy::kOneLayer}), {Place::kPreflight, "", R"({{?preflight}}
Access-Control-Allow-Origin: {{origin}}
{{?credentials}}
Access-Control-Allow-Credentials: true
{{/credentials}}
{{?unsafe_methods}}
Access-Control-Allow-Methods: {{methods}}
{{/unsafe_methods}}
{{?headers}}
Access-Control-Allow-Headers: {{headers}}
{{/headers}}
{{^any}}
Vary: Origin
{{/any}}
{{/preflight}}
)"},
              {Place::kResponse, "", R"(Access-Control-Allow-Origin: {{origin}}
{{?credentials}}
Access-Control-Allow-Credentials: true
{{/credentials}}
{{?exposed}}
Access-Control-Expose-Headers: {{exposed}}
{{/exposed}}
{{^any}}
Vary: Origin
{{/any}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kResponse, "", "Cross-Origin-Resource-Policy: cross-origin\n"}),
};

}  // namespace crosscheck::diagnosis::cures
