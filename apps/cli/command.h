// SPDX-License-Identifier: Apache-2.0
//
// A subcommand: a name, a line of help, and a function. To add one, write its file, declare its function here and add
// its line to the table in main.cc.
#pragma once

#include <string_view>

#include "apps/cli/texts/texts.h"

namespace crosscheck::cli {

struct Command {
  std::string_view name;
  Text summary;  ///< one line of `crosscheck --help`
  /// @param argc, argv as main() has them, from the subcommand's name on. Returns an ExitStatus.
  int (*run)(int argc, char** argv);
};

int check_command(int argc, char** argv);
int explain_command(int argc, char** argv);
int policy_command(int argc, char** argv);
int replay_command(int argc, char** argv);
int respond_command(int argc, char** argv);
int lab_command(int argc, char** argv);

}  // namespace crosscheck::cli
