// SPDX-License-Identifier: Apache-2.0
//
// A fetch() call, written by hand or by "Copy as fetch" of a browser's developer tools, as what a page wants.
#pragma once

#include "paste/script_value.h"

namespace crosscheck::paste {

/// @param arguments of the call, one at least.
/// @param begin     where the call stands, for a mistake that has no better place.
[[nodiscard]] tl::expected<Request, Mistake> read_fetch(const std::vector<Value>& arguments, std::size_t begin);

/// True when the first argument says by itself what is asked for: a string, new URL(...) or new Request(...).
[[nodiscard]] bool names_its_url(const std::vector<Value>& arguments);

}  // namespace crosscheck::paste
