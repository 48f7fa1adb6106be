// SPDX-License-Identifier: Apache-2.0
// The options of the npm package cors, which @fastify/cors and NestJS take too.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace crosscheck::diagnosis::cures {

/// Texts of static storage, one after the other, put together by the compiler.
template <const std::string_view&... kParts>
class Joined {
  static constexpr auto kBytes = [] {
    std::array<char, (kParts.size() + ...)> bytes{};
    auto end = bytes.begin();
    ((end = std::copy(kParts.begin(), kParts.end(), end)), ...);
    return bytes;
  }();

 public:
  static constexpr std::string_view kText{kBytes.data(), kBytes.size()};
};

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
