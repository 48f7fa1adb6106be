// SPDX-License-Identifier: Apache-2.0
//
// The language that the command speaks: one for the whole process, chosen before anything is said.
//
//   usage_error(tr("unknown option {}", {name}));
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/texts/texts.h"
#include "crosscheck/diagnosis.h"

namespace crosscheck::cli {

/// Chooses the language of --lang, wherever it stands before a "--", or of the first of LC_ALL, LC_MESSAGES and LANG that
/// is set. English where there are no texts in that language.
/// @param argc, argv as main() has them
void choose_language(int argc, const char* const* argv);
[[nodiscard]] diagnosis::Language user_language() noexcept;
/// The values of --lang.
[[nodiscard]] std::vector<std::string> language_tags();

/// A text in that language, its placeholders filled.
[[nodiscard]] std::string tr(Text text, std::initializer_list<std::string_view> values = {});

/// What was said in English as it happened, in that language. See diagnosis::told().
[[nodiscard]] std::string told(std::string_view english);

/// Says something beside the report, on standard error.
/// @param english as told() takes it
void print_note(std::string_view english);

}  // namespace crosscheck::cli
