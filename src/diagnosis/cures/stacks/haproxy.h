// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis/cures/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr CureText kHaproxy[] = {
    by_remedy(kSendHeaders, {Place::kFrontend, "haproxy.cfg", R"({{^any}}
http-request set-var(txn.cors_origin) req.fhdr(Origin) if { req.fhdr(Origin) -m str{{#origins}} {{.}}{{/origins}} }
{{/any}}
{{?preflight}}
http-request return status 204 if METH_OPTIONS { req.hdr(Access-Control-Request-Method) -m found }
{{/preflight}}
{{#present}}
http-after-response del-header {{.}}
{{/present}}
{{^any}}
http-after-response set-header Access-Control-Allow-Origin %[var(txn.cors_origin)] if { var(txn.cors_origin) -m found }
{{/any}}
{{?any}}
http-after-response set-header Access-Control-Allow-Origin *
{{/any}}
{{?credentials}}
http-after-response set-header Access-Control-Allow-Credentials true if { var(txn.cors_origin) -m found }
{{/credentials}}
{{?unsafe_methods}}
http-after-response set-header Access-Control-Allow-Methods "{{methods}}"{{^any}} if { var(txn.cors_origin) -m found }{{/any}}
{{/unsafe_methods}}
{{?headers}}
http-after-response set-header Access-Control-Allow-Headers "{{headers}}"{{^any}} if { var(txn.cors_origin) -m found }{{/any}}
{{/headers}}
{{?exposed}}
http-after-response set-header Access-Control-Expose-Headers "{{exposed}}"{{^any}} if { var(txn.cors_origin) -m found }{{/any}}
{{/exposed}}
{{^any}}
http-after-response add-header Vary Origin
{{/any}}
)"}),
    by_remedy(set_of({Remedy::kOneLayer}), {Place::kUpstream, "haproxy.cfg", R"({{#present}}
http-response del-header {{.}}
{{/present}}
)"}),
    by_remedy(set_of({Remedy::kResourcePolicy}),
              {Place::kFrontend, "haproxy.cfg",
               "http-after-response set-header Cross-Origin-Resource-Policy cross-origin\n"}),
};

}  // namespace crosscheck::diagnosis::cures
