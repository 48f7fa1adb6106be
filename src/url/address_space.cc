// SPDX-License-Identifier: Apache-2.0
#include "url/address_space.h"

#include <array>
#include <charconv>
#include <optional>

namespace crosscheck::url {
namespace {

std::optional<std::array<unsigned, 4>> read_ipv4(std::string_view host) noexcept {
  std::array<unsigned, 4> parts{};
  const char* at = host.data();
  const char* const end = at + host.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto read = std::from_chars(at, end, parts[i]);
    if (read.ec != std::errc() || parts[i] > 255) return std::nullopt;
    at = read.ptr;
  }
  return at == end ? std::optional(parts) : std::nullopt;
}

// https://wicg.github.io/local-network-access/#non-public-ip-address-blocks
AddressSpace space_of_ipv4(const std::array<unsigned, 4>& ip) noexcept {
  if (ip[0] == 127) return AddressSpace::kLoopback;
  const bool local = ip[0] == 10 || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32) || (ip[0] == 192 && ip[1] == 168) ||
                     (ip[0] == 169 && ip[1] == 254) || (ip[0] == 100 && ip[1] >= 64 && ip[1] < 128) || ip[0] == 0;
  return local ? AddressSpace::kLocal : AddressSpace::kPublic;
}

AddressSpace space_of_ipv6(std::string_view address) noexcept {
  if (address == "::1") return AddressSpace::kLoopback;
  const bool unique_local = address.starts_with("fc") || address.starts_with("fd");
  const bool link_local = address.size() > 3 && address.starts_with("fe") && address[2] >= '8' && address[2] <= 'b';
  return unique_local || link_local ? AddressSpace::kLocal : AddressSpace::kPublic;
}

}  // namespace

AddressSpace address_space_of_host(std::string_view host) noexcept {
  if (host == "localhost" || host.ends_with(".localhost")) return AddressSpace::kLoopback;
  if (host.starts_with('[')) return space_of_ipv6(host.substr(1, host.size() - 2));
  const auto ipv4 = read_ipv4(host);
  return ipv4 ? space_of_ipv4(*ipv4) : AddressSpace::kUnknown;
}

}  // namespace crosscheck::url

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 4> kSpaces = {"unknown", "loopback", "local", "public"};
static_assert(kSpaces.size() == static_cast<std::size_t>(AddressSpace::kPublic) + 1);

}  // namespace

std::string_view to_string(AddressSpace space) noexcept { return kSpaces[static_cast<std::size_t>(space)]; }

std::optional<AddressSpace> address_space_from_string(std::string_view text) noexcept {
  for (std::size_t i = 0; i < kSpaces.size(); ++i) {
    if (kSpaces[i] == text) return static_cast<AddressSpace>(i);
  }
  return std::nullopt;
}

}  // namespace crosscheck
