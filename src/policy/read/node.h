// SPDX-License-Identifier: Apache-2.0
//
// What YAML, JSON and TOML have in common, with the place of every value: what a policy is read from, whatever its format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/policy_config.h"

namespace crosscheck::policy::read {

struct Member;

struct Node {
  enum class Kind : std::uint8_t {
    kNull,     ///< null, ~, or nothing at all
    kText,     ///< a string
    kBool,     ///< true or false
    kInteger,  ///< one that fits into 64 bits
    kOther,    ///< another number, a date
    kRefused,  ///< reported already: an alias
    kList,
    kMap,
  };
  Kind kind = Kind::kNull;
  Position at;
  std::string text;  ///< of a scalar: strings without quotes and escapes, others as they are written
  std::int64_t integer = 0;
  std::vector<Node> items;
  std::vector<Member> members;  ///< in their order; names may repeat
};

struct Member {
  Text key;
  Node value;
};

/// More levels than a policy has use for; deeper ones are refused, so that recursion is bounded.
inline constexpr std::size_t kMaxDepth = 16;
inline constexpr std::string_view kTooDeep = "A policy has no use for values nested this deep.";

}  // namespace crosscheck::policy::read
