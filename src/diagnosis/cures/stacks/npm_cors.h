// SPDX-License-Identifier: Apache-2.0
// The options of the npm package cors, which @fastify/cors and NestJS take too.
#pragma once

#include <string_view>

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kNpmCorsOptions = R"(  origin: {{^any}}[{{origins'}}]{{/any}}{{?any}}'*'{{/any}},
{{?unsafe_methods}}
  methods: [{{methods'}}],
{{/unsafe_methods}}
{{?headers}}
  allowedHeaders: [{{headers'}}],
{{/headers}}
{{?exposed}}
  exposedHeaders: [{{exposed'}}],
{{/exposed}}
{{?credentials}}
  credentials: true,
{{/credentials}}
)";

}  // namespace crosscheck::diagnosis::cures
