// SPDX-License-Identifier: Apache-2.0
//
// The texts that browsers print or printed, and where they occur in another text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "diagnosis/messages/pattern.h"

namespace crosscheck::diagnosis::messages {

enum class Role : std::uint8_t {
  kOpening,    ///< says that CORS blocked a request; the reason follows
  kPreflight,  ///< between the two: the reason is about the preflight's answer
  kReason,     ///< decides
  kCompanion,  ///< goes with another line; by itself it says little
};

/// A text as it is written down in chromium.h, webkit.h, past_firefox.h.
struct Text {
  Role role;
  std::string_view failure;  ///< an id; of a companion: what it means by itself, empty when it does not say
  std::string_view text;     ///< as for pattern_of()
  std::string_view languages = "en";
  bool warning = false;  ///< nothing is blocked
};

struct KnownText {
  Role role;
  std::optional<browser::Engine> engine;  ///< nullopt: several print it
  std::string_view failure;
  std::string_view languages;  ///< separated by spaces, English first
  bool warning;
  Pattern pattern;
};

struct Found {
  const KnownText* known;
  Match match;
  std::vector<const KnownText*> also = {};  ///< the same text with another meaning
};

/// All of them; made at the first call, which may come from any thread.
[[nodiscard]] const std::vector<KnownText>& known_texts();

/// Those that stand in the text as a whole, in the order of the text; where two overlap, the one that says more.
[[nodiscard]] std::vector<Found> find_texts(const Subject& subject);

}  // namespace crosscheck::diagnosis::messages
