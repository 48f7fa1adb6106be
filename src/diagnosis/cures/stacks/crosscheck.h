// SPDX-License-Identifier: Apache-2.0
// This library's policies: as C++, and as a file.
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kCpp[] = {
    by_remedy(kSendHeaders, {Place::kSettings, "server.cc", R"(config.origins = { {{origins"}} };
{{?credentials}}
config.credentials = true;
{{/credentials}}
{{?insecure}}
config.dangerously_allow_insecure_origins = true;
{{/insecure}}
{{?unsafe_methods}}
config.methods = { {{unsafe_methods"}} };
{{/unsafe_methods}}
{{?headers}}
config.request_headers = { {{headers"}} };
{{/headers}}
{{?exposed}}
config.expose = { {{exposed"}} };
{{/exposed}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kSettings, "server.cc", "config.other_headers = crosscheck::policy::OtherHeaders::kReplace;\n"}),
};

inline constexpr CureText kPolicy[] = {
    by_remedy(kSendHeaders, {Place::kPolicy, "crosscheck.yaml", R"(origins: [{{origins"}}]
{{?credentials}}
credentials: true
{{/credentials}}
{{?insecure}}
dangerously-allow-insecure-origins: true
{{/insecure}}
{{?unsafe_methods}}
methods: [{{unsafe_methods"}}]
{{/unsafe_methods}}
{{?headers}}
request-headers: [{{headers"}}]
{{/headers}}
{{?exposed}}
expose: [{{exposed"}}]
{{/exposed}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kPolicy, "crosscheck.yaml", "other-headers: replace\n"}),
};

}  // namespace crosscheck::diagnosis::cures
