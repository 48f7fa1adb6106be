// SPDX-License-Identifier: Apache-2.0
#include "json/fault.h"

#include "base/ascii.h"
#include "url/utf8.h"

namespace crosscheck::json {
namespace {

// Reads one token after another; at() is the place of the first byte not taken.
class Scanner {
 public:
  explicit Scanner(std::string_view json, std::size_t at = 0) noexcept : json_(json), at_(at) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] std::optional<JsonFault> fault() const noexcept { return fault_; }
  [[nodiscard]] bool done() const noexcept { return at_ >= json_.size(); }
  [[nodiscard]] char peek() const noexcept { return done() ? '\0' : json_[at_]; }

  bool fail(std::string_view message) noexcept {
    if (!fault_) fault_ = JsonFault{at_, message};
    return false;
  }

  void skip_whitespace() noexcept {
    while (!done() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
  }

  bool take(char c) noexcept {
    if (done() || peek() != c) return false;
    ++at_;
    return true;
  }

  bool string() noexcept {
    if (!take('"')) return fail("a string is expected");
    while (!done()) {
      const auto c = static_cast<unsigned char>(peek());
      if (c == '"') return take('"');
      if (c < 0x20) return fail("a control character inside a string must be escaped");
      if (c == '\\') {
        if (!escape()) return false;
        continue;
      }
      const url::Utf8Sequence sequence = url::first_utf8_sequence(json_.substr(at_));
      if (!sequence.well_formed) return fail("not UTF-8");
      at_ += sequence.length;
    }
    return fail("the string does not end");
  }

  // number | true | false | null
  bool scalar() noexcept {
    for (const std::string_view word : {"true", "false", "null"}) {
      if (json_.substr(at_, word.size()) == word) {
        at_ += word.size();
        return true;
      }
    }
    if (peek() != '-' && !ascii::is_digit(peek())) return fail("a value is expected");
    return number();
  }

 private:
  bool digits() noexcept {
    if (!ascii::is_digit(peek())) return fail("a digit is expected");
    while (ascii::is_digit(peek())) ++at_;
    return true;
  }

  bool number() noexcept {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      return digits();
    }
    return true;
  }

  bool hex4(unsigned& unit) noexcept {
    unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      if (!ascii::is_hex_digit(peek())) return fail("four hexadecimal digits are expected");
      const char c = ascii::to_lower(peek());
      unit = unit * 16 + static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return true;
  }

  bool escape() noexcept {
    const std::size_t begin = at_;
    ++at_;
    if (peek() != 'u' || done()) {
      if (done() || std::string_view("\"\\/bfnrt").find(peek()) == std::string_view::npos)
        return fail("no such escape");
      ++at_;
      return true;
    }
    ++at_;
    unsigned unit = 0;
    if (!hex4(unit)) return false;
    if (unit < 0xd800 || unit > 0xdfff) return true;
    unsigned low = 0;
    if (unit < 0xdc00 && take('\\') && take('u')) {
      if (!hex4(low)) return false;
      if (low >= 0xdc00 && low <= 0xdfff) return true;
    }
    at_ = begin;
    return fail("half of a surrogate pair");
  }

  std::string_view json_;
  std::size_t at_;
  std::optional<JsonFault> fault_;
};

// Takes one whole value; a member or an element recurses, no deeper than `depth` more levels.
bool value(Scanner& scan, std::size_t depth) {
  scan.skip_whitespace();
  const char open = scan.peek();
  if (open == '"') return scan.string();
  if (open != '{' && open != '[') return scan.scalar();
  if (depth == 0) return scan.fail("nested too deeply");
  const char close = open == '{' ? '}' : ']';
  scan.take(open);
  scan.skip_whitespace();
  if (scan.take(close)) return true;
  for (;;) {
    if (open == '{') {
      scan.skip_whitespace();
      if (!scan.string()) return false;
      scan.skip_whitespace();
      if (!scan.take(':')) return scan.fail("':' is expected");
    }
    if (!value(scan, depth - 1)) return false;
    scan.skip_whitespace();
    if (scan.take(close)) return true;
    if (!scan.take(',')) return scan.fail(open == '{' ? "',' or '}' is expected" : "',' or ']' is expected");
  }
}

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Where the value that `step` leads to begins, inside the object or array at `begin`; kNowhere when there is none.
std::size_t step_into(std::string_view json, std::size_t begin, const JsonStep& step, std::size_t depth) {
  Scanner scan(json, begin);
  scan.skip_whitespace();
  if (!scan.take(step.is_member ? '{' : '[')) return kNowhere;
  std::size_t found = kNowhere;
  for (std::size_t i = 0;; ++i) {
    scan.skip_whitespace();
    bool matches = i == step.element;
    if (step.is_member) {
      const std::size_t name = scan.at() + 1;
      if (!scan.string()) return found;  // the closing brace of an empty object
      matches = json.substr(name, scan.at() - name - 1) == step.member;
      scan.skip_whitespace();
      scan.take(':');
      scan.skip_whitespace();
    }
    const std::size_t here = scan.at();
    if (!value(scan, depth)) return found;
    if (matches) found = here;
    scan.skip_whitespace();
    if (!scan.take(',')) return found;
  }
}

}  // namespace

std::optional<JsonFault> find_fault(std::string_view json, std::size_t max_depth) {
  Scanner scan(json);
  if (!value(scan, max_depth)) return scan.fault();
  scan.skip_whitespace();
  if (!scan.done()) scan.fail("nothing may follow the value");
  return scan.fault();
}

std::size_t find_value(std::string_view json, std::span<const JsonStep> path) {
  std::size_t at = json.find_first_not_of(" \t\r\n");
  for (const JsonStep& step : path) {
    const std::size_t inside = step_into(json, at, step, 1024);
    if (inside == kNowhere) break;
    at = inside;
  }
  return at;
}

}  // namespace crosscheck::json
