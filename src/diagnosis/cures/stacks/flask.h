// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kFlask[] = {
    by_cause(Cause::kRedirectSlash, {Place::kSettings, "app.py", "app.url_map.strict_slashes = False\n"}),
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kHandler, "app.py", R"(from werkzeug.middleware.proxy_fix import ProxyFix

app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1, x_host=1)
)"}),
    by_remedy(set_of({Remedy::kVaryOrigin}), {Place::kLast, "app.py", R"(@app.after_request
def vary_by_origin(response):
    response.vary.add("Origin")
    return response
)"}),
    by_remedy(kSendHeaders, {Place::kFirst, "app.py", R"(from flask_cors import CORS

CORS(
    app,
    origins=[{{origins"}}],
{{?unsafe_methods}}
    methods=[{{methods"}}],
{{/unsafe_methods}}
{{?headers}}
    allow_headers=[{{headers"}}],
{{/headers}}
{{?exposed}}
    expose_headers=[{{exposed"}}],
{{/exposed}}
{{?credentials}}
    supports_credentials=True,
{{/credentials}}
)
{{?preflight}}


@app.before_request
def answer_preflight():
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return "", 204
{{/preflight}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "app.py", "CORS(app)\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "app.py", "app.config[\"MAX_CONTENT_LENGTH\"] = {{bytes}}\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kLast, "app.py", R"(@app.after_request
def resource_policy(response):
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
)"}),
};

}  // namespace crosscheck::diagnosis::cures
