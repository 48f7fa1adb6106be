// SPDX-License-Identifier: Apache-2.0
// What a preflight's answer permits: https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "browser/read_header.h"
#include "browser/traits.h"
#include "http/name_index.h"

namespace crosscheck::browser {

/// Access-Control-Allow-Methods or Access-Control-Allow-Headers, read.
struct AllowList {
  ReadHeader line;             ///< owns the bytes the views below point into
  http::NameIndex names;       ///< elements, empty ones left out
  std::string_view bad_token;  ///< the first element that is no token; empty when all are
  bool wildcard = false;       ///< `*` is one of the elements

  [[nodiscard]] bool lists_method(std::string_view method) const noexcept;  ///< case-sensitive
  [[nodiscard]] bool lists_header(std::string_view name) const noexcept;    ///< case-insensitive
};

/// https://fetch.spec.whatwg.org/#extract-header-list-values
void read_allow_list(const Traits& traits, const HeaderList& headers, std::string_view name, AllowList& list);

/// What the request asks for.
struct PermissionQuestion {
  std::string_view method;
  const std::vector<std::string>& unsafe_names;  ///< lower case, sorted
  bool include;                                  ///< the credentials mode is "include": `*` is a literal name
  bool method_forced;                            ///< the use-CORS-preflight flag is set
};

struct PermissionResult {
  Failure failure = Failure::kNone;
  std::string bad_token;                   ///< for the ...Invalid kinds
  std::string whole_value;                 ///< of the header that is at fault
  std::int32_t header = -1;                ///< its first line; -1 when it is missing
  std::vector<std::string> refused_names;  ///< every header name not covered, sorted
  bool authorization_by_wildcard = false;  ///< passed, but only because the engine lets `*` cover Authorization
};

[[nodiscard]] PermissionResult check_permissions(const Traits& traits, const AllowList& methods,
                                                 const AllowList& headers, const PermissionQuestion& question);

}  // namespace crosscheck::browser
