// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/npm_cors.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kFastifyOpens = "app.register(require('@fastify/cors'), {\n";
inline constexpr std::string_view kFastifyCloses = "});\n";

inline constexpr CureText kFastify[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "server.js", "const app = require('fastify')({ trustProxy: true });\n"}),
    by_remedy(kSendHeaders,
              {Place::kFirst, "server.js", Joined<kFastifyOpens, kNpmCorsOptions, kFastifyCloses>::kText}),
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
