// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kNginx[] = {
    by_remedy(kSendHeaders, {Place::kHttpBlock, "nginx.conf", R"({{^any}}
map $http_origin $cors_origin {
    default "";
{{#origins}}
    "{{.}}" "{{.}}";
{{/origins}}
}
{{/any}}
{{?preflight}}
map "$request_method|$http_access_control_request_method" $cors_preflight {
    default "";
    "~^OPTIONS\|." 1;
}
{{/preflight}}
)"},
              {Place::kLocation, "nginx.conf", R"({{?preflight}}
if ($cors_preflight) { return 204; }
{{/preflight}}
{{#present}}
proxy_hide_header {{.}};
{{/present}}
add_header Access-Control-Allow-Origin {{^any}}$cors_origin{{/any}}{{?any}}"*"{{/any}} always;
{{?credentials}}
add_header Access-Control-Allow-Credentials true always;
{{/credentials}}
{{?unsafe_methods}}
add_header Access-Control-Allow-Methods "{{methods}}" always;
{{/unsafe_methods}}
{{?headers}}
add_header Access-Control-Allow-Headers "{{headers}}" always;
{{/headers}}
{{?exposed}}
add_header Access-Control-Expose-Headers "{{exposed}}" always;
{{/exposed}}
{{^any}}
add_header Vary Origin always;
{{/any}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kUpstream, "nginx.conf", R"({{#present}}
proxy_hide_header {{.}};
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}), {Place::kLocation, "nginx.conf", "client_max_body_size {{megabytes}}m;\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kLocation, "nginx.conf", "add_header Cross-Origin-Resource-Policy cross-origin always;\n"}),
};

}  // namespace crosscheck::diagnosis::cures
