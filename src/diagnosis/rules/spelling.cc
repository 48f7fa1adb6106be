// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/rules/spelling.h"

#include <string>

#include "base/ascii.h"

namespace crosscheck::diagnosis {
namespace {

// True when that many insertions, deletions or replacements of one character turn `a` into `b`.
bool nearly(std::string_view a, std::string_view b, int mistakes) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() && b.empty()) return true;
  if (mistakes == 0) return false;
  return (!a.empty() && nearly(a.substr(1), b, mistakes - 1)) || (!b.empty() && nearly(a, b.substr(1), mistakes - 1)) ||
         (!a.empty() && !b.empty() && nearly(a.substr(1), b.substr(1), mistakes - 1));
}

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (ascii::is_alpha(c)) letters += ascii::to_lower(c);
  }
  return letters;
}

}  // namespace

const Header* misspelt(const Answer& answer, std::string_view name) {
  const std::string letters = letters_of(name);
  for (const Header& line : answer.headers) {
    if (!ascii::equals_ignoring_case(line.name, name) && nearly(letters_of(line.name), letters, 2)) return &line;
  }
  return nullptr;
}

}  // namespace crosscheck::diagnosis
