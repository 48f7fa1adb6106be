// SPDX-License-Identifier: Apache-2.0
//
// What `crosscheck explain` makes of a text: as JSON for programs and as text for people. Both leave secrets out
// unless told otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paste/items.h"
#include "report/check_report.h"
#include "report/json_writer.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {

/// Something that was found in a text, and what the server said where it was asked.
struct Explained {
  paste::Item item;
  std::optional<CheckReport> live;
};

/// Appends one JSON document, `crosscheck/explain/1`, and a line break. Where nothing was found it has one item that is
/// unknown.
/// @param text what was read.
void write_explain_json(std::string& out, std::string_view text, const std::vector<Explained>& found,
                        const ReportOptions& options);
/// Appends the text, which ends with a line break.
void write_explain_text(std::string& out, std::string_view text, const std::vector<Explained>& found,
                        const ReportOptions& options);

/// Appends Markdown, as write_check_markdown() does.
void write_explain_markdown(std::string& out, std::string_view text, const std::vector<Explained>& found,
                            const ReportOptions& options);

/// What blocks of headers come to, as if a server had been asked.
[[nodiscard]] CheckReport check_report_of(const paste::Item& item);

// One file a kind.
void write_message_json(JsonWriter& json, const diagnosis::messages::Message& message, const ReportOptions& options);
void write_message_text(TextWriter& text, const diagnosis::messages::Message& message, const ReportOptions& options);
void write_paste_json(JsonWriter& json, std::string_view text, const Explained& explained,
                      const ReportOptions& options);
void write_paste_text(std::string& out, std::string_view text, const Explained& explained,
                      const ReportOptions& options);

}  // namespace crosscheck::report
