// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kLaravel[] = {
    by_remedy(kSendHeaders, {Place::kSettings, "config/cors.php", R"(return [
    'paths' => ['{{glob}}'],
    'allowed_origins' => [{{origins'}}],
    'allowed_origins_patterns' => [],
    'allowed_methods' => [{{methods'}}],
    'allowed_headers' => [{{headers'}}],
    'exposed_headers' => [{{exposed'}}],
    'max_age' => 0,
    'supports_credentials' => {{?credentials}}true{{/credentials}}{{^credentials}}false{{/credentials}},
];
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kSettings, "config/cors.php", "'paths' => [],\n"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "php.ini", "post_max_size = {{megabytes}}M\nupload_max_filesize = {{megabytes}}M\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFunction, "routes/api.php",
               "return $response->header('Cross-Origin-Resource-Policy', 'cross-origin');\n"}),
};

}  // namespace crosscheck::diagnosis::cures
