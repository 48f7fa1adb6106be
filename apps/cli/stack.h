// SPDX-License-Identifier: Apache-2.0
//
// --stack NAME, which check and explain share.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace crosscheck::cli {

/// NAME is one of stacks.inc or "list"; for anything else the error names the nearest ones. `stack` must outlive `app`.
void add_stack_option(CLI::App& app, std::string& stack, const std::string& group = "Options");

/// One stack a line, id and name, on standard output. Returns kDone.
int print_stacks();

}  // namespace crosscheck::cli
