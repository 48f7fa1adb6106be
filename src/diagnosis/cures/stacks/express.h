// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/npm_cors.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kExpressOpens = "app.use(require('cors')({\n";
inline constexpr std::string_view kExpressCloses = "}));\n";

inline constexpr CureText kExpress[] = {
    by_cause(Cause::kRedirectLosesHttps, {Place::kFirst, "app.js", "app.set('trust proxy', 1);\n"}),
    by_remedy(kSendHeaders, {Place::kFirst, "app.js", Joined<kExpressOpens, kNpmCorsOptions, kExpressCloses>::kText}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "app.js", "app.use(cors());\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kFirst, "app.js", "app.use(express.json({ limit: '{{megabytes}}mb' }));\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kFirst, "app.js", R"(app.use((request, response, next) => {
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
});
)"}),
};

}  // namespace crosscheck::diagnosis::cures
