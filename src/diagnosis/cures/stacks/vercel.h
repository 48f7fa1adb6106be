// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/web_headers.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kVercel[] = {
    by_remedy(
        kSendHeaders,
        {Place::kFile, "middleware.js",
         R"(import { next } from '@vercel/functions';

export const config = { matcher: '{{prefix}}/:path*' };

export default function middleware(request) {
)" CROSSCHECK_WEB_PREFLIGHT
         R"(  const response = {{?preflight}}preflight ? new Response(null, { status: 204 }) : {{/preflight}}next();
)" CROSSCHECK_WEB_HEADERS "}\n"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "vercel.json: headers", R"({{#present}}
{ "key": "{{.}}" },
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "vercel.json", R"json("headers": [{
  "source": "{{prefix}}/(.*)",
  "headers": [{ "key": "Cross-Origin-Resource-Policy", "value": "cross-origin" }]
}]
)json"}),
};

}  // namespace crosscheck::diagnosis::cures
