// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kSpring[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "application.properties", "server.forward-headers-strategy=framework\n"}),
    by_remedy(kSendHeaders, {Place::kSettings, "CorsConfig.java", R"(@Configuration
class CorsConfig implements WebMvcConfigurer {
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("{{prefix}}/**")
{{?headers}}
        .allowedHeaders({{headers"}})
{{/headers}}
{{?exposed}}
        .exposedHeaders({{exposed"}})
{{/exposed}}
{{?credentials}}
        .allowCredentials(true)
{{/credentials}}
        .allowedMethods({{methods"}})
        .allowedOrigins({{origins"}});
  }
}
)"}),
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
