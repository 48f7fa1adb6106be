// SPDX-License-Identifier: Apache-2.0
//
// Which entries belong together: each request with its preflight and with what its redirects led to. A HAR does not say;
// URL, method and time do.
#pragma once

#include <cstdint>
#include <vector>

#include "responders/har/recording.h"

namespace crosscheck::responders::har {

inline constexpr std::uint32_t kNoEntry = UINT32_MAX;

/// Indexes of entries; kNoEntry where there is none.
struct Step {
  std::uint32_t preflight = kNoEntry;
  std::uint32_t request = kNoEntry;
};

/// One fetch of a page.
struct Chain {
  std::vector<Step> steps;  ///< one a URL, at least one; each has an entry at least
  /// What the fetch is named by: its first request, or the preflight that no request followed.
  [[nodiscard]] std::uint32_t head() const noexcept {
    return steps.front().request != kNoEntry ? steps.front().request : steps.front().preflight;
  }
};

/// The site of the page that asks, as an index into sites(): the browser tells it of the request or of its preflight.
[[nodiscard]] std::uint32_t asking_site(const Recording& recording, const Chain& chain);

/// The fetches that leave their page's origin, in the order of their heads.
/// @param origin who asks, whatever the recording says: an index into sites(), or 0
[[nodiscard]] std::vector<Chain> cross_origin_chains(const Recording& recording, std::uint32_t origin);

}  // namespace crosscheck::responders::har
