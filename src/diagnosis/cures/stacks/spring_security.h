// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/spring_cors.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::string_view kSpringSecurityOpens = R"(import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration
class CorsConfig {
  @Bean
  CorsConfigurationSource corsConfigurationSource() {
)";
inline constexpr std::string_view kSpringSecurityCloses = R"(    return source;
  }
}
)";

inline constexpr CureText kSpringSecurity[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "application.properties", "server.forward-headers-strategy=framework\n"}),
    by_remedy(
        kSendHeaders, {Place::kFirst, "SecurityConfig.java", "http.cors(cors -> {});\n"},
        {Place::kFile, "CorsConfig.java", Joined<kSpringSecurityOpens, kSpringCors, kSpringSecurityCloses>::kText}),
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
