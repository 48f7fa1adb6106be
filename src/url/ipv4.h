// SPDX-License-Identifier: Apache-2.0
//
// IPv4 addresses as browsers write and read them: "127.1", "0x7f.1" and "2130706433" are all 127.0.0.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck::url {

/// https://url.spec.whatwg.org/#ends-in-a-number-checker
[[nodiscard]] bool ends_in_a_number(std::string_view domain) noexcept;

/// https://url.spec.whatwg.org/#concept-ipv4-parser, for a domain that ends in a number.
[[nodiscard]] std::optional<std::uint32_t> parse_ipv4(std::string_view domain) noexcept;

/// https://url.spec.whatwg.org/#concept-ipv4-serializer
void append_ipv4(std::string& out, std::uint32_t address);

}  // namespace crosscheck::url
