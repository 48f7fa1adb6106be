// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck::url {

/// The eight pieces of an IPv6 address. https://url.spec.whatwg.org/#concept-ipv6
using Ipv6Address = std::array<std::uint16_t, 8>;

/// https://url.spec.whatwg.org/#concept-ipv6-parser, of the text between the brackets. Zone identifiers are refused.
[[nodiscard]] std::optional<Ipv6Address> parse_ipv6(std::string_view text) noexcept;

/// https://url.spec.whatwg.org/#concept-ipv6-serializer, without the brackets.
void append_ipv6(std::string& out, const Ipv6Address& address);

}  // namespace crosscheck::url
