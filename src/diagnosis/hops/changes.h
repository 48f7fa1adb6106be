// SPDX-License-Identifier: Apache-2.0
// What one layer made of another's answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/hops.h"

namespace crosscheck::diagnosis {

/// The values of a header, a line each.
[[nodiscard]] std::vector<std::string> values_of(const HeaderList& headers, std::string_view name);
/// True when two answers say the same in the lines of a header, whatever their order and case where these do not matter.
[[nodiscard]] bool says_the_same(std::string_view name, const Answer& a, const Answer& b);
/// The changes from `behind` to `here`, both responses; `exchange` is copied into them.
[[nodiscard]] std::vector<Change> changes_between(const Answer& behind, const Answer& here, std::uint16_t exchange);

}  // namespace crosscheck::diagnosis
