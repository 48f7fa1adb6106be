// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/messages/pattern.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace crosscheck::diagnosis::messages {
namespace {

// What a field may hold; a longer one is none. URLs of that length do occur.
constexpr std::size_t kLongestField = 4096;

Field field_named(std::string_view name) noexcept {
  constexpr std::pair<std::string_view, Field> kNames[] = {
      {"url", Field::kUrl},     {"url0", Field::kFirstUrl}, {"origin", Field::kOrigin}, {"status", Field::kStatus},
      {"value", Field::kValue}, {"method", Field::kMethod}, {"header", Field::kHeader}, {"kind", Field::kAsker}};
  for (const auto& [known, field] : kNames) {
    if (known == name) return field;
  }
  return Field::kAny;
}

std::string_view trimmed(std::string_view text) {
  std::size_t length = 1;
  while (!text.empty() && (is_ignored(text, 0, length) || text.front() == '\n')) text.remove_prefix(length);
  for (bool trimming = true; trimming && !text.empty();) {
    trimming = false;
    for (std::size_t back = 1; back <= std::min<std::size_t>(text.size(), 6); ++back) {
      if (!is_ignored(text, text.size() - back, length) || length != back) continue;
      text.remove_suffix(back);
      trimming = true;
      break;
    }
  }
  return text;
}

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool ends_url(char c) noexcept {
  return is_space(c) || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || (c & 0x80) != 0;
}

// Where a field that nothing follows ends.
std::size_t end_of_last(Field field, std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  const std::size_t limit = std::min(text.size(), begin + kLongestField);
  if (field == Field::kStatus) {
    constexpr std::string_view kNone = "(null)";
    if (text.substr(begin).starts_with(kNone)) return begin + kNone.size();
    while (end < limit && ascii::is_digit(text[end])) ++end;
    return end;
  }
  const bool url = field == Field::kUrl || field == Field::kFirstUrl || field == Field::kOrigin;
  while (end < limit && (url ? !ends_url(text[end]) : text[end] != '\n')) ++end;
  while (url && end > begin && std::string_view(".,;:)").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

std::size_t skip_ignored(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at < text.size() && is_ignored(text, at, length)) at += length;
  return std::min(at, text.size());
}

class Matcher {
 public:
  Matcher(const Pattern& pattern, const Subject& subject) noexcept
      : pattern_(pattern), subject_(subject), text_(subject.skeleton.text) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  // Literals and fields before `literal`, which begins at `at`.
  bool backward(std::size_t literal, std::size_t at, Match& match) const {
    match.begin = at;
    for (std::size_t i = literal; i-- > 0;) {
      const std::string& wanted = pattern_.literals[i];
      if (wanted.empty()) return lead(match);
      const std::size_t lowest = at > kLongestField ? at - kLongestField : 0;
      if (at < lowest + wanted.size()) return false;
      const std::string_view window = text_.substr(lowest, at - lowest);
      std::size_t found = window.rfind(wanted);
      while (found != std::string_view::npos && found > 0 && !stands_alone(lowest + found, wanted.size())) {
        found = window.rfind(wanted, found - 1);
      }
      if (found == std::string_view::npos) return false;
      add(match, pattern_.fields[i], lowest + found + wanted.size(), at);
      at = lowest + found;
      match.begin = at;
      match.literals += wanted.size();
    }
    return true;
  }

  // Fields and literals after `literal`, which ends at `at`. `cut`: the text may end before the pattern does.
  bool forward(std::size_t literal, std::size_t at, Match& match, bool cut) const {
    match.end = at;
    for (std::size_t i = literal + 1; i < pattern_.literals.size(); ++i) {
      const std::string& wanted = pattern_.literals[i];
      const Field field = pattern_.fields[i - 1];
      if (wanted.empty()) return trail(field, match);
      const std::size_t found = text_.substr(at, kLongestField + wanted.size()).find(wanted);
      if (found == std::string_view::npos)
        return cut && text_.size() - at <= kLongestField && cut_literal(i, at, match);
      add(match, field, at, at + found);
      at += found + wanted.size();
      match.end = at;
      match.literals += wanted.size();
    }
    return true;
  }

 private:
  // "origin" stands by itself, and not within https://origin.example.
  bool stands_alone(std::size_t begin, std::size_t length) const {
    const std::string_view original = subject_.original;
    const std::size_t from = subject_.skeleton.begin[begin];
    const std::size_t to = subject_.skeleton.end[begin + length - 1];
    const auto joins = [](char c) { return ascii::is_alphanumeric(c) || c == '.' || c == '-' || c == '/' || c == '_'; };
    const bool begins_word = !ascii::is_alphanumeric(original[from]) || from == 0 || !joins(original[from - 1]);
    return begins_word && (!ascii::is_alphanumeric(original[to - 1]) || to == original.size() || !joins(original[to]));
  }

  // The text ends within literal `i`, or within the field before it.
  bool cut_literal(std::size_t i, std::size_t at, Match& match) const {
    const std::string& wanted = pattern_.literals[i];
    std::size_t left = std::min(wanted.size() - 1, text_.size() - at);
    while (left > 0 && !text_.ends_with(std::string_view(wanted).substr(0, left))) --left;
    add(match, pattern_.fields[i - 1], at, text_.size() - left);
    match.literals += left;
    match.end = text_.size();
    return true;
  }

  void add(Match& match, Field field, std::size_t begin, std::size_t end) const {
    if (field == Field::kAny) return;
    const std::size_t from = begin == 0 ? 0 : subject_.skeleton.end[begin - 1];
    const std::size_t to = end < text_.size() ? subject_.skeleton.begin[end] : subject_.original.size();
    match.captures.push_back({field, trimmed(subject_.original.substr(from, to - from))});
  }

  bool trail(Field field, Match& match) const {
    const std::size_t from = skip_ignored(subject_.original, match.end == 0 ? 0 : subject_.skeleton.end[match.end - 1]);
    const std::size_t to = end_of_last(field, subject_.original, from);
    const auto& begin = subject_.skeleton.begin;
    match.end = static_cast<std::size_t>(std::lower_bound(begin.begin(), begin.end(), to) - begin.begin());
    if (field != Field::kAny) match.captures.push_back({field, trimmed(subject_.original.substr(from, to - from))});
    return field != Field::kStatus || to > from;
  }

  // A field that nothing comes before: the word before.
  bool lead(Match& match) const {
    std::size_t to = match.begin < text_.size() ? subject_.skeleton.begin[match.begin] : subject_.original.size();
    const std::string_view word = trimmed(subject_.original.substr(0, to));
    std::size_t from = word.size();
    while (from > 0 && word.size() - from < kLongestField && !ends_url(word[from - 1])) --from;
    const auto& begin = subject_.skeleton.begin;
    match.begin = static_cast<std::size_t>(std::lower_bound(begin.begin(), begin.end(), from) - begin.begin());
    if (pattern_.fields.front() != Field::kAny) match.captures.push_back({pattern_.fields.front(), word.substr(from)});
    return from < word.size();
  }

  const Pattern& pattern_;
  const Subject& subject_;
  std::string_view text_;
};

}  // namespace

std::size_t Pattern::literal_bytes() const noexcept {
  std::size_t bytes = 0;
  for (const std::string& literal : literals) bytes += literal.size();
  return bytes;
}

Pattern pattern_of(std::string_view text) {
  Pattern pattern;
  std::size_t at = 0;
  for (;;) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    pattern.literals.push_back(skeleton_of(text.substr(at, close == std::string_view::npos ? close : open - at)).text);
    if (close == std::string_view::npos) break;
    pattern.fields.push_back(field_named(text.substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  std::string& last = pattern.literals.back();
  while (!last.empty() && (last.back() == '.' || last.back() == ')')) last.pop_back();
  return pattern;
}

std::optional<Match> match_around(const Pattern& pattern, const Subject& subject, std::size_t literal, std::size_t at) {
  const Matcher matcher(pattern, subject);
  const std::string& wanted = pattern.literals[literal];
  if (!matcher.text().substr(at).starts_with(wanted)) return std::nullopt;
  Match match;
  match.literals = wanted.size();
  if (!matcher.forward(literal, at + wanted.size(), match, false) || !matcher.backward(literal, at, match)) {
    return std::nullopt;
  }
  return match;
}

std::optional<Match> match_cut_at_end(const Pattern& pattern, const Subject& subject, std::size_t at) {
  const Matcher matcher(pattern, subject);
  const std::string_view left = matcher.text().substr(at);
  const std::string& first = pattern.literals.front();
  if (first.empty() || left.empty()) return std::nullopt;
  Match match;
  match.begin = at;
  if (left.size() < first.size()) {
    if (!first.starts_with(left)) return std::nullopt;
    match.end = matcher.text().size();
    match.literals = left.size();
    return match;
  }
  if (!left.starts_with(first)) return std::nullopt;
  match.literals = first.size();
  if (!matcher.forward(0, at + first.size(), match, true) || match.end != matcher.text().size()) return std::nullopt;
  return match;
}

std::optional<Match> match_cut_at_begin(const Pattern& pattern, const Subject& subject, std::size_t least) {
  const Matcher matcher(pattern, subject);
  const std::string_view text = matcher.text();
  if (text.size() < least) return std::nullopt;
  for (std::size_t i = 0; i < pattern.literals.size(); ++i) {
    const std::string_view literal = pattern.literals[i];
    const std::string_view begin = text.substr(0, least);
    for (std::size_t from = literal.find(begin); from != std::string_view::npos; from = literal.find(begin, from + 1)) {
      if (from == 0 && i == 0) continue;
      const std::string_view rest = literal.substr(from);
      Match match;
      match.literals = std::min(rest.size(), text.size());
      match.end = text.size();
      if (text.size() < rest.size() ? rest.starts_with(text)
                                    : text.starts_with(rest) && matcher.forward(i, rest.size(), match, true)) {
        return match;
      }
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck::diagnosis::messages
