// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"
#include "diagnosis/cures/stacks/joined.h"
#include "diagnosis/cures/stacks/spring_cors.h"

namespace crosscheck::diagnosis::cures {

// A filter in front of every other one: addCorsMappings is asked after them, so what they refuse carries no headers.
inline constexpr std::string_view kSpringOpens = R"(import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration
class CorsConfig {
  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter() {
)";
inline constexpr std::string_view kSpringCloses =
    R"(    var filter = new FilterRegistrationBean<>(new CorsFilter(source));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
)";

inline constexpr CureText kSpring[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "application.properties", "server.forward-headers-strategy=framework\n"}),
    by_remedy(kSendHeaders, {Place::kFile, "CorsConfig.java", Joined<kSpringOpens, kSpringCors, kSpringCloses>::kText}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "*.java", "@CrossOrigin\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "application.properties", R"(spring.servlet.multipart.max-file-size={{megabytes}}MB
spring.servlet.multipart.max-request-size={{megabytes}}MB
server.tomcat.max-http-form-post-size={{megabytes}}MB
)"}),
    by_remedy(
        set_of({Remedy::kResourcePolicy}),
        {Place::kFunction, "*.java", "response.setHeader(\"Cross-Origin-Resource-Policy\", \"cross-origin\");\n"}),
};

}  // namespace crosscheck::diagnosis::cures
