// SPDX-License-Identifier: Apache-2.0
// What reports say around the causes: headings, labels, the sentence of each failure. English is the key, and a phrase
// that the catalogue does not have in every language does not compile:
//
//   phrase("On the wire", Language::kTaiwan);        // "網路上的往來"
//   fill(phrase("no {}", language), "Vary");         // each {} takes the next argument
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "crosscheck/diagnosis.h"
#include "diagnosis/catalogue/phrases.h"

namespace crosscheck::diagnosis {

using Phrase = PhraseOf<kPhrases>;

[[nodiscard]] inline std::string_view phrase(Phrase phrase, Language language) noexcept { return phrase.in(language); }

/// Likewise for English that is only known when it is run; itself where the catalogue does not have it.
[[nodiscard]] std::string_view translated(std::string_view english, Language language) noexcept;

/// What was said in English as it happened ("no connection within 10 s") or of a policy, in another language; its parts
/// likewise. Itself where the tables that phrases.cc joins have nothing that fits.
[[nodiscard]] std::string told(std::string_view english, Language language);

/// The sentence that says what a failure is; browser::sentence() in English.
[[nodiscard]] std::string_view sentence(browser::Failure failure, Language language) noexcept;

/// `text` with its placeholders {} replaced in order, {0}, {1}, ... by position.
[[nodiscard]] std::string fill(std::string_view text, std::span<const std::string_view> values);
[[nodiscard]] inline std::string fill(std::string_view text, std::initializer_list<std::string_view> values) {
  return fill(text, std::span(values.begin(), values.size()));
}

}  // namespace crosscheck::diagnosis
