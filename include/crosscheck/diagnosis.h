// SPDX-License-Identifier: Apache-2.0
//
// From what a browser says to what is to be done: the causes of an outcome, the likeliest first, and their texts.
//
//   for (const diagnosis::Finding& finding : diagnosis::diagnose(intent, outcome)) {
//     std::cout << id(finding.cause) << ' ' << finding.confidence << '\n'
//               << diagnosis::explain(finding, diagnosis::Language::kTaiwan).why << '\n';
//   }
//
// No I/O, no secrets taken out: values in the texts are as received; who prints them redacts and escapes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/browser.h"

namespace crosscheck::diagnosis {

/// Why a fetch failed, as somebody who can change something would put it. See causes.inc.
enum class Cause : std::uint8_t {
#define CROSSCHECK_CAUSE(enumerator, id, remedy) enumerator,
#include "crosscheck/causes.inc"
#undef CROSSCHECK_CAUSE
};

/// What kind of change cures. See remedies.inc.
enum class Remedy : std::uint8_t {
#define CROSSCHECK_REMEDY(enumerator, id) enumerator,
#include "crosscheck/remedies.inc"
#undef CROSSCHECK_REMEDY
};

/// Stable ids, "method-not-listed" and "allow-method"; static storage.
[[nodiscard]] std::string_view id(Cause cause) noexcept;
[[nodiscard]] std::string_view id(Remedy remedy) noexcept;
[[nodiscard]] std::optional<Cause> cause_from_id(std::string_view id) noexcept;
[[nodiscard]] Remedy remedy_of(Cause cause) noexcept;

/// The languages that people are addressed in. Chinese as written in Taiwan and on the mainland are two languages here:
/// their terms differ, not only their characters.
enum class Language : std::uint8_t { kEnglish, kTaiwan, kMainland };
inline constexpr Language kLanguages[] = {Language::kEnglish, Language::kTaiwan, Language::kMainland};
/// "en", "zh-TW", "zh-CN"; static storage.
[[nodiscard]] std::string_view to_string(Language language) noexcept;
/// The language that a tag or a POSIX locale means: "zh-TW", "zh_TW.UTF-8", "zh-Hant", "zh-HK", "zh", "en_GB", "C".
/// nullopt for other languages.
[[nodiscard]] std::optional<Language> language_from_tag(std::string_view tag) noexcept;

/// What led to a cause: a header line of an answer, or its status.
struct Evidence {
  std::uint16_t exchange = 0;  ///< index into Outcome::exchanges
  std::int32_t header = -1;    ///< index into the answer's header lines; -1: the status, or that a line is missing
};

/// A cause that holds, with what its texts quote.
struct Finding {
  Cause cause;
  double confidence = 0;  ///< 0 to 1: how likely it is the cause, given what was seen
  std::vector<Evidence> evidence;
  bool preflight = false;  ///< it is about the preflight and its answer
  /// What the placeholders of the texts stand for, by name: {"method", "PATCH"}. Names are static.
  std::vector<std::pair<std::string_view, std::string>> values;
};

/// The causes of an outcome, the likeliest first; none when the page can read the response. Of an opaque response: why
/// it is one.
/// @param intent  what the page wanted
/// @param outcome what became of it in one engine
[[nodiscard]] std::vector<Finding> diagnose(const browser::Intent& intent, const browser::Outcome& outcome);

/// The rule that decided, as a whole URL: of the Fetch standard, or of another one. Static storage; empty when the page
/// can read the response.
[[nodiscard]] std::string_view standard_of(const browser::Outcome& outcome) noexcept;

/// UTF-8, plain text, whole sentences.
struct Explanation {
  std::string title;   ///< the cause in one line
  std::string why;     ///< what most likely happened, one to three sentences
  std::string change;  ///< what to do about it on any stack
};
[[nodiscard]] Explanation explain(const Finding& finding, Language language);

}  // namespace crosscheck::diagnosis
