// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kSpringSecurity[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "application.properties", "server.forward-headers-strategy=framework\n"}),
    by_remedy(kSendHeaders, {Place::kFirst, "SecurityConfig.java", "http.cors(Customizer.withDefaults());\n"},
              {Place::kSettings, "SecurityConfig.java", R"(@Bean
CorsConfigurationSource corsConfigurationSource() {
  CorsConfiguration cors = new CorsConfiguration();
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
  return source;
}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}),
              {Place::kSettings, "SecurityConfig.java", "http.cors(cors -> cors.disable());\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "application.properties", R"(spring.servlet.multipart.max-file-size={{megabytes}}MB
spring.servlet.multipart.max-request-size={{megabytes}}MB
server.tomcat.max-http-form-post-size={{megabytes}}MB
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kSettings, "SecurityConfig.java", R"(http.headers(headers -> headers.crossOriginResourcePolicy(
    policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)));
)"}),
};

}  // namespace crosscheck::diagnosis::cures
