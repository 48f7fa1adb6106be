// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kExpress[] = {
    by_cause(Cause::kRedirectLosesHttps, {Place::kFirst, "app.js", "app.set('trust proxy', 1);\n"}),
    by_remedy(kSendHeaders, {Place::kFirst, "app.js", R"(app.use(require('cors')({
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
}));
)"}),
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
