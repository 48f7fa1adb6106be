// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "crosscheck/policy.h"

namespace crosscheck::policy {

inline Texts texts(const std::vector<std::string>& values) {
  Texts list;
  for (const std::string& value : values) list.value.emplace_back(value);
  return list;
}

/// The plan of a policy that has no errors.
inline std::shared_ptr<const Plan> plan_of(const Config& config) {
  Compiled compiled = compile(config);
  for (const Issue& issue : compiled.issues) {
    EXPECT_NE(issue.severity(), Severity::kError)
        << to_string(issue.code) << ": " << issue.value << ": " << issue.message;
  }
  return compiled.plan;
}

inline Config policy_for(const std::vector<std::string>& origins, bool credentials = false) {
  Config config;
  config.origins = texts(origins);
  config.credentials = credentials;
  return config;
}

/// The ids of everything that is wrong with a policy.
inline std::vector<std::string> issues_of(const Config& config) {
  std::vector<std::string> ids;
  for (const Issue& issue : compile(config).issues) ids.emplace_back(to_string(issue.code));
  return ids;
}

/// A response's lines as "name: value", in the order in which they are sent.
inline std::vector<std::string> lines_of(const Decision& decision) {
  std::vector<std::string> lines;
  for (const Line& line : decision.lines())
    lines.push_back(std::string(line.name()) + ": " + std::string(line.value()));
  return lines;
}

inline bool allows(const Plan& plan, std::string_view origin) {
  Request request("GET", "api.example", "/");
  request.add_origin(origin);
  const Decision decision = plan.decide(request);
  EXPECT_EQ(decision.origin_allowed(), !decision.lines().empty()) << origin;
  return decision.origin_allowed();
}

}  // namespace crosscheck::policy
