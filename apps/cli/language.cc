// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/language.h"

#include <cstdlib>
#include <iostream>
#include <optional>

#include "diagnosis/phrases.h"

namespace crosscheck::cli {
namespace {

using diagnosis::Language;

Language chosen = Language::kEnglish;

std::optional<Language> language_of_arguments(int argc, const char* const* argv) {
  constexpr std::string_view kOption = "--lang";
  std::optional<Language> language;
  for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
    const std::string_view argument = argv[i];
    if (!argument.starts_with(kOption)) continue;
    std::string_view tag = argument.substr(kOption.size());
    if (tag.starts_with('=')) {
      tag.remove_prefix(1);
    } else if (!tag.empty() || i + 1 == argc) {
      continue;
    } else {
      tag = argv[++i];
    }
    if (const auto read = diagnosis::language_from_tag(tag)) language = read;
  }
  return language;
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return diagnosis::language_from_tag(value).value_or(Language::kEnglish);
  }
  return Language::kEnglish;
}

}  // namespace

void choose_language(int argc, const char* const* argv) {
  const auto asked_for = language_of_arguments(argc, argv);
  chosen = asked_for ? *asked_for : language_of_environment();
}

Language user_language() noexcept { return chosen; }

std::vector<std::string> language_tags() {
  std::vector<std::string> tags;
  for (const Language language : diagnosis::kLanguages) tags.emplace_back(to_string(language));
  return tags;
}

std::string tr(Text text, std::initializer_list<std::string_view> values) {
  return diagnosis::fill(text.in(chosen), values);
}

std::string told(std::string_view english) { return diagnosis::told(english, chosen); }

void print_note(std::string_view english) {
  std::cerr << "crosscheck: " << diagnosis::fill(diagnosis::phrase("note: {}", chosen), {told(english)}) << '\n';
}

}  // namespace crosscheck::cli
