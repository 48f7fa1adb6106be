// SPDX-License-Identifier: Apache-2.0
// The header names WebKit knows by heart (Source/WebCore/platform/network/HTTPHeaderNames.in): it keeps and prints these
// apart from custom ones.
#pragma once

#include <optional>
#include <string_view>

namespace crosscheck::browser {

/// The canonical spelling of a name of that set, or nullopt. Static storage.
[[nodiscard]] std::optional<std::string_view> common_header_name(std::string_view name) noexcept;

}  // namespace crosscheck::browser
