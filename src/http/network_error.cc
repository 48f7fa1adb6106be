// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "crosscheck/http.h"

namespace crosscheck {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 6> kTexts = {"refused", "dropped", "tls", "dns", "timeout", "invalid"};
static_assert(kTexts.size() == static_cast<std::size_t>(NetworkErrorKind::kInvalid) + 1);

}  // namespace

std::string_view to_string(NetworkErrorKind kind) noexcept { return kTexts[static_cast<std::size_t>(kind)]; }

std::optional<NetworkErrorKind> network_error_from_string(std::string_view text) noexcept {
  for (std::size_t i = 0; i < kTexts.size(); ++i) {
    if (kTexts[i] == text) return static_cast<NetworkErrorKind>(i);
  }
  return std::nullopt;
}

}  // namespace crosscheck
