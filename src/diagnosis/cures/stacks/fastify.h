// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kFastify[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "server.js", "const app = require('fastify')({ trustProxy: true });\n"}),
    by_remedy(kSendHeaders, {Place::kFirst, "server.js", R"(app.register(require('@fastify/cors'), {
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
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "server.js", "app.register(require('@fastify/cors'));\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "server.js", "const app = require('fastify')({ bodyLimit: {{bytes}} });\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFirst, "server.js", R"(app.addHook('onRequest', async (request, reply) => {
  reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
});
)"}),
};

}  // namespace crosscheck::diagnosis::cures
