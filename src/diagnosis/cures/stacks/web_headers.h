// SPDX-License-Identifier: Apache-2.0
// What the handlers of the Fetch API share: `request` and `response` become an answer with the headers.
// A macro, because string literals can be joined by nothing else.
#pragma once

#define CROSSCHECK_WEB_PREFLIGHT                                                                                \
  "{{?preflight}}\n"                                                                                            \
  "  const preflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');\n" \
  "{{/preflight}}\n"

#define CROSSCHECK_WEB_HEADERS                                                                          \
  "{{^any}}\n"                                                                                          \
  "  const origin = request.headers.get('origin');\n"                                                   \
  "  response.headers.append('Vary', 'Origin');\n"                                                      \
  "  if (![{{origins'}}].includes(origin)) return response;\n"                                          \
  "{{/any}}\n"                                                                                          \
  "  response.headers.set('Access-Control-Allow-Origin', {{^any}}origin{{/any}}{{?any}}'*'{{/any}});\n" \
  "{{?credentials}}\n"                                                                                  \
  "  response.headers.set('Access-Control-Allow-Credentials', 'true');\n"                               \
  "{{/credentials}}\n"                                                                                  \
  "{{?unsafe_methods}}\n"                                                                               \
  "  response.headers.set('Access-Control-Allow-Methods', '{{methods}}');\n"                            \
  "{{/unsafe_methods}}\n"                                                                               \
  "{{?headers}}\n"                                                                                      \
  "  response.headers.set('Access-Control-Allow-Headers', '{{headers}}');\n"                            \
  "{{/headers}}\n"                                                                                      \
  "{{?exposed}}\n"                                                                                      \
  "  response.headers.set('Access-Control-Expose-Headers', '{{exposed}}');\n"                           \
  "{{/exposed}}\n"                                                                                      \
  "  return response;\n"
