// SPDX-License-Identifier: Apache-2.0
//
// Reads one case of `crosscheck replay`: an intent and the answers it meets, one JSON object.
//
//   CaseReader reader;
//   Case replayed;
//   if (const auto read = reader.read(line, replayed); !read) report(read.error());
//
// The members are those of docs/replay.md; unknown ones are ignored, null counts as absent, and of a member that occurs
// twice the last counts. What it never does: guess. A value of the wrong type, a word that is none of the listed ones or
// a character above U+00FF in a header makes the case an error.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "crosscheck/browser.h"
#include "responders/scripted.h"

namespace crosscheck::replay {

/// A JSON text as simdjson wants it: this many readable bytes must follow it, whatever they are.
inline constexpr std::size_t kPadding = 64;

struct Case {
  std::string id = "null";  ///< JSON: a string or a number as it was given, or null
  browser::Intent intent;
  std::vector<responders::Hop> hops;
  std::string session;  ///< cases one after another with the same one share a preflight cache; empty: none
  double at = 0;        ///< when the case begins, in seconds since any moment that its session shares
};

struct CaseError {
  std::string message;                  ///< one English sentence, with the place in the case when it has one
  std::optional<std::size_t> position;  ///< byte offset into the line, where it is known
};

class CaseReader {
 public:
  CaseReader();
  ~CaseReader();
  CaseReader(const CaseReader&) = delete;
  CaseReader& operator=(const CaseReader&) = delete;

  /// @param line one JSON text; kPadding bytes after it must be readable.
  /// @param out  overwritten; reusing one object for many cases saves allocations. After an error its `id` is the
  ///             case's where that could be read, and the rest is unspecified.
  [[nodiscard]] tl::expected<void, CaseError> read(std::string_view line, Case& out);

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

/// The same for a text without padding; copies it.
[[nodiscard]] tl::expected<Case, CaseError> read_case(std::string_view line);

}  // namespace crosscheck::replay
