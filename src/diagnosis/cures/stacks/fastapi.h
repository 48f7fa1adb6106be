// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kFastApi[] = {
    by_cause(Cause::kRedirectLosesHttps,
             {Place::kCommand, "", "uvicorn main:app --proxy-headers --forwarded-allow-ips=127.0.0.1\n"}),
    by_remedy(set_of({Remedy::kHeadersOnErrors}),
              {Place::kHandler, "main.py", R"(from fastapi.middleware.cors import CORSMiddleware

app = CORSMiddleware(
    app,
    allow_origins=[{{origins"}}],
    allow_methods=[{{methods"}}],
{{?headers}}
    allow_headers=[{{headers"}}],
{{/headers}}
{{?exposed}}
    expose_headers=[{{exposed"}}],
{{/exposed}}
{{?credentials}}
    allow_credentials=True,
{{/credentials}}
)
)"}),
    by_remedy(set_of({Remedy::kVaryOrigin}), {Place::kLast, "main.py", R"(@app.middleware("http")
async def vary_by_origin(request, call_next):
    response = await call_next(request)
    response.headers.add_vary_header("Origin")
    return response
)"}),
    by_remedy(kSendHeaders, {Place::kLast, "main.py", R"(from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(
    CORSMiddleware,
    allow_origins=[{{origins"}}],
    allow_methods=[{{methods"}}],
{{?headers}}
    allow_headers=[{{headers"}}],
{{/headers}}
{{?exposed}}
    expose_headers=[{{exposed"}}],
{{/exposed}}
{{?credentials}}
    allow_credentials=True,
{{/credentials}}
)
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "main.py", "app.add_middleware(CORSMiddleware)\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}), {Place::kLast, "main.py", R"(@app.middleware("http")
async def resource_policy(request, call_next):
    response = await call_next(request)
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
)"}),
};

}  // namespace crosscheck::diagnosis::cures
