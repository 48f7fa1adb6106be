// SPDX-License-Identifier: Apache-2.0
//
// What the command tells the shell; the same for every subcommand.
#pragma once

namespace crosscheck::cli {

enum ExitStatus : int {
  kDone = 0,        ///< nothing wrong
  kFindings = 1,    ///< blocked, lint errors, a refused policy
  kUsage = 2,       ///< wrong arguments
  kNoAnswer = 3,    ///< the network gave none: DNS, refused, TLS, timeout
  kUnreadable = 4,  ///< input that cannot be parsed
  kInternal = 70,   ///< a bug
};

}  // namespace crosscheck::cli
