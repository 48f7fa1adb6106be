// SPDX-License-Identifier: Apache-2.0
#include "policy/read/toml_repeats.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::policy::read {
namespace {

/// How much is read again at most: a file of nothing but repeats costs about a second.
constexpr std::size_t kMostBytes = std::size_t{48} * 1024 * 1024;
constexpr std::size_t kMostNames = 1000;

constexpr std::string_view kSpace = " \t";

struct Range {
  std::size_t begin;
  std::size_t size;
};

bool is_bare(char c) { return ascii::is_alphanumeric(c) || c == '-' || c == '_'; }

/// One name of a key. https://toml.io/en/v1.0.0#keys
Range name_from(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  if (end < text.size() && (text[end] == '"' || text[end] == '\'')) {
    const char quote = text[end++];
    while (end < text.size() && text[end] != quote) end += quote == '"' && text[end] == '\\' ? 2 : 1;
    ++end;
  } else {
    while (end < text.size() && is_bare(text[end])) ++end;
  }
  return {begin, std::min(end, text.size()) - begin};
}

/// The last name of the key that stands before `end`.
Range name_before(std::string_view text, std::size_t end) {
  const std::size_t last = text.substr(0, end).find_last_not_of(kSpace);
  if (last == std::string_view::npos) return {0, 0};
  std::size_t begin = last;
  if (const char quote = text[last]; quote == '"' || quote == '\'') {
    const auto escaped = [&](std::size_t i) {
      std::size_t backslash = i;
      while (quote == '"' && backslash > 0 && text[backslash - 1] == '\\') --backslash;
      return (i - backslash) % 2 == 1;
    };
    do {
      if (begin == 0) return {0, 0};
      --begin;
    } while (text[begin] != quote || escaped(begin));
    return {begin, last + 1 - begin};
  }
  while (begin > 0 && is_bare(text[begin - 1])) --begin;
  return is_bare(text[last]) ? Range{begin, last + 1 - begin} : Range{0, 0};
}

/// The name in the head of a table. @param first of its names, rather than the last
Range name_in_head(std::string_view text, std::size_t bracket, bool first) {
  std::size_t at = text.find_first_not_of(" \t[", bracket);
  while (at < text.size()) {
    const Range name = name_from(text, at);
    const std::size_t dot = text.find_first_not_of(kSpace, name.begin + name.size);
    if (first || name.size == 0 || dot == std::string_view::npos || text[dot] != '.') return name;
    at = text.find_first_not_of(kSpace, dot + 1);
  }
  return {0, 0};
}

/// The name that toml++ complains of: it points at the value behind it, at the head of a table, or behind that head when one
/// of the first names in it is no table's; of "a.b", at the name that is no table's.
Range repeated_name(std::string_view text, std::string_view why, std::size_t offset) {
  if (why.ends_with("as dotted key-value pair")) return name_from(text, offset);
  const std::size_t before = text.substr(0, offset).find_last_not_of(kSpace);
  if (before != std::string_view::npos && text[before] == '=') return name_before(text, before);
  if (offset < text.size() && text[offset] == '[') return name_in_head(text, offset, false);
  const std::size_t line = text.substr(0, offset == 0 ? 0 : offset - 1).rfind('\n') + 1;  // 0 when there is none
  return name_in_head(text, line, true);
}

}  // namespace

TomlRepeats::Answer TomlRepeats::rename(const toml::parse_error& error, std::size_t offset) {
  const std::string_view why = error.description();
  if (why.find("cannot redefine") == std::string_view::npos &&
      why.find("existing inline table") == std::string_view::npos)
    return Answer::kOther;
  const Range name = repeated_name(text_, why, offset);
  if (name.size == 0) return Answer::kOther;
  const bool is_new = renamed_.emplace(name.begin, name.size).second;
  if (!is_new || ++names_ > kMostNames || names_ * text_.size() > kMostBytes) return Answer::kTooMany;
  // A number behind underscores. Were there such a key as well, it would be complained of again.
  const std::string number = std::to_string(names_);
  std::string fresh(name.size, '_');
  for (std::size_t i = 0; i < std::min(number.size(), fresh.size()); ++i) {
    fresh[fresh.size() - 1 - i] = number[number.size() - 1 - i];
  }
  text_.replace(name.begin, name.size, fresh);
  return Answer::kRenamed;
}

std::string TomlRepeats::name_at(std::size_t begin) const {
  const std::string raw(original_.substr(begin, renamed_.at(begin)));
  if (raw.front() != '"') return raw.front() == '\'' ? raw.substr(1, raw.size() - 2) : raw;
  const toml::table table = toml::parse(raw + " = 0");  // was a key of TOML before
  return std::string(table.begin()->first.str());
}

}  // namespace crosscheck::policy::read
