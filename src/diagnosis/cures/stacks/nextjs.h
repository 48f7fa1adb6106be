// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/web_headers.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kNext[] = {
    by_remedy(
        kSendHeaders,
        {Place::kFile, "middleware.js",
         R"(import { NextResponse } from 'next/server';

export const config = { matcher: '{{prefix}}/:path*' };

export function middleware(request) {
)" CROSSCHECK_WEB_PREFLIGHT
         R"(  const response = {{?preflight}}preflight ? new NextResponse(null, { status: 204 }) : {{/preflight}}NextResponse.next();
)" CROSSCHECK_WEB_HEADERS "}\n"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "next.config.js: headers()", R"({{#present}}
{ key: '{{.}}' },
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kFunction, "pages/api",
               "export const config = { api: { bodyParser: { sizeLimit: '{{megabytes}}mb' } } };\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "next.config.js", R"(headers: async () => [{
  source: '{{prefix}}/:path*',
  headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
}],
)"}),
};

}  // namespace crosscheck::diagnosis::cures
