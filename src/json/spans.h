// SPDX-License-Identifier: Apache-2.0
//
// Where the values of a JSON text begin and end, told from its quotes and brackets alone: for texts too large to be
// parsed at once.
//
//   Members members(R"({"a": [1, 2], "b": {}})", 0);
//   while (members.next()) use(members.key(), members.begin(), members.end());   // "a" 6 12, "b" 19 21
//
// Values are not looked into, but for control characters in strings, which no JSON has: what stands between brackets may be
// no JSON at all. Nothing is allocated, and nesting costs nothing, however deep.
#pragma once

#include <cstddef>
#include <string_view>

namespace crosscheck::json {

/// The first offset from `at` on that is no whitespace; the text's size when there is none.
[[nodiscard]] std::size_t skip_whitespace(std::string_view json, std::size_t at) noexcept;

/// One past the value that begins at `at`, which is no whitespace; npos when the text ends first or no value begins there.
[[nodiscard]] std::size_t end_of_value(std::string_view json, std::size_t at) noexcept;

/// Goes through an array or an object. Once next() is false, sound() says whether it was closed.
class Elements {
 public:
  /// @param json must outlive this object.
  /// @param at   of the opening bracket.
  Elements(std::string_view json, std::size_t at) noexcept : json_(json), after_(at + 1) {}

  /// Moves on to the next element; false when there is none, or where the text is broken.
  bool next() noexcept { return next_value() && take_value(); }
  /// Likewise up to where the value begins, for what is gone through by somebody else, who then says where it ends.
  bool next_value() noexcept { return next(']'); }
  void go_on_after(std::size_t end) noexcept { after_ = end; }
  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
  [[nodiscard]] std::size_t end() const noexcept { return after_; }
  [[nodiscard]] bool sound() const noexcept { return closed_; }

 protected:
  bool next(char bracket) noexcept;
  bool take_value() noexcept;

  std::string_view json_;
  std::size_t begin_ = 0;
  std::size_t after_;  // of the value, or of the opening bracket
  bool first_ = true;
  bool closed_ = false;
};

class Members : public Elements {
 public:
  using Elements::Elements;

  bool next() noexcept { return next_key() && take_value(); }
  /// Likewise up to where the value begins; then go_on_after().
  bool next_key() noexcept;
  /// As written, without its quotes and with its escapes. Dies with the text.
  [[nodiscard]] std::string_view key() const noexcept { return key_; }

 private:
  using Elements::next_value;

  std::string_view key_;
};

}  // namespace crosscheck::json
