// SPDX-License-Identifier: Apache-2.0
// A phrase in every language, tables of them, and their names: the English text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

/// {} stands for a value; where a language needs another order, {0}, {1}.
struct PhraseRow {
  std::string_view english;
  std::string_view taiwan;
  std::string_view mainland;
};

constexpr std::string_view text_of(const PhraseRow& row, Language language) noexcept {
  switch (language) {
    case Language::kTaiwan:
      return row.taiwan;
    case Language::kMainland:
      return row.mainland;
    case Language::kEnglish:
      break;
  }
  return row.english;
}

template <std::size_t... N>
constexpr auto joined(const PhraseRow (&... tables)[N]) {
  std::array<PhraseRow, (N + ...)> rows{};
  std::size_t at = 0;
  const auto append = [&](const auto& table) {
    for (const PhraseRow& row : table) rows[at++] = row;
  };
  (append(tables), ...);
  return rows;
}

/// The row of an English phrase; the number of rows when there is none. Not a pointer: with its sanitizers GCC 12 takes
/// no comparison of one for a constant.
template <class Rows>
constexpr std::size_t row_of(const Rows& rows, std::string_view english) noexcept {
  std::size_t row = 0;
  while (row < std::size(rows) && rows[row].english != english) ++row;
  return row;
}

/// How many values a text takes: the placeholders {}, or the highest of {0}, {1}, ... and one.
constexpr std::size_t values_of(std::string_view text) noexcept {
  std::size_t count = 0;
  std::size_t highest = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '{') continue;
    if (text[i + 1] == '}') ++count;
    if (i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}') {
      highest = std::max(highest, static_cast<std::size_t>(text[i + 1] - '0') + 1);
    }
  }
  return std::max(count, highest);
}

/// True where no row is there twice.
template <class Rows>
consteval bool is_unique(const Rows& rows) {
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const std::size_t size = rows[i].english.size();  // first, because evaluations are bounded in their steps
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[j].english.size() == size && rows[j].english == rows[i].english) return false;
    }
  }
  return true;
}

/// True where each row has every language, with as many values in each, and none is there twice.
template <class Rows>
consteval bool is_whole(const Rows& rows) {
  for (const PhraseRow& row : rows) {
    if (row.english.empty() || row.taiwan.empty() || row.mainland.empty()) return false;
    const std::size_t values = values_of(row.english);
    if (values_of(row.taiwan) != values || values_of(row.mainland) != values) return false;
  }
  return is_unique(rows);
}

/// A row of a table, named by its English text; one that the table does not have does not compile.
template <const auto& kRows>
class PhraseOf {
 public:
  consteval PhraseOf(const char* english) : row_(row_of(kRows, english)) {
    if (row_ == std::size(kRows)) throw "the catalogue does not have this phrase";
  }
  [[nodiscard]] friend constexpr bool operator==(PhraseOf, PhraseOf) noexcept = default;
  [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
    return text_of(kRows[row_], language);
  }

 private:
  std::size_t row_;
};

}  // namespace crosscheck::diagnosis
