// SPDX-License-Identifier: Apache-2.0
#include "paste/script_value.h"

#include <algorithm>

#include "base/ascii.h"
#include "paste/escapes.h"

namespace crosscheck::paste {
namespace {

using Kind = Value::Kind;

constexpr int kMostDepth = 64;

bool is_name_start(char c) noexcept {
  return ascii::is_alpha(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_part(char c) noexcept { return is_name_start(c) || ascii::is_digit(c); }

class Program {
 public:
  Program(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::vector<Value> list(char close) {
    std::vector<Value> items;
    while (!failed()) {
      skip_space();
      if (take(close)) break;
      if (!more()) return fail_open(close), items;
      if (take(',')) continue;
      items.push_back(expression());
      skip_space();
      if (!failed() && peek() != ',' && peek() != close) {
        if (!more()) return fail_open(close), items;
        fail(at_, 1, "{} was expected here", std::string(1, close));
      }
    }
    return items;
  }

  [[nodiscard]] bool failed() const { return mistake_.has_value(); }
  [[nodiscard]] const Mistake& mistake() const { return *mistake_; }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  [[nodiscard]] bool more() const { return at_ < text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool take(char c) {
    if (peek() != c || !more()) return false;
    ++at_;
    return true;
  }

  void fail(std::size_t at, std::size_t length, diagnosis::Phrase what, std::string value = {}) {
    if (!mistake_) mistake_ = Mistake{at, length, what, std::move(value)};
  }
  void fail_open(char close) {
    fail(text_.empty() ? 0 : text_.size() - 1, 1, "the text ends before {}", std::string(1, close));
  }

  void skip_space() {
    while (more()) {
      const bool no_break = text_.substr(at_).starts_with("\xC2\xA0");  // of web pages
      if (ascii::is_whitespace(peek()) || no_break) {
        at_ += no_break ? 2 : 1;
      } else if (peek() == '/' && peek(1) == '/') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (peek() == '/' && peek(1) == '*') {
        const std::size_t close = text_.find("*/", at_ + 2);
        at_ = close == std::string_view::npos ? text_.size() : close + 2;
      } else {
        return;
      }
    }
  }

  // A value, strings added to it, and whatever else a program makes of it, which is not known.
  Value expression() {
    if (++depth_ > kMostDepth) fail(at_, 1, "this is nested too deeply");
    Value value = failed() ? Value() : primary();
    while (!failed()) {
      skip_space();
      if (peek() == '+' && peek(1) != '+') {
        ++at_;
        skip_space();
        add(value, primary());
      } else if (more() && !ends_expression()) {
        value = Value{.begin = value.begin};
        skip_rest();
      } else {
        break;
      }
    }
    value.end = at_;
    --depth_;
    return value;
  }

  [[nodiscard]] bool ends_expression() const {
    return peek() == ',' || peek() == ')' || peek() == ']' || peek() == '}' || peek() == ';';
  }

  static bool is_text(const Value& value) { return value.is(Kind::kString) || value.is(Kind::kNumber); }

  static void add(Value& left, const Value& right) {
    if (!is_text(left) && !is_text(right)) {
      left = Value{.begin = left.begin};
      return;
    }
    if (!is_text(left)) left = Value{Kind::kString, "x", {}, {}, 0, left.begin, left.end};
    left.kind = Kind::kString;
    const std::optional<std::size_t> hole = is_text(right) ? right.hole : std::optional<std::size_t>(0);
    if (hole && !left.hole) left.hole = left.text.size() + *hole;
    left.text += is_text(right) ? right.text : "x";
  }

  // To the end of an expression of any kind, with its brackets and strings.
  void skip_rest() {
    std::string open;
    while (more() && !failed()) {
      const char c = peek();
      if (c == '"' || c == '\'' || c == '`') {
        string();
        continue;
      }
      if (open.empty() && ends_expression()) return;
      if (c == '(' || c == '[' || c == '{') open += c;
      if ((c == ')' || c == ']' || c == '}') && !open.empty()) open.pop_back();
      ++at_;
      skip_space();
    }
  }

  Value primary() {
    Value value;
    value.begin = at_;
    const char c = peek();
    if (c == '"' || c == '\'' || c == '`') {
      value = string();
    } else if (c == '[') {
      ++at_;
      value.kind = Kind::kArray;
      value.items = nested(']');
    } else if (c == '{') {
      ++at_;
      value.kind = Kind::kObject;
      members(value);
    } else if (ascii::is_digit(c) || (c == '-' && ascii::is_digit(peek(1)))) {
      value.kind = Kind::kNumber;
      value.text = c == '-' ? (++at_, "-") : "";
      while (is_name_part(peek()) || peek() == '.') value.text += text_[at_++];
    } else if (is_name_start(c)) {
      name(value);
    } else if (!ends_expression()) {
      skip_rest();
    } else {
      fail(at_, 1, "a value was expected here");
    }
    value.end = at_;
    return value;
  }

  std::vector<Value> nested(char close) {
    if (++depth_ > kMostDepth) fail(at_, 1, "this is nested too deeply");
    std::vector<Value> items = list(close);
    --depth_;
    return items;
  }

  std::string word() {
    const std::size_t begin = at_;
    while (is_name_part(peek())) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  // "JSON.stringify(...)", "new Headers(...)", "true", and names of whatever.
  void name(Value& value) {
    std::string full = word();
    if (full == "new" || full == "await") {
      skip_space();
      full = (full == "new" ? "new " : "") + word();
    }
    if (full == "true" || full == "false") {
      value.kind = Kind::kBoolean;
    } else if (full == "null") {
      value.kind = Kind::kNull;
    } else if (full == "undefined") {
      value.kind = Kind::kUndefined;
    }
    value.text = full;
    if (!value.is(Kind::kUnknown)) return;
    while (peek() == '.' && is_name_start(peek(1))) {
      ++at_;
      value.text += "." + word();
    }
    skip_space();
    if (peek() == '(') {
      ++at_;
      value.kind = Kind::kCall;
      value.items = nested(')');
    }
  }

  void members(Value& object) {
    if (++depth_ > kMostDepth) fail(at_, 1, "this is nested too deeply");
    while (!failed()) {
      skip_space();
      if (take('}')) break;
      if (take(',')) continue;
      if (!more()) {
        fail_open('}');
        break;
      }
      member(object);
    }
    --depth_;
  }

  void member(Value& object) {
    const std::size_t begin = at_;
    if (text_.substr(at_).starts_with("...")) return skip_rest();
    std::string key;
    if (peek() == '"' || peek() == '\'') {
      key = string().text;
    } else if (peek() == '[') {  // a name that is computed
      ++at_;
      static_cast<void>(nested(']'));
    } else {
      key = word();
    }
    skip_space();
    if (take(':')) {
      skip_space();
      Value value = expression();
      object.members.push_back({std::move(key), std::move(value)});
    } else if (at_ == begin || (peek() != ',' && peek() != '}' && peek() != '(')) {
      fail(at_, 1, "{} was expected here", ":");
    } else {  // {headers}, or a method
      object.members.push_back({std::move(key), Value{.begin = begin, .end = at_}});
      if (peek() == '(') skip_rest();
    }
  }

  Value string() {
    Value value{.kind = Kind::kString, .begin = at_};
    const char quote = text_[at_++];
    while (more() && peek() != quote && (quote == '`' || peek() != '\n')) {
      if (peek() == '\\') {
        at_ += read_escape(text_.substr(at_), Escapes::kScript, value.text);
      } else if (quote == '`' && peek() == '$' && peek(1) == '{') {
        if (!value.hole) value.hole = value.text.size();
        value.text += 'x';
        at_ += 2;
        if (++depth_ > kMostDepth) fail(at_, 1, "this is nested too deeply");
        while (more() && !failed() && peek() != '}') {
          skip_rest();
          if (peek() != '}' && more()) ++at_;
        }
        --depth_;
        if (more()) ++at_;
      } else {
        value.text += text_[at_++];
      }
      if (failed()) return value;
    }
    if (!take(quote)) fail(value.begin, 1, "the quote {} is not closed", std::string(1, quote));
    value.end = at_;
    return value;
  }

  std::string_view text_;
  std::size_t at_;
  int depth_ = 0;
  std::optional<Mistake> mistake_;
};

void append_json_string(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      ((out += "\\u00") += kHex[(c >> 4) & 15]) += kHex[c & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json(std::string& out, const Value& value, bool& whole) {
  switch (value.kind) {
    case Kind::kString:
      whole = whole && !value.hole;
      return append_json_string(out, value.text);
    case Kind::kNumber:
    case Kind::kBoolean:
      out += value.text;
      return;
    case Kind::kArray:
      out += '[';
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, value.items[i], whole);
      }
      out += ']';
      return;
    case Kind::kObject: {
      out += '{';
      bool first = true;
      for (const auto& [name, member] : value.members) {
        if (member.is(Kind::kUndefined)) continue;
        if (!first) out += ',';
        first = false;
        append_json_string(out, name);
        out += ':';
        append_json(out, member, whole);
      }
      out += '}';
      return;
    }
    case Kind::kUnknown:
    case Kind::kCall:
      whole = false;
      break;
    case Kind::kUndefined:
    case Kind::kNull:
      break;
  }
  out += "null";
}

}  // namespace

const Value* Value::member(std::string_view name) const noexcept {
  const auto found =
      std::find_if(members.rbegin(), members.rend(), [&](const Member& one) { return one.name == name; });
  return found == members.rend() ? nullptr : &found->value;
}

tl::expected<std::vector<Value>, Mistake> read_arguments(std::string_view program, std::size_t begin,
                                                         std::size_t& end) {
  Program reader(program, begin);
  std::vector<Value> values = reader.list(')');
  end = reader.at();
  if (reader.failed()) return tl::unexpected(reader.mistake());
  return values;
}

std::string json_of(const Value& value, bool& whole) {
  std::string json;
  append_json(json, value, whole);
  return json;
}

}  // namespace crosscheck::paste
