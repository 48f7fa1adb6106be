// SPDX-License-Identifier: Apache-2.0
//
// Hosts: domains, IPv4 and IPv6 addresses, opaque hosts. https://url.spec.whatwg.org/#hosts-(domains-and-ip-addresses)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/url.h"

namespace crosscheck::url {

/// https://url.spec.whatwg.org/#concept-host-parser and https://url.spec.whatwg.org/#concept-host-serializer in one step:
/// appends the serialized host to `out`. After a failure `out` may hold a part of it.
/// @param input      well-formed UTF-8; not empty unless `is_opaque`.
/// @param is_opaque  the URL is not special.
/// @return why the host is invalid; std::nullopt when it is not.
[[nodiscard]] std::optional<UrlErrorCode> append_host(std::string& out, std::string_view input, bool is_opaque);

}  // namespace crosscheck::url
