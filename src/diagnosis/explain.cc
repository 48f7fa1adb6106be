// SPDX-License-Identifier: Apache-2.0
#include "base/ascii.h"
#include "diagnosis/catalogue/languages.h"
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

std::string_view value_of(const Finding& finding, const Words& words, std::string_view name) {
  if (name == "answer") return finding.preflight ? words.preflight_answer : words.response;
  if (name == "request") return finding.preflight ? words.preflight : words.request;
  for (const auto& [key, value] : finding.values) {
    if (key == name) return value;
  }
  if (name == "gateway") return words.gateway;
  return {};
}

// A value is quoted as it is; "the response" is a part of the sentence.
bool is_word(std::string_view filling, const Words& words) {
  return filling == words.preflight_answer || filling == words.response || filling == words.preflight ||
         filling == words.request || filling == words.gateway;
}

// ": " and what was said as it happened.
std::string told_detail(std::string_view detail, Language language) {
  constexpr std::string_view kColon = ": ";
  if (language == Language::kEnglish || !detail.starts_with(kColon)) return std::string(detail);
  return "：" + told(detail.substr(kColon.size()), language);
}

std::string fill(std::string_view text, const Finding& finding, Language language) {
  const Words& words = diagnosis::words(language);
  std::string filled;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::string_view name = next_placeholder(text, end); !name.empty(); name = next_placeholder(text, end)) {
    filled += text.substr(begin, end - name.size() - begin);
    const std::size_t at = filled.size();
    const std::string_view filling = value_of(finding, words, name.substr(1, name.size() - 2));
    filled += name == "{detail}" ? told_detail(filling, language) : std::string(filling);
    const bool begins_sentence = at == 0 || std::string_view(filled).substr(0, at).ends_with(". ");
    if (begins_sentence && is_word(filling, words)) filled[at] = ascii::to_upper(filled[at]);
    begin = end;
  }
  return filled += text.substr(begin);
}

}  // namespace

Explanation explain(const Finding& finding, Language language) {
  const CauseText& text = catalogue(language)[static_cast<std::size_t>(finding.cause)];
  return {fill(text.title, finding, language), fill(text.why, finding, language), fill(text.change, finding, language)};
}

}  // namespace crosscheck::diagnosis
