// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace crosscheck {

/// The candidate nearest to `text`, or "" when none is near enough to be what was meant. Letters left out, too many,
/// wrong ones, and neighbours that changed places count as one mistake each; a third of the letters may be wrong.
[[nodiscard]] std::string_view nearest(std::string_view text, std::span<const std::string_view> candidates);

}  // namespace crosscheck
