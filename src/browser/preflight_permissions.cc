// SPDX-License-Identifier: Apache-2.0
#include "browser/preflight_permissions.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

PermissionResult refuse(Failure failure, const AllowList& list, std::string_view bad_token = {}) {
  PermissionResult result;
  result.failure = failure;
  result.bad_token = bad_token;
  result.whole_value = list.line.value;
  result.header = list.line.first;
  return result;
}

bool method_allowed(const Traits& traits, const AllowList& methods, const PermissionQuestion& question) {
  if (methods.lists_method(question.method) || http::is_cors_safelisted_method(question.method)) return true;
  // A forced preflight for a response without the header asks for nothing but the listener's sake.
  if (question.method_forced && traits.forced_preflight_needs_no_methods && methods.line.first < 0) return true;
  return methods.wildcard && !question.include;
}

bool header_allowed(const Traits& traits, const AllowList& headers, const PermissionQuestion& question,
                    std::string_view name, bool& authorization_by_wildcard) {
  if (headers.lists_header(name)) return true;
  if (!headers.wildcard || question.include) return false;
  if (!http::is_cors_non_wildcard_request_header_name(name)) return true;
  authorization_by_wildcard = traits.authorization_covered_by_wildcard;
  return authorization_by_wildcard;
}

}  // namespace

bool AllowList::lists_method(std::string_view method) const noexcept {
  return std::find(names.names().begin(), names.names().end(), method) != names.names().end();
}

bool AllowList::lists_header(std::string_view name) const noexcept { return names.find(name).has_value(); }

void read_allow_list(const Traits& traits, const HeaderList& headers, std::string_view name, AllowList& list) {
  list.line = read_header(traits, headers, name);
  if (list.line.value.empty()) return;
  for (const http::ListElement& element : http::List(list.line.value)) {
    if (element.text.empty()) continue;
    if (list.bad_token.empty() && !http::is_token(element.text)) list.bad_token = element.text;
    if (element.text == "*") list.wildcard = true;
    list.names.add(element.text);
  }
}

PermissionResult check_permissions(const Traits& traits, const AllowList& methods, const AllowList& headers,
                                   const PermissionQuestion& question) {
  if (!methods.bad_token.empty()) return refuse(Failure::kPreflightAcamInvalid, methods, methods.bad_token);
  const bool headers_first = traits.header_tokens_before_method && !headers.bad_token.empty();
  if (headers_first) return refuse(Failure::kPreflightAcahInvalid, headers, headers.bad_token);
  if (!method_allowed(traits, methods, question)) return refuse(Failure::kPreflightMethodDenied, methods);
  if (!headers.bad_token.empty()) return refuse(Failure::kPreflightAcahInvalid, headers, headers.bad_token);

  PermissionResult result;
  for (const std::string& name : question.unsafe_names) {
    if (header_allowed(traits, headers, question, name, result.authorization_by_wildcard)) continue;
    result.refused_names.push_back(name);
  }
  if (result.refused_names.empty()) return result;
  const bool only_authorization = result.refused_names.size() == 1 && headers.wildcard && !question.include &&
                                  http::is_cors_non_wildcard_request_header_name(result.refused_names.front());
  PermissionResult refused =
      refuse(only_authorization ? Failure::kPreflightAuthorizationWildcard : Failure::kPreflightHeaderDenied, headers);
  refused.refused_names = std::move(result.refused_names);
  return refused;
}

}  // namespace crosscheck::browser
