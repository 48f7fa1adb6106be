// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "crosscheck/diagnosis.h"

namespace crosscheck::cli {

/// The language to address the user in: that of --lang, or, where it is empty, of the first of LC_ALL, LC_MESSAGES and
/// LANG that is set. English where there are no texts in that language.
[[nodiscard]] diagnosis::Language language_of(const std::string& lang);

/// Says something beside the report, on standard error.
/// @param english is told in `language` where catalogue/phrases_of_connections.h has it
void print_note(std::string_view english, diagnosis::Language language);

}  // namespace crosscheck::cli
