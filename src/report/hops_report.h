// SPDX-License-Identifier: Apache-2.0
// The parts of a report about the layers that were asked one by one: what each answered, and which one is at fault.
#pragma once

#include "report/check_report.h"
#include "report/json_writer.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {

/// Writes the table of the header lines that matter, a row a layer; nothing when no layer was asked.
void write_hops(TextWriter& text, const CheckReport& report, const Redaction& redaction, const ReportOptions& options);
/// Writes which layer has to be changed and how that is known; of a report without layers, what one answer leaves open,
/// where it gives away that it passed several.
void write_owner(TextWriter& text, const CheckReport& report, const Redaction& redaction, const ReportOptions& options);

/// Writes the array "hops".
void write_hops(JsonWriter& json, const CheckReport& report, const Redaction& redaction);
/// Writes the members "hop", "hop_reason" and "hop_unsure_of" of the diagnosis.
void write_owner(JsonWriter& json, const CheckReport& report);

}  // namespace crosscheck::report
