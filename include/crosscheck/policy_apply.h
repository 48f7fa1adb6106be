// SPDX-License-Identifier: Apache-2.0
//
// Puts a decision into a response, whatever type its headers have. They need three members, which HeaderList has and which
// take a name in any case:
//
//   headers.get(name)            all values of that name joined with ", ", as std::optional<std::string> or the like
//   headers.remove(name)         removes every line of that name
//   headers.append(name, value)  adds a line
//
// Call it on every response, errors and 304 included, last of all.
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/policy.h"

namespace crosscheck::policy {

/// Those names of `wanted` that `present` does not have, in the form of a Vary value; empty when none is missing, or when
/// `present` has "*". https://www.rfc-editor.org/rfc/rfc9110#name-vary
[[nodiscard]] std::string missing_in_vary(std::string_view present, std::string_view wanted);

/// Adds to Vary what the decision depends on.
template <typename Headers>
void apply_vary(const Decision& decision, Headers& headers) {
  if (decision.vary().empty()) return;
  const auto present = headers.get("vary");
  if (!present) {
    headers.append("Vary", decision.vary());
  } else if (const std::string missing = missing_in_vary(*present, decision.vary()); !missing.empty()) {
    headers.append("Vary", missing);
  }
}

/// Makes the CORS headers of a response those of the policy. The response of answers_preflight() has no others.
template <typename Headers>
void apply(const Decision& decision, Headers& headers) {
  apply_vary(decision, headers);
  if (decision.yields() && headers.get("access-control-allow-origin")) return;
  if (decision.replaces() || !decision.lines().empty()) {
    for (const std::string_view name : owned_headers()) headers.remove(name);
  }
  for (const Line& line : decision.lines()) headers.append(line.name(), line.value());
}

}  // namespace crosscheck::policy
