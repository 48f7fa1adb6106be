// SPDX-License-Identifier: Apache-2.0
//
// What the basic URL parser does to its input before the first state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck::url {

/// Steps 1 to 3 of https://url.spec.whatwg.org/#concept-basic-url-parser: leading and trailing C0 controls and spaces go,
/// then every tab and newline. Ill-formed UTF-8 becomes U+FFFD, as a decoder before the parser would have made it.
class ParserInput {
 public:
  /// `input` must outlive this object: it is viewed, and copied only when something inside it must change.
  explicit ParserInput(std::string_view input);
  ParserInput(const ParserInput&) = delete;
  ParserInput& operator=(const ParserInput&) = delete;

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Where in the original input a place in text() comes from.
  [[nodiscard]] std::size_t original_position(std::size_t offset) const noexcept;

 private:
  std::string_view original_;
  std::string_view trimmed_;
  std::string_view text_;  // trimmed_, or all of copy_
  std::string copy_;
};

}  // namespace crosscheck::url
