// SPDX-License-Identifier: Apache-2.0
//
// A known text as a skeleton with fields in it, and where it stands in another text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis/messages/skeleton.h"

namespace crosscheck::diagnosis::messages {

enum class Field : std::uint8_t { kAny, kUrl, kFirstUrl, kOrigin, kStatus, kValue, kMethod, kHeader, kAsker };

/// Literals with a field between each two of them: there is one literal more than fields; the first and the last may be
/// empty.
struct Pattern {
  std::vector<std::string> literals;
  std::vector<Field> fields;

  [[nodiscard]] std::size_t literal_bytes() const noexcept;
};

/// @param text "Method {method} is not allowed"; {url}, {url0}, {origin}, {status}, {value}, {method}, {header}, {kind};
///             any other name is a field that is not read. Full stops and brackets at the end count for nothing.
[[nodiscard]] Pattern pattern_of(std::string_view text);

/// A text, and the same as a skeleton. Both outlive whoever matches.
struct Subject {
  std::string_view original;
  const Skeleton& skeleton;
};

struct Capture {
  Field field;
  std::string_view text;  ///< of the original, without quotes and space around it
};

struct Match {
  std::size_t begin = 0;     ///< in the skeleton
  std::size_t end = 0;       ///< in the skeleton
  std::size_t literals = 0;  ///< bytes of literals that were there
  std::vector<Capture> captures;
};

/// The pattern around one of its literals.
/// @param literal index of a literal that is not empty
/// @param at      where it may begin in the skeleton
[[nodiscard]] std::optional<Match> match_around(const Pattern& pattern, const Subject& subject, std::size_t literal,
                                                std::size_t at);

/// The pattern as far as the text goes: the text ends within it.
/// @param at where the pattern begins in the skeleton
[[nodiscard]] std::optional<Match> match_cut_at_end(const Pattern& pattern, const Subject& subject, std::size_t at);

/// The pattern whose beginning was cut off: the text begins within one of its literals, and may end within it, too.
/// @param least bytes of that literal that must be left
[[nodiscard]] std::optional<Match> match_cut_at_begin(const Pattern& pattern, const Subject& subject,
                                                      std::size_t least);

}  // namespace crosscheck::diagnosis::messages
