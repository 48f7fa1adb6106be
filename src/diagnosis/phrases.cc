// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"

#include <array>
#include <iterator>
#include <optional>

#include "base/ascii.h"
#include "diagnosis/catalogue/failures.h"
#include "diagnosis/catalogue/phrases_of_connections.h"
#include "diagnosis/catalogue/phrases_of_input.h"
#include "diagnosis/catalogue/phrases_of_parsers.h"
#include "diagnosis/catalogue/phrases_of_policy_dangers.h"
#include "diagnosis/catalogue/phrases_of_policy_decisions.h"
#include "diagnosis/catalogue/phrases_of_policy_files.h"
#include "diagnosis/catalogue/phrases_of_policy_names.h"
#include "diagnosis/catalogue/phrases_of_policy_origins.h"
#include "diagnosis/catalogue/phrases_of_policy_routes.h"

namespace crosscheck::diagnosis {
namespace {

constexpr std::size_t kMostValues = 3;

// Each table in an evaluation of its own: together they take more steps than Clang gives one.
template <const auto& kTable>
constexpr bool kIsWhole = is_whole(kTable);

template <const auto&... kTables>
consteval auto whole() {
  static_assert((kIsWhole<kTables> && ...), "a phrase lacks a language or a value, or is there twice");
  return joined(kTables...);
}

// Of several that fit, the first counts.
constexpr auto kTold = whole<kPhrasesOfConnections, kPhrasesOfInput, kPhrasesOfPolicyFiles, kPhrasesOfPolicyOrigins,
                             kPhrasesOfPolicyDangers, kPhrasesOfPolicyNames, kPhrasesOfPolicyRoutes,
                             kPhrasesOfPolicyDecisions, kPhrasesOfParsers>();
static_assert(is_unique(kTold), "a phrase is there twice");

struct Placeholder {
  std::size_t begin;
  std::size_t size;
};

std::optional<Placeholder> first_placeholder(std::string_view text) {
  const std::size_t begin = text.find('{');
  if (begin == std::string_view::npos) return std::nullopt;
  return Placeholder{begin, text.find('}', begin) + 1 - begin};
}

// What stands in `text` where the pattern, whose placeholders are in order, leaves room; nullopt where it does not fit.
std::optional<std::array<std::string_view, kMostValues>> match(std::string_view pattern, std::string_view text) {
  std::array<std::string_view, kMostValues> values;
  for (std::size_t i = 0;; ++i) {
    const auto gap = first_placeholder(pattern);
    if (!gap) return pattern == text ? std::optional(values) : std::nullopt;
    const std::string_view before = pattern.substr(0, gap->begin);
    if (!text.starts_with(before)) return std::nullopt;
    text.remove_prefix(before.size());
    pattern.remove_prefix(gap->begin + gap->size);
    const auto next = first_placeholder(pattern);
    const std::string_view until = pattern.substr(0, next ? next->begin : pattern.size());
    const std::size_t end = next ? text.find(until) : text.ends_with(until) ? text.size() - until.size() : text.npos;
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    values[i] = text.substr(0, end);
    text.remove_prefix(end);
  }
}

}  // namespace

std::string told(std::string_view english, Language language) {
  if (language == Language::kEnglish) return std::string(english);
  for (const PhraseRow& row : kTold) {
    const auto values = match(row.english, english);
    if (!values) continue;
    std::array<std::string, kMostValues> parts;
    std::array<std::string_view, kMostValues> views;
    for (std::size_t i = 0; i < kMostValues; ++i) views[i] = parts[i] = told((*values)[i], language);
    return fill(text_of(row, language), views);
  }
  return std::string(english);
}

std::string_view translated(std::string_view english, Language language) noexcept {
  const std::size_t row = row_of(kPhrases, english);
  return row == std::size(kPhrases) ? english : text_of(kPhrases[row], language);
}

std::string_view sentence(browser::Failure failure, Language language) noexcept {
  if (language == Language::kEnglish) return browser::sentence(failure);
  const FailureText& text = kFailureTexts[static_cast<std::size_t>(failure)];
  return language == Language::kTaiwan ? text.taiwan : text.mainland;
}

std::string fill(std::string_view text, std::span<const std::string_view> values) {
  std::string filled;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool numbered = i + 2 < text.size() && ascii::is_digit(text[i + 1]) && text[i + 2] == '}';
    const bool plain = i + 1 < text.size() && text[i + 1] == '}';
    if (text[i] != '{' || (!numbered && !plain)) {
      filled += text[i];
      continue;
    }
    const std::size_t which = numbered ? static_cast<std::size_t>(text[i + 1] - '0') : next++;
    if (which < values.size()) filled += values[which];
    i += numbered ? 2 : 1;
  }
  return filled;
}

}  // namespace crosscheck::diagnosis
