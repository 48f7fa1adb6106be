// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/npm_cors.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kFirebaseOpens = "const cors = require('cors')({\n";
inline constexpr std::string_view kFirebaseCloses = R"(});
exports.api = onRequest((request, response) => cors(request, response, () => handler(request, response)));
)";

inline constexpr CureText kFirebase[] = {
    by_cause(Cause::kCloudServiceNotPublic,
             {Place::kSettings, "functions/index.js", "exports.api = onRequest({ invoker: 'public' }, handler);\n"}),
    by_remedy(kSendHeaders,
              {Place::kHandler, "functions/index.js", Joined<kFirebaseOpens, kNpmCorsOptions, kFirebaseCloses>::kText}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "firebase.json: hosting.headers", R"({{#present}}
{ "key": "{{.}}" },
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kFunction, "functions/index.js",
                                                  "response.set('Cross-Origin-Resource-Policy', 'cross-origin');\n"}),
};

}  // namespace crosscheck::diagnosis::cures
