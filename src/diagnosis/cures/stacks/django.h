// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kDjango[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kSettings, "settings.py", "SECURE_PROXY_SSL_HEADER = (\"HTTP_X_FORWARDED_PROTO\", \"https\")\n"}),
    by_remedy(kSendHeaders, {Place::kSettings, "settings.py", R"(INSTALLED_APPS += ["corsheaders"]
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]
{{^any}}
CORS_ALLOWED_ORIGINS = [{{origins"}}]
{{/any}}
{{?any}}
CORS_ALLOW_ALL_ORIGINS = True
{{/any}}
{{?preflight}}
CORS_ALLOW_METHODS = [{{methods"}}]
CORS_ALLOW_HEADERS = [{{headers"}}]
{{/preflight}}
{{?exposed}}
CORS_EXPOSE_HEADERS = [{{exposed"}}]
{{/exposed}}
{{?credentials}}
CORS_ALLOW_CREDENTIALS = True
{{/credentials}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "settings.py",
                                            "MIDDLEWARE = [\"corsheaders.middleware.CorsMiddleware\", *MIDDLEWARE]\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "settings.py", "DATA_UPLOAD_MAX_MEMORY_SIZE = {{bytes}}\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFunction, "views.py", "response[\"Cross-Origin-Resource-Policy\"] = \"cross-origin\"\n"}),
};

}  // namespace crosscheck::diagnosis::cures
