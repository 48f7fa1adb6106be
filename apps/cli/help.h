// SPDX-License-Identifier: Apache-2.0
//
// The layout of a help: paragraphs wrapped to the terminal, names in a left column, in columns of the terminal and not
// in bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "apps/cli/texts/texts.h"
#include "report/text_writer.h"

namespace crosscheck::cli {

/// A command to try, and what it does.
struct Example {
  const char* command;  ///< may have several lines, indented by two
  Text comment;
};

class HelpWriter {
 public:
  HelpWriter();

  void paragraph(Text text);
  void usage(std::string_view line);
  void heading(Text text);
  /// @param left    printed as it is, but for a terminal that it is too long for: completions read it
  /// @param column  where `right` begins, and where the left one leaves it no room, on the line below
  void row(std::string_view left, std::string_view right, std::size_t column = 28);
  void examples(std::span<const Example> examples);
  /// Paragraphs with a blank line before each.
  void remarks(std::span<const Text> texts);

  [[nodiscard]] const std::string& text() const noexcept { return out_; }

 private:
  std::string out_;
  report::TextWriter writer_;
};

}  // namespace crosscheck::cli
