// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/web_headers.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kNetlify[] = {
    by_remedy(
        kSendHeaders,
        {Place::kFile, "netlify/edge-functions/cors.js",
         R"(export const config = { path: '{{prefix}}/*' };

export default async (request, context) => {
)" CROSSCHECK_WEB_PREFLIGHT
         R"(  const response = {{?preflight}}preflight ? new Response(null, { status: 204 }) : {{/preflight}}await context.next();
)" CROSSCHECK_WEB_HEADERS "};\n"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "netlify.toml, _headers", R"({{#present}}
{{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "_headers", R"({{prefix}}/*
  Cross-Origin-Resource-Policy: cross-origin
)"}),
};

}  // namespace crosscheck::diagnosis::cures
