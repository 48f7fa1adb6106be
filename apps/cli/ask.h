// SPDX-License-Identifier: Apache-2.0
//
// Asking a live site what a page asks for: what `crosscheck check` does, and `crosscheck explain --live`.
#pragma once

#include "apps/cli/check_intent.h"
#include "apps/cli/via.h"
#include "report/check_report.h"

namespace crosscheck::cli {

/// Asks the site once for all engines that options.engine names.
/// @param layers from the outermost on, of --via; none: the site as it is found.
[[nodiscard]] report::CheckReport ask(const CheckOptions& options, const CheckQuestion& question,
                                      const std::vector<Layer>& layers = {});

/// Writes what came of it to standard output, in the form that the options name.
/// @return the ExitStatus that tells of it
int print_report(const CheckOptions& options, const report::CheckReport& report);

/// The ExitStatus that tells of it.
[[nodiscard]] int status_of_check(const report::CheckReport& report);

}  // namespace crosscheck::cli
