// SPDX-License-Identifier: Apache-2.0
// The parts of `crosscheck/check/1`.
#pragma once

#include "report/check_report.h"
#include "report/json_writer.h"
#include "report/redaction.h"

namespace crosscheck::report {

/// Writes a URL of the Fetch standard's anchor, or the anchor itself when it is a whole URL.
void write_anchor(JsonWriter& json, std::string_view anchor);
/// Writes [["Name","value"],...] with raw bytes as U+0000..U+00FF.
template <class Lines>
void write_headers(JsonWriter& json, const Lines& lines, const Redaction& redaction) {
  json.begin_array();
  for (const Header& line : lines) {
    json.begin_array().bytes(line.name).bytes(redaction.header(line.name, line.value)).end_array();
  }
  json.end_array();
}
/// Writes a request as an object.
void write_request(JsonWriter& json, const browser::Request& request, const Redaction& redaction);
/// Writes the members "response" and "network_error" of an exchange.
void write_response(JsonWriter& json, const Answer& answer, const Redaction& redaction);
void write_outcome(JsonWriter& json, const CheckReport& report, const browser::Outcome& outcome,
                   const Redaction& redaction);
/// Of write_outcome(), what `crosscheck replay` says as well: the verdict, the requests, what the page may see. No braces.
void write_result(JsonWriter& json, const browser::Outcome& outcome, const Redaction& redaction);
/// As a case of `crosscheck replay` has it, so that it can be used as one.
void write_intent(JsonWriter& json, const browser::Intent& intent, const Redaction& redaction);
/// Of the leading result; the report must have one.
void write_diagnosis(JsonWriter& json, const CheckReport& report, const ReportOptions& options,
                     const Redaction& redaction);
/// The offending bytes with their header line; null when there is no evidence.
void write_evidence(JsonWriter& json, const browser::Outcome& outcome, const Redaction& redaction);

}  // namespace crosscheck::report
