// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/arguments.h"
#include "apps/cli/command.h"

namespace crosscheck::cli {

int check_command(int, char**) { return usage_error("'check' comes with the next commit"); }

}  // namespace crosscheck::cli
