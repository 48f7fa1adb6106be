// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "crosscheck/http.h"

namespace crosscheck {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 6> kTexts = {"refused", "dropped", "tls", "dns", "timeout", "invalid"};
static_assert(kTexts.size() == static_cast<std::size_t>(NetworkErrorKind::kInvalid) + 1);

constexpr std::array<std::string_view, 4> kSpaces = {"unknown", "loopback", "local", "public"};
static_assert(kSpaces.size() == static_cast<std::size_t>(AddressSpace::kPublic) + 1);

template <class Enum, std::size_t kSize>
std::optional<Enum> find(const std::array<std::string_view, kSize>& texts, std::string_view text) noexcept {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (texts[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(NetworkErrorKind kind) noexcept { return kTexts[static_cast<std::size_t>(kind)]; }

std::optional<NetworkErrorKind> network_error_from_string(std::string_view text) noexcept {
  return find<NetworkErrorKind>(kTexts, text);
}

std::string_view to_string(AddressSpace space) noexcept { return kSpaces[static_cast<std::size_t>(space)]; }

std::optional<AddressSpace> address_space_from_string(std::string_view text) noexcept {
  return find<AddressSpace>(kSpaces, text);
}

}  // namespace crosscheck
