// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/rules.h"

namespace crosscheck::policy {

/// Holds the Access-Control-Request-Headers lines of a preflight against a rule. Names may stand in any order and case and
/// more than once, since gateways rewrite them; time is bounded by kMaxRequestHeadersBytes and by 64 names in all.
[[nodiscard]] Reason judge_request_headers(const Rule& rule, const Request& request) noexcept;

}  // namespace crosscheck::policy
