// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "crosscheck/policy_config.h"

namespace crosscheck::policy {

/// One entry of `origins`, read.
struct OriginPattern {
  enum class Kind : std::uint8_t { kAny, kNull, kTuple };
  enum class Port : std::uint8_t { kNone, kNumber, kAny };

  Kind kind = Kind::kTuple;
  std::string_view scheme;  ///< into the text that was read, as is the host
  std::string_view host;    ///< canonical, IPv6 in brackets, without "*."
  bool subdomains = false;  ///< "*." stands before the host: one or more labels
  Port port = Port::kNone;
  std::uint16_t port_number = 0;

  /// An origin without wildcards: exactly one serialization matches.
  [[nodiscard]] bool is_exact() const noexcept { return kind == Kind::kTuple && !subdomains && port != Port::kAny; }
  /// As it is written in a policy.
  [[nodiscard]] std::string to_string() const;
};

/// An entry that could be read.
struct ReadOrigin {
  OriginPattern pattern;
  const Text* text;  ///< outlives this; of an exact origin, its serialization
};

struct Mistake {
  Code code;
  std::string message;
  std::string instead;  ///< an entry that is none of these mistakes; or empty
};

/// Reads one entry; the pattern holds views into it. Accepts a tuple only in the very bytes in which a browser serializes it.
[[nodiscard]] tl::expected<OriginPattern, Mistake> parse_origin_pattern(std::string_view text);

/// The text, or what is left of it when all that is suggested for it and for what was suggested is followed; empty when that
/// leads to no tuple.
[[nodiscard]] std::string accepted_origin(std::string text);

inline constexpr std::size_t kMaxHostBytes = 253;
inline constexpr std::size_t kMaxSchemeBytes = 64;

}  // namespace crosscheck::policy
