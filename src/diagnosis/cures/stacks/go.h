// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kGo[] = {
    by_remedy(kSendHeaders, {Place::kHandler, "main.go", R"(handler = cors.New(cors.Options{
    AllowedOrigins: []string{ {{origins"}} },
    AllowedMethods: []string{ {{methods"}} },
{{?headers}}
    AllowedHeaders: []string{ {{headers"}} },
{{/headers}}
{{?exposed}}
    ExposedHeaders: []string{ {{exposed"}} },
{{/exposed}}
{{?credentials}}
    AllowCredentials: true,
{{/credentials}}
}).Handler(handler)
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "main.go", "handler = cors.Default().Handler(handler)\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kFunction, "main.go", "r.Body = http.MaxBytesReader(w, r.Body, {{megabytes}}<<20)\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFunction, "main.go", "w.Header().Set(\"Cross-Origin-Resource-Policy\", \"cross-origin\")\n"}),
};

}  // namespace crosscheck::diagnosis::cures
