// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "apps/cli/check_options.h"

namespace crosscheck::cli {

/// `crosscheck check` of a policy: what browsers make of a server that has it. Returns an ExitStatus.
[[nodiscard]] int check_policy(const CheckOptions& options);

}  // namespace crosscheck::cli
