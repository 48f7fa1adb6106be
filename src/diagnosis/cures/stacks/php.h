// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kPhp[] = {
    by_remedy(kSendHeaders, {Place::kTop, "index.php", R"({{^any}}
header('Vary: Origin', false);
if (in_array($_SERVER['HTTP_ORIGIN'] ?? '', [{{origins'}}], true)) {
    header('Access-Control-Allow-Origin: ' . $_SERVER['HTTP_ORIGIN']);
{{/any}}
{{?any}}
header('Access-Control-Allow-Origin: *');
{
{{/any}}
{{?credentials}}
    header('Access-Control-Allow-Credentials: true');
{{/credentials}}
{{?unsafe_methods}}
    header('Access-Control-Allow-Methods: {{methods}}');
{{/unsafe_methods}}
{{?headers}}
    header('Access-Control-Allow-Headers: {{headers}}');
{{/headers}}
{{?exposed}}
    header('Access-Control-Expose-Headers: {{exposed}}');
{{/exposed}}
}
{{?preflight}}
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD'])) {
    http_response_code(204);
    exit;
}
{{/preflight}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kDelete, "index.php", R"({{#present}}
header('{{.}}: ...');
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kBodyLimit}),
              {Place::kSettings, "php.ini", "post_max_size = {{megabytes}}M\nupload_max_filesize = {{megabytes}}M\n"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kTop, "index.php", "header('Cross-Origin-Resource-Policy: cross-origin');\n"}),
};

}  // namespace crosscheck::diagnosis::cures
