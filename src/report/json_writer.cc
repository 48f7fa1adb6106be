// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "url/utf8.h"

namespace crosscheck::report {
namespace {

// Bytes that stand for themselves inside a JSON string: printable ASCII but '"' and '\'.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0x20; c < 0x7f; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

std::size_t plain_prefix(std::string_view text) noexcept {
  std::size_t i = 0;
  // Eight bytes at a time: any byte that is below 0x20, above 0x7e, '"' or '\' sets the top bit of its lane.
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kTops = 0x8080808080808080ULL;
  while (i + 8 <= text.size()) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    const std::uint64_t quote = word ^ (kOnes * '"');
    const std::uint64_t backslash = word ^ (kOnes * '\\');
    const std::uint64_t low = word - kOnes * 0x20;
    const std::uint64_t special = (quote - kOnes) | (backslash - kOnes) | low | (word + kOnes) | word;
    if (special & kTops) break;
    i += 8;
  }
  while (i < text.size() && kPlain[static_cast<unsigned char>(text[i])]) ++i;
  return i;
}

void append_escape(std::string& out, unsigned char c) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const char escape[] = {'\\', 'u', '0', '0', kHex[c >> 4], kHex[c & 15]};
  out.append(escape, sizeof escape);
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (;;) {
    const std::size_t plain = plain_prefix(text);
    out.append(text.data(), plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto c = static_cast<unsigned char>(text.front());
    const url::Utf8Sequence sequence = url::first_utf8_sequence(text);
    if (c < 0x80) {
      append_escape(out, c);
    } else if (sequence.well_formed) {
      out.append(text.data(), sequence.length);
    } else {
      out += url::kReplacementCharacter;
    }
    text.remove_prefix(sequence.length);
  }
  out += '"';
}

void append_json_bytes(std::string& out, std::string_view bytes) {
  out += '"';
  for (;;) {
    const std::size_t plain = plain_prefix(bytes);
    out.append(bytes.data(), plain);
    bytes.remove_prefix(plain);
    if (bytes.empty()) break;
    const auto c = static_cast<unsigned char>(bytes.front());
    if (c < 0x80) {
      append_escape(out, c);
    } else {
      out += static_cast<char>(0xc0 | (c >> 6));
      out += static_cast<char>(0x80 | (c & 0x3f));
    }
    bytes.remove_prefix(1);
  }
  out += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  if (comma_) *out_ += ',';
  break_line();
  append_json_string(*out_, name);
  out_->append(indent_ > 0 ? ": " : ":");
  comma_ = false;
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(*out_, text);
  return *this;
}

JsonWriter& JsonWriter::bytes(std::string_view bytes) {
  before_value();
  append_json_bytes(*out_, bytes);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return raw({digits, static_cast<std::size_t>(end - digits)});
}

JsonWriter& JsonWriter::real(double value) {
  if (!std::isfinite(value)) return null();
  char digits[40];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return raw({digits, static_cast<std::size_t>(end - digits)});
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  before_value();
  out_->append(json);
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  before_value();
  *out_ += bracket;
  ++depth_;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (comma_) break_line();
  *out_ += bracket;
  comma_ = true;
  return *this;
}

void JsonWriter::before_value() {
  if (!after_key_) {
    if (comma_) *out_ += ',';
    if (depth_ > 0) break_line();
  }
  after_key_ = false;
  comma_ = true;
}

void JsonWriter::break_line() {
  if (indent_ <= 0) return;
  *out_ += '\n';
  out_->append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(depth_), ' ');
}

}  // namespace crosscheck::report
