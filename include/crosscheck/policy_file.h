// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy as a file: YAML, JSON or TOML, with the same keys in each.
//
//   std::string text = ...;                                  // the file's bytes; this library opens no files
//   policy::PolicyFile file = policy::read_policy(text, policy::format_of("crosscheck.yaml", text));
//   for (const policy::Issue& issue : file.issues) {
//     std::cerr << issue.at.line << ':' << issue.at.column << ": " << issue.message << '\n';
//   }
//   if (file.plan) serve(file.plan);                         // see policy.h
//
// Keys: origins, credentials, methods, request-headers, expose, max-age (seconds, or 30s, 10m, 2h, 1d), preflight-status,
// mode (enforce, shadow), other-headers (replace, keep), debug, dangerously-allow-null-origin,
// dangerously-allow-insecure-origins, dangerously-allow-public-suffixes, and routes: a list of {path, host, and any of the
// settings}. policy_config.h says what each means; docs/policy.md shows them.
//
// What it never does: guess. A key that it does not know, one that occurs twice, a text where a list belongs: each is an
// error that says what to write instead. YAML's aliases, tags and further documents are refused.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "crosscheck/policy.h"
#include "crosscheck/policy_config.h"

namespace crosscheck::policy {

enum class Format : std::uint8_t { kYaml, kJson, kToml };

/// The format of a file: by its extension (.yaml, .yml, .json, .toml, in any case), else by what its text looks like.
/// @param file_name may be empty or a path.
[[nodiscard]] Format format_of(std::string_view file_name, std::string_view text) noexcept;

/// The most bytes that a policy file may have: enough for a hundred thousand origins of 80 bytes each.
inline constexpr std::size_t kMaxPolicyBytes = std::size_t{8} * 1024 * 1024;

struct PolicyFile {
  /// What the file says, values that cannot be read left empty; no value when the text is no YAML, JSON or TOML at all.
  std::optional<Config> config;
  /// Null when an issue is an error. Owns all it needs.
  std::shared_ptr<const Plan> plan;
  /// Errors and warnings of reading and of compile(), in the order of their positions. A position's line and column count
  /// from 1, columns and length in bytes, a leading byte order mark not counted; what is missing altogether is at 1:1
  /// with length 0.
  std::vector<Issue> issues;
};

/// Reads and compiles a policy; all mistakes are reported at once. Whatever the bytes, it throws nothing but
/// std::bad_alloc.
/// @param text at most kMaxPolicyBytes of UTF-8; more is the issue too-large. Not kept.
[[nodiscard]] PolicyFile read_policy(std::string_view text, Format format);

}  // namespace crosscheck::policy
