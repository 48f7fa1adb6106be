// SPDX-License-Identifier: Apache-2.0
// Every text of the command line in every language; English is the key, as in diagnosis/phrases.h. What the three
// languages share (names, commands, addresses) is no text.
#pragma once

#include <algorithm>

#include "apps/cli/texts/of_check.h"
#include "apps/cli/texts/of_commands.h"
#include "apps/cli/texts/of_examples.h"
#include "apps/cli/texts/of_explain.h"
#include "apps/cli/texts/of_mistakes.h"
#include "apps/cli/texts/of_policies.h"

namespace crosscheck::cli {

inline constexpr auto kTexts = diagnosis::joined(kTextsOfCheck, kTextsOfExplain, kTextsOfCommands, kTextsOfExamples,
                                                 kTextsOfMistakes, kTextsOfPolicies);
static_assert(diagnosis::is_whole(kTexts), "a text lacks a language or a value, or is there twice");

/// Chinese is not written in ASCII.
consteval bool is_translated() {
  const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) > 0x7F; };
  return std::all_of(kTexts.begin(), kTexts.end(), [&](const diagnosis::PhraseRow& row) {
    return std::any_of(row.taiwan.begin(), row.taiwan.end(), beyond_ascii) &&
           std::any_of(row.mainland.begin(), row.mainland.end(), beyond_ascii);
  });
}
static_assert(is_translated(), "an English text stands where a translation should");

/// A text named by its English; one that is not in the tables does not compile.
using Text = diagnosis::PhraseOf<kTexts>;

}  // namespace crosscheck::cli
