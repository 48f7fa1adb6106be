// SPDX-License-Identifier: Apache-2.0
//
// Writes JSON into a string, commas and escapes included.
//
//   std::string out;
//   JsonWriter json(out);
//   json.begin_object().key("status").number(204).key("vary").string("Origin").end_object();
//   // {"status":204,"vary":"Origin"}
//
// Output is always valid UTF-8: ill-formed input bytes become U+FFFD in string(), and U+0080..U+00FF in bytes().
// What it never does: check that keys and values alternate; that is the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck::report {

class JsonWriter {
 public:
  /// @param out    appended to; must outlive this object.
  /// @param indent spaces a level of nesting; 0 writes everything on one line.
  explicit JsonWriter(std::string& out, int indent = 0) noexcept : out_(&out), indent_(indent) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// A member's name; the next call writes its value.
  JsonWriter& key(std::string_view name);
  /// UTF-8 text; each ill-formed sequence becomes U+FFFD.
  JsonWriter& string(std::string_view text);
  /// Any bytes, one character U+0000..U+00FF each: how header values are written.
  JsonWriter& bytes(std::string_view bytes);
  JsonWriter& number(std::int64_t value);
  /// The shortest text that reads back as the same number; null when it is not finite.
  JsonWriter& real(double value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }
  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);
  /// Text, or null when it is empty.
  JsonWriter& string_or_null(std::string_view text) { return text.empty() ? null() : string(text); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void before_value();
  void break_line();

  std::string* out_;
  int indent_;
  int depth_ = 0;
  bool comma_ = false;      // a value came before at this level
  bool after_key_ = false;  // the next value follows its key
};

/// Appends `text` between quotes, escaped, as JsonWriter::string does.
void append_json_string(std::string& out, std::string_view text);
/// Appends `bytes` between quotes, escaped, as JsonWriter::bytes does.
void append_json_bytes(std::string& out, std::string_view bytes);

}  // namespace crosscheck::report
