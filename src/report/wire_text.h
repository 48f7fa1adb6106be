// SPDX-License-Identifier: Apache-2.0
// The timeline of a report: every request and its answer, and a caret under the bytes that decided.
#pragma once

#include "report/check_report.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {

/// Writes the exchanges of one outcome, numbered, and the request that was never sent.
void write_wire(TextWriter& text, const CheckReport& report, const browser::Outcome& outcome,
                const Redaction& redaction, const ReportOptions& options);

}  // namespace crosscheck::report
