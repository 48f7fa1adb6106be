// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kApache[] = {
    by_remedy(kSendHeaders, {Place::kLocation, "httpd.conf, .htaccess", R"({{^any}}
SetEnvIf Origin "^({{origins|}})$" CORS_ORIGIN=$1
{{/any}}
{{#present}}
Header onsuccess unset {{.}}
{{/present}}
{{^any}}
Header always set Access-Control-Allow-Origin "%{CORS_ORIGIN}e" env=CORS_ORIGIN
{{/any}}
{{?any}}
Header always set Access-Control-Allow-Origin "*"
{{/any}}
{{?credentials}}
Header always set Access-Control-Allow-Credentials true env=CORS_ORIGIN
{{/credentials}}
{{?unsafe_methods}}
Header always set Access-Control-Allow-Methods "{{methods}}"{{^any}} env=CORS_ORIGIN{{/any}}
{{/unsafe_methods}}
{{?headers}}
Header always set Access-Control-Allow-Headers "{{headers}}"{{^any}} env=CORS_ORIGIN{{/any}}
{{/headers}}
{{?exposed}}
Header always set Access-Control-Expose-Headers "{{exposed}}"{{^any}} env=CORS_ORIGIN{{/any}}
{{/exposed}}
{{^any}}
Header always merge Vary Origin
{{/any}}
{{?preflight}}
RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteCond %{HTTP:Access-Control-Request-Method} .
RewriteRule ^ - [R=204,L]
{{/preflight}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kUpstream, "httpd.conf, .htaccess", R"({{#present}}
Header onsuccess unset {{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kLocation, "httpd.conf, .htaccess", "LimitRequestBody {{bytes}}\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kLocation, "httpd.conf, .htaccess",
                                                  "Header always set Cross-Origin-Resource-Policy cross-origin\n"}),
};

}  // namespace crosscheck::diagnosis::cures
