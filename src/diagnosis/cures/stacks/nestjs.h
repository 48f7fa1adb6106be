// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/npm_cors.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kNestOpens = "app.enableCors({\n";
inline constexpr std::string_view kNestCloses = "});\n";

inline constexpr CureText kNest[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kFirst, "main.ts", "app.getHttpAdapter().getInstance().set('trust proxy', 1);\n"}),
    by_remedy(kSendHeaders, {Place::kFirst, "main.ts", Joined<kNestOpens, kNpmCorsOptions, kNestCloses>::kText}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "main.ts", "app.enableCors();\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kFirst, "main.ts", "app.useBodyParser('json', { limit: '{{megabytes}}mb' });\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kFirst, "main.ts", R"(app.use((request, response, next) => {
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
});
)"}),
};

}  // namespace crosscheck::diagnosis::cures
