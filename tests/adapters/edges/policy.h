// SPDX-License-Identifier: Apache-2.0
//
// The policy of the servers of this folder: that of the examples.
#pragma once

#include <memory>
#include <string>

#include "crosscheck/policy.h"

inline std::shared_ptr<const crosscheck::policy::Plan> plan_for(const char* origin) {
  crosscheck::policy::Config config;
  config.origins = {std::string(origin)};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  return crosscheck::policy::compile(config).plan;
}
