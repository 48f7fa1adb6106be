// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kAwsLambda[] = {
    by_remedy(kSendHeaders,
              {Place::kFunction, "index.mjs", R"(const origin = event.headers.origin ?? event.headers.Origin;
const cors = {{^any}}![{{origins'}}].includes(origin) ? { Vary: 'Origin' } : {{/any}}{
  'Access-Control-Allow-Origin': {{^any}}origin{{/any}}{{?any}}'*'{{/any}},
{{?credentials}}
  'Access-Control-Allow-Credentials': 'true',
{{/credentials}}
{{?unsafe_methods}}
  'Access-Control-Allow-Methods': '{{methods}}',
{{/unsafe_methods}}
{{?headers}}
  'Access-Control-Allow-Headers': '{{headers}}',
{{/headers}}
{{?exposed}}
  'Access-Control-Expose-Headers': '{{exposed}}',
{{/exposed}}
  Vary: 'Origin',
};
{{?preflight}}
const method = event.httpMethod ?? event.requestContext.http.method;
if (method === 'OPTIONS') return { statusCode: 204, headers: cors };
{{/preflight}}
return { ...result, headers: { ...result.headers, ...cors } };
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "index.mjs: headers", R"({{#present}}
'{{.}}': ...
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFunction, "index.mjs: headers", "'Cross-Origin-Resource-Policy': 'cross-origin',\n"}),
};

}  // namespace crosscheck::diagnosis::cures
