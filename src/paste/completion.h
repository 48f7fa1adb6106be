// SPDX-License-Identifier: Apache-2.0
// What curl commands and fetch() calls have in common once they are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paste/pasted.h"

namespace crosscheck::paste {

/// Sorts header lines into the script's and the browser's, tells the page's origin from Origin or Referer, and undoes a
/// preflight that was copied or made by hand: what it asks for is what the page wants.
/// @param cookie   what the command gives besides a Cookie line.
/// @param referrer the call's own; may be empty.
void complete(Request& request, const std::vector<Header>& lines, std::string_view cookie, std::string_view referrer);

}  // namespace crosscheck::paste
