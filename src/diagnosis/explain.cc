// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.h"
#include "diagnosis/catalogue/languages.h"
#include "diagnosis/catalogue/unknown_values.h"
#include "diagnosis/phrases.h"

namespace crosscheck::diagnosis {
namespace {

const Catalogue& catalogue(Language language) noexcept {
  switch (language) {
    case Language::kTaiwan:
      return kTaiwanCatalogue;
    case Language::kMainland:
      return kMainlandCatalogue;
    case Language::kEnglish:
      break;
  }
  return kEnglishCatalogue;
}

const Words& words(Language language) noexcept {
  switch (language) {
    case Language::kTaiwan:
      return kTaiwanWords;
    case Language::kMainland:
      return kMainlandWords;
    case Language::kEnglish:
      break;
  }
  return kEnglishWords;
}

// ": " and what was said as it happened.
std::string told_detail(std::string_view detail, Language language) {
  constexpr std::string_view kColon = ": ";
  if (language == Language::kEnglish || !detail.starts_with(kColon)) return std::string(detail);
  return "：" + told(detail.substr(kColon.size()), language);
}

// Chinese words stand without the spaces that a value in Latin letters has around it.
bool is_space_between_words(std::string_view text, std::size_t at) noexcept {
  const auto is_wide = [](char byte) { return static_cast<unsigned char>(byte) > 0x7F; };
  return at > 0 && at + 1 < text.size() && text[at] == ' ' && is_wide(text[at - 1]) && is_wide(text[at + 1]);
}

// Puts `piece` after `text`; `joined`: one of them is a word, and no space is left between Chinese ones.
void append(std::string& text, std::string_view piece, bool joined) {
  const std::size_t seam = text.size();
  text += piece;
  if (!joined) return;
  if (is_space_between_words(text, seam)) text.erase(seam, 1);
  if (seam > 0 && is_space_between_words(text, seam - 1)) text.erase(seam - 1, 1);
}

struct Filling {
  std::string text;
  bool is_word;  // a part of the sentence, and not a value that is quoted as it is
};

Filling filling_of(std::string_view name, const Finding& finding, Language language) {
  const Words& words = diagnosis::words(language);
  if (name == "answer") return {std::string(finding.preflight ? words.preflight_answer : words.response), true};
  if (name == "request") return {std::string(finding.preflight ? words.preflight : words.request), true};
  std::string_view addition = text_of(kUnknownAddition, language);
  for (const auto& [key, value] : finding.values) {
    if (key == name) return {name == "detail" ? told_detail(value, language) : value, false};
    if (key == "added") addition = value;
  }
  if (name == "gateway") return {std::string(words.gateway), true};
  if (name == "detail") return {{}, false};
  const std::string_view words_for_it = text_of(unknown_value(name, finding.cause), language);
  const std::size_t gap = words_for_it.find("{}");
  if (gap == std::string_view::npos) return {std::string(words_for_it), true};
  Filling filling{std::string(words_for_it.substr(0, gap)), true};
  append(filling.text, addition, true);
  append(filling.text, words_for_it.substr(gap + 2), true);
  return filling;
}

std::string fill_text(std::string_view text, const Finding& finding, Language language) {
  std::string filled;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool after_word = false;
  for (std::string_view name = next_placeholder(text, end); !name.empty(); name = next_placeholder(text, end)) {
    append(filled, text.substr(begin, end - name.size() - begin), after_word);
    Filling filling = filling_of(name.substr(1, name.size() - 2), finding, language);
    const bool begins_sentence = filled.empty() || filled.ends_with(". ");
    if (filling.is_word && begins_sentence) filling.text[0] = ascii::to_upper(filling.text[0]);
    append(filled, filling.text, filling.is_word);
    after_word = filling.is_word;
    begin = end;
  }
  append(filled, text.substr(begin), after_word);
  return filled;
}

}  // namespace

Explanation explain(const Finding& finding, Language language) {
  const CauseText& text = catalogue(language)[static_cast<std::size_t>(finding.cause)];
  return {fill_text(text.title, finding, language), fill_text(text.why, finding, language),
          fill_text(text.change, finding, language)};
}

}  // namespace crosscheck::diagnosis
