// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"

#include "base/ascii.h"
#include "diagnosis/catalogue/failures.h"

namespace crosscheck::diagnosis {

std::string_view translated(std::string_view english, Language language) noexcept {
  const std::size_t row = row_of(english);
  return row == std::size(kPhrases) ? english : text_of(kPhrases[row], language);
}

std::string_view sentence(browser::Failure failure, Language language) noexcept {
  if (language == Language::kEnglish) return browser::sentence(failure);
  const FailureText& text = kFailureTexts[static_cast<std::size_t>(failure)];
  return language == Language::kTaiwan ? text.taiwan : text.mainland;
}

std::string fill(std::string_view text, std::initializer_list<std::string_view> values) {
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
    if (which < values.size()) filled += values.begin()[which];
    i += numbered ? 2 : 1;
  }
  return filled;
}

}  // namespace crosscheck::diagnosis
