// SPDX-License-Identifier: Apache-2.0
// The parts of a report about further requests that tell causes apart: those that were made, or the one that would.
#pragma once

#include "report/check_report.h"
#include "report/json_writer.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {

/// Writes what was probed and answered under a heading of its own, and which probe would settle what is left open.
void write_probes(TextWriter& text, const CheckReport& report, const Redaction& redaction,
                  const ReportOptions& options);
/// Writes the array "probes" of the diagnosis.
void write_probes(JsonWriter& json, const CheckReport& report, const Redaction& redaction,
                  diagnosis::Language language);

}  // namespace crosscheck::report
