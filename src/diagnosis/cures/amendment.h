// SPDX-License-Identifier: Apache-2.0
// A policy with changed settings, and the changes as they are written in its file.
#pragma once

#include <string>
#include <vector>

#include "crosscheck/cures.h"
#include "crosscheck/policy_file.h"

namespace crosscheck::diagnosis {

/// The settings that an amendment may change.
enum class PolicyKey : std::uint8_t {
  kOrigins,
  kCredentials,
  kMethods,
  kRequestHeaders,
  kMode,
  kAllowNull,
  kAllowInsecure,
};

struct PolicyChange {
  std::uint32_t route;  ///< whose setting it is; policy::Decision::kNoRoute: the policy's own
  PolicyKey key;
  std::vector<std::string> added = {};  ///< entries of a list; empty where the value is another one
};

struct Amendment {
  policy::Config config;              ///< as it is amended
  std::vector<PolicyChange> changes;  ///< at most one for each setting
};

/// The keys to write, one snippet for the policy and for each route.
/// @param file of the policy; must outlive the cure
[[nodiscard]] Cure cure_of(const Amendment& amendment, std::string_view file, policy::Format format, Language language);

}  // namespace crosscheck::diagnosis
