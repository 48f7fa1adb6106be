// SPDX-License-Identifier: Apache-2.0
// What becomes of a script's headers on the wire.
#pragma once

#include "browser/request.h"
#include "browser/traits.h"

namespace crosscheck::browser {

/// Appends the headers of `request` as the engine sends them: one line a name.
void append_author_headers(const Traits& traits, const RequestState& request, HeaderList& sent);

}  // namespace crosscheck::browser
