// SPDX-License-Identifier: Apache-2.0
#include "paste/shell_words.h"

#include "base/ascii.h"
#include "paste/escapes.h"

namespace crosscheck::paste {
namespace {

bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }

class Posix {
 public:
  Posix(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  Command read() && {
    while (skip_blanks() && !ends_command()) {
      const std::size_t begin = at_;
      std::string word;
      if (!read_word(word)) break;
      if (is_redirection(word)) break;
      command_.words.push_back({std::move(word), begin, at_});
      command_.end = at_;
    }
    return std::move(command_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool more() const { return at_ < text_.size(); }

  // "\" at the end of a line, and what a web page leaves between the two.
  bool skip_continuation() {
    if (peek() != '\\') return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    if (end < text_.size() && text_[end] == '\r') ++end;
    if (end >= text_.size() || text_[end] != '\n') return false;
    at_ = end + 1;
    return true;
  }

  bool skip_blanks() {
    while (more() && (is_blank(peek()) || skip_continuation())) at_ += is_blank(peek()) ? 1 : 0;
    return more();
  }

  bool ends_command() const {
    constexpr std::string_view kEnds = "\n\r;|&)<>`#";
    return kEnds.find(peek()) != std::string_view::npos;
  }

  // The 2 of "2>&1".
  bool is_redirection(std::string_view word) const {
    return word.size() == 1 && ascii::is_digit(word[0]) && (peek() == '>' || peek() == '<');
  }

  bool read_word(std::string& word) {
    while (more() && !is_blank(peek()) && (peek() == '#' || !ends_command())) {
      if (skip_continuation()) {
        if (is_blank(peek())) return true;
        continue;
      }
      const bool ok = peek() == '\''                     ? read_single(word)
                      : peek() == '"'                    ? read_double(word)
                      : peek() == '$' && peek(1) == '\'' ? read_ansi(word)
                      : peek() == '$' && peek(1) == '"'  ? (++at_, read_double(word))
                      : peek() == '\\'                   ? read_escaped(word)
                                                         : (word += text_[at_++], true);
      if (!ok) return false;
    }
    return true;
  }

  bool read_escaped(std::string& word) {
    ++at_;
    if (more()) word += text_[at_++];
    return true;
  }

  bool read_single(std::string& word) {
    const std::size_t close = text_.find('\'', at_ + 1);
    if (close == std::string_view::npos) return unclosed(at_, "'");
    word += text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    return true;
  }

  bool read_double(std::string& word) {
    const std::size_t open = at_++;
    for (; more() && peek() != '"'; ++at_) {
      constexpr std::string_view kEscapable = "$`\"\\\n";
      if (peek() == '\\' && kEscapable.find(peek(1)) != std::string_view::npos && at_ + 1 < text_.size()) {
        if (text_[++at_] == '\n') continue;
      }
      word += text_[at_];
    }
    if (!more()) return unclosed(open, "\"");
    ++at_;
    return true;
  }

  bool read_ansi(std::string& word) {
    const std::size_t open = at_;
    for (at_ += 2; more() && peek() != '\'';) {
      if (peek() != '\\') {
        word += text_[at_++];
      } else {
        at_ += read_escape(text_.substr(at_), Escapes::kBash, word);
      }
    }
    if (!more()) return unclosed(open, "'");
    ++at_;
    return true;
  }

  bool unclosed(std::size_t open, const char* quote) {
    command_.mistake = Mistake{open, 1, "the quote {} is not closed", quote};
    command_.end = text_.size();
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  Command command_;
};

// A character after cmd.exe, and where it came from.
struct Char {
  char c;
  std::size_t at;
  bool literal;  // escaped: no operator, no quote of cmd.exe
};

// What cmd.exe hands to the program.
std::vector<Char> without_carets(std::string_view text, std::size_t at, std::size_t& end) {
  std::vector<Char> line;
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    if (c == '^' && !quoted && at + 1 < text.size()) {
      ++at;
      if (text[at] == '\r' && at + 1 < text.size()) ++at;
      if (text[at] == '\n') {  // the line goes on, and its first character is literal
        if (at + 1 < text.size() && text[at + 1] == '\r') ++at;
        if (at + 1 >= text.size()) break;
        ++at;
        if (text[at] == '^') {  // the next line begins with an escape of its own
          --at;
          continue;
        }
      }
      line.push_back({text[at], at, true});
      continue;
    }
    if (c == '"') quoted = !quoted;
    const bool ends = c == '\n' || (!quoted && (c == '|' || c == '&' || c == '<' || c == '>'));
    if (ends) break;
    line.push_back({c, at, false});
  }
  end = at;
  return line;
}

}  // namespace

Command read_posix_command(std::string_view text, std::size_t begin) { return Posix(text, begin).read(); }

Command read_cmd_command(std::string_view text, std::size_t begin) {
  Command command;
  const std::vector<Char> line = without_carets(text, begin, command.end);
  std::size_t i = 0;
  while (true) {
    while (i < line.size() && is_blank(line[i].c)) ++i;
    if (i == line.size()) return command;
    Word word{{}, line[i].at, 0};
    bool quoted = false;
    std::size_t open = line[i].at;
    for (; i < line.size() && (quoted || !is_blank(line[i].c)); ++i) {
      std::size_t slashes = 0;
      while (i + slashes < line.size() && line[i + slashes].c == '\\') ++slashes;
      const bool before_quote = i + slashes < line.size() && line[i + slashes].c == '"';
      if (slashes > 0) {
        word.text.append(before_quote ? slashes / 2 : slashes, '\\');
        i += slashes;
        if (!before_quote || slashes % 2 == 0) {
          --i;
          continue;
        }
        word.text += '"';
      } else if (line[i].c != '"') {
        word.text += line[i].c;
      } else if (quoted && i + 1 < line.size() && line[i + 1].c == '"') {
        word.text += line[i++].c;
      } else {
        quoted = !quoted;
        open = line[i].at;
      }
    }
    if (quoted) {
      command.mistake = Mistake{open, 1, "the quote {} is not closed", "\""};
      return command;
    }
    word.end = i < line.size() ? line[i].at : command.end;
    command.words.push_back(std::move(word));
  }
}

bool is_for_cmd(std::string_view text, std::size_t begin) {
  const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  const std::size_t at = line.find('^');
  if (at == std::string_view::npos) return false;
  return at + 1 == line.size() || line[at + 1] == '"' || line[at + 1] == '\r';
}

}  // namespace crosscheck::paste
