// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kFirebase[] = {
    by_cause(Cause::kCloudServiceNotPublic,
             {Place::kSettings, "functions/index.js", "exports.api = onRequest({ invoker: 'public' }, handler);\n"}),
    by_remedy(kSendHeaders, {Place::kHandler, "functions/index.js", R"(const cors = require('cors')({
  origin: {{^any}}[{{origins'}}]{{/any}}{{?any}}'*'{{/any}},
{{?methods_needed}}
  methods: [{{methods'}}],
{{/methods_needed}}
{{?headers}}
  allowedHeaders: [{{headers'}}],
{{/headers}}
{{?exposed}}
  exposedHeaders: [{{exposed'}}],
{{/exposed}}
{{?credentials}}
  credentials: true,
{{/credentials}}
});
exports.api = onRequest((request, response) => cors(request, response, () => handler(request, response)));
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "firebase.json: hosting.headers", R"({{#present}}
{ "key": "{{.}}" },
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kFunction, "functions/index.js",
                                                  "response.set('Cross-Origin-Resource-Policy', 'cross-origin');\n"}),
};

}  // namespace crosscheck::diagnosis::cures
