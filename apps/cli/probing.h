// SPDX-License-Identifier: Apache-2.0
// --probe: further requests, until one cause stands out.
#pragma once

#include "crosscheck/responder.h"
#include "report/check_report.h"

namespace crosscheck::cli {

/// Makes the probes that the report's causes leave room for, four at most, and adds them to it.
/// @param site asked with the requests that propose() names.
void make_probes(report::CheckReport& report, Responder& site);

}  // namespace crosscheck::cli
