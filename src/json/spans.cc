// SPDX-License-Identifier: Apache-2.0
#include "json/spans.h"

#include <array>
#include <cstring>

namespace crosscheck::json {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// What neither ends a value nor changes how deep it is.
constexpr std::array<bool, 256> kDull = [] {
  std::array<bool, 256> dull{};
  dull.fill(true);
  for (const char c : {'"', '{', '}', '[', ']'}) dull[static_cast<unsigned char>(c)] = false;
  return dull;
}();

constexpr bool is_whitespace(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// One past the closing quote; `at` is the opening one. A quote is escaped after an odd number of backslashes.
std::size_t end_of_string(std::string_view json, std::size_t at) noexcept {
  const std::size_t begin = at + 1;
  for (at = begin; at < json.size(); ++at) {
    const void* found = std::memchr(json.data() + at, '"', json.size() - at);
    if (found == nullptr) return kNone;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - json.data());
    std::size_t backslash = at;
    while (backslash > begin && json[backslash - 1] == '\\') --backslash;
    if ((at - backslash) % 2 == 0) return at + 1;
  }
  return kNone;
}

std::size_t end_of_brackets(std::string_view json, std::size_t at) noexcept {
  for (std::size_t depth = 0; at < json.size();) {
    const char c = json[at];
    if (kDull[static_cast<unsigned char>(c)]) {
      ++at;
    } else if (c == '"') {
      at = end_of_string(json, at);
    } else {
      ++at;
      if (c == '{' || c == '[') {
        ++depth;
      } else if (--depth == 0) {
        return at;
      }
    }
  }
  return kNone;
}

std::size_t end_of_word(std::string_view json, std::size_t at) noexcept {
  const std::size_t begin = at;
  while (at < json.size() && json[at] != ',' && json[at] != '}' && json[at] != ']' && !is_whitespace(json[at])) ++at;
  return at == begin ? kNone : at;
}

}  // namespace

std::size_t skip_whitespace(std::string_view json, std::size_t at) noexcept {
  while (at < json.size() && is_whitespace(json[at])) ++at;
  return at;
}

std::size_t end_of_value(std::string_view json, std::size_t at) noexcept {
  if (at >= json.size()) return kNone;
  if (json[at] == '"') return end_of_string(json, at);
  if (json[at] == '{' || json[at] == '[') return end_of_brackets(json, at);
  return end_of_word(json, at);
}

bool Elements::take_value(std::size_t at) noexcept {
  begin_ = at;
  const std::size_t end = end_of_value(json_, at);
  if (end == kNone) return false;
  after_ = end;
  return true;
}

// To the next value, or past the closing bracket.
bool Elements::next(char bracket) noexcept {
  std::size_t at = skip_whitespace(json_, after_);
  if (at < json_.size() && json_[at] == bracket) {
    closed_ = true;
    after_ = at + 1;
    return false;
  }
  if (!first_) {
    if (at >= json_.size() || json_[at] != ',') return false;
    at = skip_whitespace(json_, at + 1);
  }
  first_ = false;
  return take_value(at);
}

bool Members::next_key() noexcept {
  if (!Elements::next('}')) return false;
  if (json_[begin_] != '"') return false;
  key_ = json_.substr(begin_ + 1, after_ - begin_ - 2);
  const std::size_t colon = skip_whitespace(json_, after_);
  if (colon >= json_.size() || json_[colon] != ':') return false;
  begin_ = skip_whitespace(json_, colon + 1);
  return begin_ < json_.size();
}

}  // namespace crosscheck::json
