// SPDX-License-Identifier: Apache-2.0
//
// Markdown as GitHub has it, with bytes of a server in it that must stay text: no link, no element, no mention, no
// reference to an issue or a commit, no end of the fence they stand in.
//
//   Markdown markdown(out);
//   markdown.heading("Why");
//   markdown.prose("The server sends <b>@all</b>.");       // The server sends `<b>@all</b>.`
//   markdown.fence("http", "< Server: ```\n");             // between fences of four
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::report {

class Markdown {
 public:
  /// @param out appended to; must outlive this object.
  explicit Markdown(std::string& out) noexcept : out_(out) {}

  /// A heading; `text` is a phrase of ours.
  void heading(std::string_view text);
  /// A paragraph; every word that is more than letters or a number becomes code.
  void prose(std::string_view text);
  /// "- name: value", value as prose.
  void item(std::string_view name, std::string_view value);
  /// A block of code; the lines are made printable.
  /// @param syntax one word, or empty
  void fence(std::string_view syntax, std::string_view code);
  /// Markdown as it is.
  void raw(std::string_view markdown) { out_ += markdown; }

 private:
  std::string& out_;
};

/// `text` between as many backticks as it takes.
[[nodiscard]] std::string code_span(std::string_view text);
/// What Markdown::prose writes.
[[nodiscard]] std::string markdown_prose(std::string_view text);

}  // namespace crosscheck::report
