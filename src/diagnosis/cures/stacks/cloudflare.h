// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/web_headers.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kCloudflare[] = {
    by_remedy(
        kSendHeaders,
        {Place::kFile, "worker.js",
         R"(async function answer(request) {
)" CROSSCHECK_WEB_PREFLIGHT
         R"(  const fetched = {{?preflight}}preflight ? new Response(null, { status: 204 }) : {{/preflight}}await fetch(request);
  const response = new Response(fetched.body, fetched);
)" CROSSCHECK_WEB_HEADERS R"(}

export default { fetch: answer };
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kDelete, "Rules > Transform Rules > Response headers", R"({{#present}}
{{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kSettings, "Rules > Transform Rules > Response headers",
                                                  "Cross-Origin-Resource-Policy: cross-origin\n"}),
};

}  // namespace crosscheck::diagnosis::cures
