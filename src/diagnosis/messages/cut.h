// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "diagnosis/messages/texts.h"

namespace crosscheck::diagnosis::messages {

/// The text that this is the beginning of. nullopt unless what is left tells one failure from all others.
/// @param after the opening that it follows, or null
[[nodiscard]] std::optional<Found> find_beginning(std::string_view text, const KnownText* after);

/// The text that this is the end of, or a part of, in the same way.
[[nodiscard]] std::optional<Found> find_rest(std::string_view text);

/// True when two texts may be in the same language.
[[nodiscard]] bool share_language(const KnownText& a, const KnownText& b);

}  // namespace crosscheck::diagnosis::messages
