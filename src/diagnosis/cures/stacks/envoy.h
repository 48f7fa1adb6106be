// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kEnvoy[] = {
    by_remedy(kSendHeaders, {Place::kFirst, "envoy.yaml: http_filters", R"(- name: envoy.filters.http.cors
  typed_config:
    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors
)"},
              {Place::kRoute, "envoy.yaml: routes", R"(typed_per_filter_config:
  envoy.filters.http.cors:
    "@type": type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy
    allow_origin_string_match:
{{#origins}}
    - exact: "{{.}}"
{{/origins}}
{{?credentials}}
    allow_credentials: true
{{/credentials}}
{{?preflight}}
    allow_methods: "{{methods}}"
{{/preflight}}
{{?headers}}
    allow_headers: "{{headers}}"
{{/headers}}
{{?exposed}}
    expose_headers: "{{exposed}}"
{{/exposed}}
{{^any}}
response_headers_to_add:
- header: { key: Vary, value: Origin }
  append_action: APPEND_IF_EXISTS_OR_ADD
{{/any}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kRoute, "envoy.yaml: routes", "response_headers_to_remove: [{{present\"}}]\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}), {Place::kRoute, "envoy.yaml: routes", R"(typed_per_filter_config:
  envoy.filters.http.buffer:
    "@type": type.googleapis.com/envoy.extensions.filters.http.buffer.v3.BufferPerRoute
    buffer: { max_request_bytes: {{bytes}} }
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kRoute, "envoy.yaml: routes", R"(response_headers_to_add:
- header: { key: Cross-Origin-Resource-Policy, value: cross-origin }
  append_action: OVERWRITE_IF_EXISTS_OR_ADD
)"}),
};

}  // namespace crosscheck::diagnosis::cures
