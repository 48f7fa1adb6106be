// SPDX-License-Identifier: Apache-2.0
// What a browser itself noted of a fetch: that it failed, and sometimes why.
#pragma once

#include <optional>

#include "report/har_report.h"
#include "responders/har/entry.h"

namespace crosscheck::responders::har {

/// @param last   the last request of the chain that is recorded
/// @param script a script asked: what it may not use of an answer, DevTools notes of images and the like only in part
[[nodiscard]] report::HarRecord record_of(const Entry& last, std::optional<browser::Engine> recorder, bool script);

/// Why no response came, where the recorder tells; nullopt for what is no failure of the network.
[[nodiscard]] std::optional<NetworkErrorKind> network_error_of(const Entry& entry,
                                                               std::optional<browser::Engine> recorder);

}  // namespace crosscheck::responders::har
