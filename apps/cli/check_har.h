// SPDX-License-Identifier: Apache-2.0
// `crosscheck check` and `crosscheck explain`, of a recording.
#pragma once

#include <string>

#include "apps/cli/check_options.h"
#include "report/har_report.h"

namespace crosscheck::cli {

/// True when `target` names a file that begins as a HAR does, or is called one.
[[nodiscard]] bool is_har_file(const std::string& target);

/// Returns an ExitStatus. Of `options`, `target` is the file.
[[nodiscard]] int check_har(const CheckOptions& options,
                            report::HarJson::Schema schema = report::HarJson::Schema::kCheck);

}  // namespace crosscheck::cli
