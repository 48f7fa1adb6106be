// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/policy_config.h"

extern "C" __attribute__((visibility("default"))) void set_up(crosscheck::policy::Config& config) {
  config.origins.emplace();  // none, unless the next lines say otherwise
  // @settings
}
