// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "crosscheck/policy_file.h"

namespace crosscheck::cli {

/// True when TARGET names a file that may be a policy: .yaml, .yml, .toml or .json.
[[nodiscard]] bool is_policy_file(const std::string& target);

struct OpenedPolicy {
  std::string text;  ///< the file's bytes, as far as a policy may have them
  policy::PolicyFile file;
};

/// Reads a policy, and no more than a policy may have: a stream that does not end is the issue too-large.
/// @param name of the file; "-" is standard input. No value when it cannot be opened; errno says why.
[[nodiscard]] std::optional<OpenedPolicy> open_policy(const std::string& name);

/// The line of the setting that decided so: of the route or, where it inherits, of the policy. 0: it was built in code.
[[nodiscard]] std::uint32_t line_of(const policy::Config& config, std::uint32_t route, policy::Reason reason);

/// kUnreadable, kFindings or kDone: of a file that is no YAML, JSON or TOML, of one with errors, and of a good one.
[[nodiscard]] int status_of_policy(const policy::PolicyFile& file);

/// A policy for a command that needs one without errors; they are told on standard error.
/// @param status set when no value is returned
[[nodiscard]] std::optional<OpenedPolicy> load_policy(const std::string& name, int& status);

}  // namespace crosscheck::cli
