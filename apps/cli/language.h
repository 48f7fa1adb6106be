// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "crosscheck/diagnosis.h"

namespace crosscheck::cli {

/// The language to address the user in: that of --lang, or, where it is empty, of the first of LC_ALL, LC_MESSAGES and
/// LANG that is set. English where there are no texts in that language.
[[nodiscard]] diagnosis::Language language_of(const std::string& lang);

}  // namespace crosscheck::cli
