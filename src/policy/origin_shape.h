// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with an entry of `origins` before its host can be looked at.
#pragma once

#include <optional>
#include <string_view>

#include "policy/origin_pattern.h"

namespace crosscheck::policy {

/// Everything that is wrong before scheme, host and port can be told apart. What it suggests is not parsed yet.
[[nodiscard]] std::optional<Mistake> shape_mistake(std::string_view text);
/// @param rest what stands behind "://"
[[nodiscard]] std::optional<Mistake> scheme_mistake(std::string_view scheme, std::string_view rest);
/// localhost, names under it and loopback addresses. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
/// @param host canonical, IPv6 in brackets
[[nodiscard]] bool is_loopback_host(std::string_view host) noexcept;

}  // namespace crosscheck::policy
