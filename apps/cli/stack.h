// SPDX-License-Identifier: Apache-2.0
//
// --stack NAME, which check and explain share.
#pragma once

#include <string>

#include "apps/cli/arguments.h"

namespace crosscheck::cli {

/// NAME is one of stacks.inc or "list"; for anything else the error names the nearest one. `stack` must outlive
/// `arguments`.
void add_stack_option(Arguments& arguments, std::string& stack);

/// One stack a line, id and name, on standard output. Returns kDone.
int print_stacks();

}  // namespace crosscheck::cli
