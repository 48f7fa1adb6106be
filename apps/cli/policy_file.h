// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "crosscheck/policy_file.h"
#include "diagnosis/rules/policy.h"

namespace crosscheck::cli {

/// True when TARGET is to be read as a policy: "-", a pipe, a file called .yaml, .yml, .toml or .json, and one with any name
/// that says something of origins as only a policy does.
[[nodiscard]] bool is_policy_file(const std::string& target);

struct OpenedPolicy {
  std::string text;  ///< the file's bytes, as far as a policy may have them
  policy::Format format;
  policy::PolicyFile file;
};

/// Reads a policy, and no more than a policy may have: a stream that does not end is the issue too-large.
/// @param name of the file; "-" is standard input. No value when it cannot be opened; errno says why.
[[nodiscard]] std::optional<OpenedPolicy> open_policy(const std::string& name);

/// How a policy is called in what is printed: standard input has a name.
[[nodiscard]] const std::string& shown_name(const std::string& name);

/// The line of the setting that decided so: of the route or, where it inherits, of the policy; of the first route where the
/// path could belong to several. 0: it was built in code.
[[nodiscard]] std::uint32_t line_of(const policy::Config& config, const diagnosis::PolicyRuling& ruling);
/// The line of `credentials`, or where it would stand.
[[nodiscard]] std::uint32_t line_of_credentials(const policy::Config& config, std::uint32_t route);

/// kUnreadable, kFindings or kDone: of a file that is no YAML, JSON or TOML, of one with errors, and of a good one.
[[nodiscard]] int status_of_policy(const policy::PolicyFile& file);

/// A policy for a command that needs one without errors; they are told on standard error.
/// @param status set when no value is returned
[[nodiscard]] std::optional<OpenedPolicy> load_policy(const std::string& name, int& status);

}  // namespace crosscheck::cli
