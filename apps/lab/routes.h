// SPDX-License-Identifier: Apache-2.0
//
// Which scenario's answer a request gets: the same on every origin of the lab.
#pragma once

#include "apps/lab/scenario.h"
#include "apps/lab/wire.h"

namespace crosscheck::lab {

/// The answer to "/c/<scenario>/<hop>", whatever query follows; a 404 that any page may read for anything else.
[[nodiscard]] WireReply reply_to(const WireRequest&, const Ground&);

}  // namespace crosscheck::lab
