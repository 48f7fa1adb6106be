// SPDX-License-Identifier: Apache-2.0
//
// Where a JSON text goes wrong, and where a value stands in it: what a fast parser does not keep. Slow and obvious; only
// error messages need it.
//
//   find_fault(R"({"a":tru})");                          // {5, "not a JSON value"}
//   find_value(R"({"a":[1,2]})", {{"a"}, {1}});          // 8
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace crosscheck::json {

struct JsonFault {
  std::size_t position;      ///< byte offset of the first byte that cannot be; the text's size when it ends too early
  std::string_view message;  ///< static storage
};

/// The first place where `json` is no RFC 8259 text, or where a \u escape names half a surrogate pair. Nesting deeper
/// than `max_depth` is a fault too.
[[nodiscard]] std::optional<JsonFault> find_fault(std::string_view json, std::size_t max_depth = 1024);

/// One step into a JSON value: a member's name, or an element's index when the name is null.
struct JsonStep {
  std::string_view member;
  std::size_t element = 0;
  bool is_member = true;
};

/// Byte offset of the value that `path` leads to in a fault-free text: of a name that occurs twice, the last. Offset of
/// the deepest value that exists when the path leads nowhere.
[[nodiscard]] std::size_t find_value(std::string_view json, std::span<const JsonStep> path);

}  // namespace crosscheck::json
