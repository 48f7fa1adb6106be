// SPDX-License-Identifier: Apache-2.0
// The texts of the causes, one array a topic and language; merged, and held against each other, by the compiler.
//
// Placeholders: {answer} and {request} are "the preflight's answer" and "the preflight", or "the response" and "the
// request"; {gateway} is "the proxy in front" where the finding knows no name; every other one is a value of the finding, or what unknown_values.h has in its place. A translation uses the same ones as the English text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

struct CauseText {
  Cause cause;
  std::string_view title;
  std::string_view why;
  std::string_view change;
};

/// How the placeholders {answer}, {request} and {gateway} are filled.
struct Words {
  std::string_view preflight_answer;
  std::string_view response;
  std::string_view preflight;
  std::string_view request;
  std::string_view gateway;
};

inline constexpr std::size_t kCauseCount =
    std::array{
#define CROSSCHECK_CAUSE(enumerator, id, remedy) std::string_view(id),
#include "crosscheck/causes.inc"
#undef CROSSCHECK_CAUSE
    }
        .size();

using Catalogue = std::array<CauseText, kCauseCount>;

/// The texts in the order of the causes. Does not compile when a cause has no text, or two, or an empty one.
template <std::size_t... N>
consteval Catalogue merge(const CauseText (&... topics)[N]) {
  Catalogue merged{};
  std::array<bool, kCauseCount> there{};
  const auto take = [&](const CauseText& text) {
    const auto at = static_cast<std::size_t>(text.cause);
    if (there[at]) throw "a cause has two texts";
    if (text.title.empty() || text.why.empty() || text.change.empty()) throw "a text is empty";
    merged[at] = text;
    there[at] = true;
  };
  const auto take_all = [&](const auto& topic) {
    for (const CauseText& text : topic) take(text);
  };
  (take_all(topics), ...);
  for (const bool one : there) {
    if (!one) throw "a cause has no text";
  }
  return merged;
}

/// The next "{name}" of a text from `position` on, and where it ends; empty when there is none.
constexpr std::string_view next_placeholder(std::string_view text, std::size_t& position) {
  const std::size_t open = text.find('{', position);
  if (open == std::string_view::npos) return {};
  const std::size_t close = text.find('}', open);
  if (close == std::string_view::npos) return {};
  position = close + 1;
  return text.substr(open, close + 1 - open);
}

constexpr bool uses_placeholders_of(std::string_view translation, std::string_view original) {
  std::size_t position = 0;
  for (std::string_view name = next_placeholder(original, position); !name.empty();
       name = next_placeholder(original, position)) {
    if (translation.find(name) == std::string_view::npos) return false;
  }
  return true;
}

/// True when each text quotes what the English one quotes, and nothing else.
consteval bool quotes_the_same(const Catalogue& translation, const Catalogue& english) {
  const auto same = [](std::string_view a, std::string_view b) {
    return uses_placeholders_of(a, b) && uses_placeholders_of(b, a);
  };
  for (std::size_t i = 0; i < kCauseCount; ++i) {
    if (!same(translation[i].title, english[i].title) || !same(translation[i].why, english[i].why) ||
        !same(translation[i].change, english[i].change)) {
      return false;
    }
  }
  return true;
}

}  // namespace crosscheck::diagnosis
