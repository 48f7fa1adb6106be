// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/rules.h"

namespace crosscheck::policy {

/// Holds the Access-Control-Request-Headers lines of a preflight against a rule. Names may stand in any order and case,
/// since gateways rewrite them, and repeat as long as the list does not grow beyond the longest that the policy takes;
/// `*` reads 64 names of 128 bytes. Nothing is read behind the first name that is not allowed.
[[nodiscard]] Reason judge_request_headers(const Rule& rule, const Request& request) noexcept;

}  // namespace crosscheck::policy
