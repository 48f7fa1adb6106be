// SPDX-License-Identifier: Apache-2.0
//
// What `crosscheck explain` makes of a text: as JSON for programs and as text for people. Both leave secrets out of URLs
// unless told otherwise.
#pragma once

#include <string>
#include <vector>

#include "diagnosis/messages/message.h"
#include "report/check_report.h"

namespace crosscheck::report {

/// Appends one JSON document, `crosscheck/explain/1`, and a line break. Without a message it has one item that is unknown.
void write_explain_json(std::string& out, const std::vector<diagnosis::messages::Message>& messages,
                        const ReportOptions& options);
/// Appends the text, which ends with a line break.
void write_explain_text(std::string& out, const std::vector<diagnosis::messages::Message>& messages,
                        const ReportOptions& options);

}  // namespace crosscheck::report
