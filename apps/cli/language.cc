// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/language.h"

#include <cstdlib>
#include <iostream>

#include "diagnosis/phrases.h"

namespace crosscheck::cli {

diagnosis::Language language_of(const std::string& lang) {
  std::string tag = lang;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (tag.empty() && value != nullptr) tag = value;
  }
  return diagnosis::language_from_tag(tag).value_or(diagnosis::Language::kEnglish);
}

void print_note(std::string_view english, diagnosis::Language language) {
  std::cerr << "crosscheck: "
            << diagnosis::fill(diagnosis::phrase("note: {}", language), {diagnosis::told(english, language)}) << '\n';
}

}  // namespace crosscheck::cli
