// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crosscheck/http.h"

namespace crosscheck::diagnosis {

/// The line whose name is a misspelling of `name`: up to two letters or marks wrong, missing or too many, or other marks
/// between its words. Null when there is none. The pointer dies with the answer.
[[nodiscard]] const Header* misspelt(const Answer& answer, std::string_view name);

}  // namespace crosscheck::diagnosis
