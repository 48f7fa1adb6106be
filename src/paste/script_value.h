// SPDX-License-Identifier: Apache-2.0
//
// Values as a JavaScript program writes them: literals, arrays, objects, calls with such arguments. Nothing is run; what is
// no literal is kept as unknown.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "paste/pasted.h"

namespace crosscheck::paste {

struct Member;

struct Value {
  enum class Kind : std::uint8_t { kUnknown, kUndefined, kNull, kBoolean, kNumber, kString, kArray, kObject, kCall };

  Kind kind = Kind::kUnknown;
  std::string text;                 ///< of a string, number or boolean; a call's name: "new Headers"
  std::vector<Value> items;         ///< of an array; a call's arguments
  std::vector<Member> members;      ///< of an object, in order
  std::optional<std::size_t> hole;  ///< in `text` of a string: where the first ${...} or variable stands, as one "x"
  std::size_t begin = 0;            ///< where it stands in the program
  std::size_t end = 0;

  [[nodiscard]] bool is(Kind other) const noexcept { return kind == other; }
  /// The last member of that name, or null.
  [[nodiscard]] const Value* member(std::string_view name) const noexcept;
};

struct Member {
  std::string name;
  Value value;
};

/// Reads the arguments of a call.
/// @param begin after the opening parenthesis.
/// @param end   set to the byte after the closing one, or to where reading stopped.
[[nodiscard]] tl::expected<std::vector<Value>, Mistake> read_arguments(std::string_view program, std::size_t begin,
                                                                       std::size_t& end);

/// What JSON.stringify() makes of it; `whole` becomes false where a value is unknown and null stands for it.
[[nodiscard]] std::string json_of(const Value& value, bool& whole);

}  // namespace crosscheck::paste
