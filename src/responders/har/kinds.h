// SPDX-License-Identifier: Apache-2.0
// What an entry is, told from what browsers write of it.
#pragma once

#include <string>
#include <string_view>

#include "responders/har/recording.h"

namespace crosscheck::responders::har {

[[nodiscard]] Line::Kind kind_of(const Entry& entry);

/// Sec-Fetch-Mode, -Dest and -Site; empty where the browser did not send them, or did not note them.
[[nodiscard]] std::string fetch_mode_of(const Entry& entry);
[[nodiscard]] std::string fetch_destination_of(const Entry& entry);
[[nodiscard]] std::string fetch_site_of(const Entry& entry);

/// Where a redirect leads, as an absolute URL; empty for what is no redirect, or leads to no URL.
[[nodiscard]] std::string redirect_target(const Entry& entry);

/// Whom the request was made by, as far as it can be told: a fetch() where it cannot.
[[nodiscard]] browser::Asker asker_of(const Entry& entry);

}  // namespace crosscheck::responders::har
