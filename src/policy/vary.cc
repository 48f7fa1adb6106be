// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.h"
#include "crosscheck/policy_apply.h"
#include "http/grammar.h"

namespace crosscheck::policy {

std::string missing_in_vary(std::string_view present, std::string_view wanted) {
  std::string missing;
  for (const http::ListElement want : http::List(wanted)) {
    bool found = false;
    for (const http::ListElement have : http::List(present)) {
      if (have.text == "*") return {};
      found = found || ascii::equals_ignoring_case(have.text, want.text);
    }
    if (found) continue;
    if (!missing.empty()) missing += ", ";
    missing += want.text;
  }
  return missing;
}

}  // namespace crosscheck::policy
