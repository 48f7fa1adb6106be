// SPDX-License-Identifier: Apache-2.0
// The CorsConfiguration that Spring's filter and Spring Security share.
#pragma once

#include <string_view>

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kSpringCors = R"(    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(List.of({{origins"}}));
    cors.setAllowedMethods(List.of({{methods"}}));
{{?headers}}
    cors.setAllowedHeaders(List.of({{headers"}}));
{{/headers}}
{{?exposed}}
    cors.setExposedHeaders(List.of({{exposed"}}));
{{/exposed}}
{{?credentials}}
    cors.setAllowCredentials(true);
{{/credentials}}
    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("{{prefix}}/**", cors);
)";

}  // namespace crosscheck::diagnosis::cures
