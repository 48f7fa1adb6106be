// SPDX-License-Identifier: Apache-2.0
//
// An entry gone over once, without a parser: where it ends, and a key that entries share which are judged alike, so that a
// recording of many requests of few kinds is read at the speed of going over it.
//
//   Outline outline(json);
//   outline.read(at);
//   if (!outline.key().empty()) ...                  // what was made of another entry with this key, but for what differs
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck::responders::har {

/// Scheme and authority of a URL as it is written: "https://api.example"; the scheme where it has no authority.
[[nodiscard]] std::string_view prefix_of(std::string_view url) noexcept;

class Outline {
 public:
  /// @param json the whole file; it must outlive this object.
  explicit Outline(std::string_view json) noexcept : json_(json) {}

  /// Goes over the value at `at`.
  /// @return one past its end; npos where it is broken, as far as that is seen without a parser.
  std::size_t read(std::size_t at);

  /// All of the entry that decides how it is paired and what becomes of it, as bytes: the beginning of the URL, who asked,
  /// what was sent, the status and the response's header lines that browsers go by. Entries with the same key come to the same
  /// verdicts and notes where none is blocked, on pages without a Content-Security-Policy. Empty when the entry has to be
  /// read: it is a redirect, or what is not looked at here matters. It and the rest die with the next read().
  [[nodiscard]] const std::string& key() const noexcept { return key_; }
  /// What differs between entries of one key. Views of the text.
  [[nodiscard]] std::string_view url() const noexcept { return url_; }
  [[nodiscard]] std::string_view started() const noexcept { return started_; }

 private:
  // Each returns where its value ends, or npos.
  std::size_t read_entry(std::size_t at);
  std::size_t read_initiator(std::size_t at);
  std::size_t read_request(std::size_t at);
  std::size_t read_response(std::size_t at);
  std::size_t read_content(std::size_t at);
  std::size_t read_headers(std::size_t at, bool of_request);
  void take_request_line(std::string_view name, std::string_view value);
  void take_response_line(std::string_view name, std::string_view value);

  struct HeaderLine {
    std::string_view name, value;  // as written
    std::size_t end = std::string_view::npos;
  };
  HeaderLine read_line(std::size_t at);
  [[nodiscard]] HeaderLine read_line_as_before(std::size_t at) const noexcept;

  struct Value {
    std::size_t end;  // npos: it is broken, and the text is empty
    std::string_view text;
  };
  [[nodiscard]] Value value_at(std::size_t at) const noexcept;
  /// The inside of a string that stands for itself; anything else needs a parser.
  std::string_view plain(std::string_view value) noexcept;
  /// A member that decides nothing, unless its name is one of the others with escapes.
  void pass(std::string_view name) noexcept { telling_ = telling_ && name.find('\\') == std::string_view::npos; }
  void note(char what, std::string_view value) { key_.append(1, what).append(value).append(1, '\n'); }
  [[nodiscard]] bool may_sniff() const noexcept;

  std::string_view json_;
  std::string key_;
  std::string_view url_, started_;
  std::string_view type_, destination_;  // _resourceType as written, Sec-Fetch-Dest
  std::string_view before_name_, before_value_,
      after_value_;       // in the last line with these two alone, the quotes included
  bool telling_ = false;  // the key says all that decides
  bool has_body_ = false;
  bool has_length_ = false;
};

}  // namespace crosscheck::responders::har
