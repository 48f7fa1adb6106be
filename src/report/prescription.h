// SPDX-License-Identifier: Apache-2.0
//
// What every form of a report says about the cure: the snippet for the stack there is, and the commands that prove it.
//
//   const Prescription prescription = prescribe(report, options);
//   prescription.cure->snippets.front().code;
//   prescription.check;  // "crosscheck check 'https://api.example/v1' --origin 'https://app.example' -X 'PUT'"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crosscheck/cures.h"
#include "diagnosis/messages/message.h"
#include "report/check_report.h"
#include "report/json_writer.h"
#include "report/markdown.h"
#include "report/redaction.h"
#include "report/text_writer.h"

namespace crosscheck::report {

struct Prescription {
  std::vector<diagnosis::Finding> findings;  ///< the likeliest first; empty when nothing is wrong
  std::vector<diagnosis::StackGuess> stacks;
  std::optional<diagnosis::Stack> stack;  ///< the one that was asked for, or the likeliest with a cure
  std::optional<diagnosis::Cure> cure;    ///< of the first finding; its stack differs where `stack` has none
  std::string check;                      ///< the command that passes once it is cured; redacted
  std::string curl;                       ///< shows the failing answer alone; redacted; empty when no site was asked
};

/// About the leading result.
[[nodiscard]] Prescription prescribe(const CheckReport& report, const ReportOptions& options);

/// Of what a message tells: with a cure where `options` name a stack, and without commands.
[[nodiscard]] Prescription prescribe(const diagnosis::messages::Message& message, const ReportOptions& options);

/// The line that says which stack the code is for, and why.
[[nodiscard]] std::string stack_sentence(const Prescription& prescription, const Redaction& redaction,
                                         const ReportOptions& options);

/// Writes "stacks", "cure" and "verify" into an object.
void write_prescription(JsonWriter& json, const Prescription& prescription, const Redaction& redaction);
/// Appends the code and the commands under headings of their own.
void write_prescription(TextWriter& text, const Prescription& prescription, const Redaction& redaction,
                        const ReportOptions& options);

void write_prescription(Markdown& markdown, const Prescription& prescription, const Redaction& redaction,
                        const ReportOptions& options);

/// The lines of a code, without their ends.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view code);

/// A word of a POSIX shell, whatever is in it.
[[nodiscard]] std::string shell_word(std::string_view word);

}  // namespace crosscheck::report
