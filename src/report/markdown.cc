// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.h"

#include <algorithm>

#include "base/ascii.h"
#include "report/text_writer.h"

namespace crosscheck::report {
namespace {

std::size_t longest_run_of_backticks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Letters with hyphens, or a short number: Markdown and trackers see nothing in it.
bool is_plain(std::string_view word) {
  const bool letters =
      std::all_of(word.begin(), word.end(), [](char c) { return ascii::is_alpha(c) || c == '-' || c == '\''; });
  const bool digits = word.size() < 5 && std::all_of(word.begin(), word.end(), ascii::is_digit);
  // Seven letters that are hexadecimal digits may name a commit.
  const bool commit = word.size() >= 7 && std::all_of(word.begin(), word.end(), ascii::is_hex_digit);
  // "www." alone is a link to GitHub.
  return (letters && word.front() != '-' && !commit && !ascii::equals_ignoring_case(word, "www")) || digits;
}

/// One word with its punctuation, which stays outside the code.
std::string word_as_prose(std::string_view word, bool opens_line) {
  const std::size_t begin = std::min(word.find_first_not_of("(\"'"), word.size());
  std::size_t end = std::max(begin, word.find_last_not_of(".,:;!?)\"'") + 1);
  // The parenthesis of a call is the word's own.
  if (end < word.size() && word[end] == ')' && word.substr(begin, end - begin).find('(') != std::string_view::npos)
    ++end;
  const std::string_view core = word.substr(begin, end - begin);
  if (core.empty()) return opens_line || word.size() > 1 ? code_span(word) : std::string(word);
  // "1." opens a list where a line begins.
  const bool plain = is_plain(core) && !(opens_line && ascii::is_digit(core.front()));
  return std::string(word.substr(0, begin)) + (plain ? std::string(core) : code_span(core)) +
         std::string(word.substr(end));
}

}  // namespace

std::string code_span(std::string_view text) {
  if (text.empty()) return {};
  const std::string ticks(longest_run_of_backticks(text) + 1, '`');
  const bool pad = text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
  const std::string space = pad ? " " : "";
  return ticks + space + std::string(text) + space + ticks;
}

std::string markdown_prose(std::string_view text) {
  std::string out;
  const std::string safe = printable(text);
  for (std::size_t i = 0; i < safe.size();) {
    const std::size_t begin = i;
    if (safe[i] == ' ' || is_beyond_ascii(safe[i])) {
      out += safe[i++];
      continue;
    }
    while (i < safe.size() && safe[i] != ' ' && !is_beyond_ascii(safe[i])) ++i;
    out += word_as_prose(std::string_view(safe).substr(begin, i - begin), begin == 0);
  }
  return out;
}

void Markdown::heading(std::string_view text) { ((out_ += "\n#### ") += text) += "\n\n"; }

void Markdown::prose(std::string_view text) { (out_ += markdown_prose(text)) += '\n'; }

void Markdown::item(std::string_view name, std::string_view value) {
  (((out_ += "- ") += name) += ": ") += markdown_prose(value);
  out_ += '\n';
}

void Markdown::fence(std::string_view syntax, std::string_view code) {
  const std::string fence(std::max<std::size_t>(longest_run_of_backticks(code) + 1, 3), '`');
  ((out_ += fence) += syntax) += '\n';
  while (!code.empty()) {
    const std::size_t end = std::min(code.find('\n'), code.size());
    (out_ += printable(code.substr(0, end))) += '\n';
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  (out_ += fence) += '\n';
}

}  // namespace crosscheck::report
