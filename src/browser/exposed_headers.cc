// SPDX-License-Identifier: Apache-2.0
#include "browser/exposed_headers.h"

#include <algorithm>

#include "base/ascii.h"
#include "browser/preflight_permissions.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

// The first byte of most lines tells that they are not: Cache-, Content-, Expires, Last-Modified, Pragma, or padded.
bool may_be_safelisted(const std::string& raw_name) {
  const char first = ascii::to_lower(*raw_name.c_str());
  return first == 'c' || first == 'e' || first == 'l' || first == 'p' || http::is_http_tab_or_space(first);
}

}  // namespace

std::vector<std::string> exposed_header_names(const Traits& traits, Asker as, const HeaderList& headers, bool cors,
                                              bool include) {
  AllowList exposed;
  if (cors) read_allow_list(traits, headers, "Access-Control-Expose-Headers", exposed);
  const bool lenient = traits.exposes_before_bad_token && as == Asker::kFetch;
  const bool readable = exposed.bad_token.empty() || (lenient && exposed.wildcard);
  const bool all = !cors || (exposed.wildcard && !include && readable);
  const bool listed = readable && !exposed.names.empty();
  std::vector<std::string> names;
  names.reserve(8);
  for (const Header& line : headers) {
    if (!all && !listed && !may_be_safelisted(line.name)) continue;
    const std::string_view name = name_of(traits, line);
    const bool shown =
        all || http::is_cors_safelisted_response_header_name(name) || (listed && exposed.lists_header(name));
    if (!shown || !http::is_header_name(name) || http::is_forbidden_response_header_name(name)) continue;
    names.push_back(ascii::to_lower(name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace crosscheck::browser
