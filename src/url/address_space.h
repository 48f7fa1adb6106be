// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "crosscheck/url.h"

namespace crosscheck::url {

/// The address space of a host that is an IP address, or a localhost name; kUnknown for any other name, which only
/// resolving could tell. https://wicg.github.io/local-network-access/#ip-address-space
/// @param host serialized, IPv6 in brackets
[[nodiscard]] AddressSpace address_space_of_host(std::string_view host) noexcept;

}  // namespace crosscheck::url
