// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kCaddy[] = {
    by_remedy(kSendHeaders, {Place::kSite, "Caddyfile", R"({{^any}}
@cors {
{{#origins}}
    header Origin {{.}}
{{/origins}}
}
{{/any}}
header {{^any}}@cors {{/any}}{
    Access-Control-Allow-Origin {{^any}}{http.request.header.Origin}{{/any}}{{?any}}*{{/any}}
{{?credentials}}
    Access-Control-Allow-Credentials true
{{/credentials}}
{{?unsafe_methods}}
    Access-Control-Allow-Methods "{{methods}}"
{{/unsafe_methods}}
{{?headers}}
    Access-Control-Allow-Headers "{{headers}}"
{{/headers}}
{{?exposed}}
    Access-Control-Expose-Headers "{{exposed}}"
{{/exposed}}
}
{{^any}}
header +Vary Origin
{{/any}}
{{?preflight}}
@preflight {
    method OPTIONS
    header Access-Control-Request-Method *
}
respond @preflight 204
{{/preflight}}
)"},
              {Place::kUpstream, "Caddyfile", R"({{#present}}
header_down -{{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kUpstream, "Caddyfile", R"({{#present}}
header_down -{{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}), {Place::kSite, "Caddyfile", R"(request_body {
    max_size {{megabytes}}MiB
}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSite, "Caddyfile", "header Cross-Origin-Resource-Policy cross-origin\n"}),
};

}  // namespace crosscheck::diagnosis::cures
