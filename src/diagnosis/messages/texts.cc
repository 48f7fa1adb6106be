// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/messages/texts.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>

#include "diagnosis/messages/chromium.h"
#include "diagnosis/messages/past_firefox.h"
#include "diagnosis/messages/webkit.h"

namespace crosscheck::diagnosis::messages {
namespace {

using browser::Engine;

constexpr Text kFirefoxTexts[] = {
#define FIREFOX_TEXT(languages, failure, text) \
  {std::string_view(failure).empty() ? Role::kOpening : Role::kReason, failure, text, languages},
#include "diagnosis/messages/firefox_texts.inc"
#undef FIREFOX_TEXT
};

// A line whose end was left out: "... missing)." without " Status code: 200.", as older versions print it too.
std::optional<Pattern> without_status(const Pattern& pattern) {
  if (pattern.fields.empty() || pattern.fields.back() != Field::kStatus) return std::nullopt;
  Pattern shorter = pattern;
  shorter.literals.pop_back();
  shorter.fields.pop_back();
  std::string& last = shorter.literals.back();
  const std::size_t cut = last.find_last_of(".)", last.size() < 2 ? 0 : last.size() - 2);
  if (cut == std::string::npos || cut < 16) return std::nullopt;
  last.resize(cut);
  while (!last.empty() && (last.back() == '.' || last.back() == ')')) last.pop_back();
  return shorter;
}

// "(Reason: CORS header ... missing" without "(Reason:", as it is quoted in prose.
std::optional<Pattern> without_introduction(const Pattern& pattern) {
  constexpr std::size_t kLongestIntroduction = 48;
  Pattern shorter = pattern;
  std::string& first = shorter.literals.front();
  const std::size_t colon = first.find(':');
  if (colon > kLongestIntroduction) return std::nullopt;  // or there is none
  first.erase(0, colon + 1);
  const bool names_header = std::any_of(shorter.literals.begin(), shorter.literals.end(), [](const std::string& text) {
    return text.find("access-control-allow-") != std::string::npos;
  });
  if (!names_header || shorter.literal_bytes() < 34) return std::nullopt;
  return shorter;
}

void add(std::vector<KnownText>& known, std::optional<Engine> engine, const Text& text) {
  Pattern pattern = pattern_of(text.text);
  // Two fields with nothing but quotes between them cannot be told apart.
  for (std::size_t i = 1; i + 1 < pattern.literals.size(); ++i) {
    if (pattern.literals[i].empty()) return;
  }
  const auto put = [&](Pattern one) {
    known.push_back({text.role, engine, text.failure, text.languages, text.warning, std::move(one)});
  };
  if (auto shorter = without_status(pattern)) {
    if (engine == Engine::kFirefox) {
      if (auto bare = without_introduction(*shorter)) put(std::move(*bare));
    }
    put(std::move(*shorter));
  }
  if (engine == Engine::kFirefox && text.role == Role::kReason) {
    if (auto bare = without_introduction(pattern)) put(std::move(*bare));
  }
  put(std::move(pattern));
}

constexpr std::size_t kGram = 8;

std::uint64_t gram_at(std::string_view text, std::size_t at) noexcept {
  std::uint64_t gram = 0;
  std::memcpy(&gram, text.data() + at, kGram);
  return gram;
}

// Every text by the rarest eight bytes of its literals.
class Index {
 public:
  explicit Index(const std::vector<KnownText>& known) {
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    const auto each_gram = [](const Pattern& pattern, const auto& visit) {
      for (std::size_t i = 0; i < pattern.literals.size(); ++i) {
        const std::string& literal = pattern.literals[i];
        for (std::size_t at = 0; at + kGram <= literal.size(); ++at) visit(i, at, gram_at(literal, at));
      }
    };
    for (const KnownText& text : known) {
      each_gram(text.pattern, [&](std::size_t, std::size_t, std::uint64_t gram) { ++counts[gram]; });
    }
    for (const KnownText& text : known) {
      Place best{&text, 0, 0};
      std::uint64_t best_gram = 0;
      std::uint32_t least = UINT32_MAX;
      each_gram(text.pattern, [&](std::size_t literal, std::size_t at, std::uint64_t gram) {
        const std::uint32_t count = counts[gram];
        if (count >= least) return;
        least = count;
        best_gram = gram;
        best = {&text, literal, at};
      });
      if (least != UINT32_MAX) places_[best_gram].push_back(best);
    }
  }

  void find(const Subject& subject, std::vector<Found>& found) const {
    const std::string_view text = subject.skeleton.text;
    for (std::size_t at = 0; at + kGram <= text.size(); ++at) {
      const auto places = places_.find(gram_at(text, at));
      if (places == places_.end()) continue;
      for (const Place& place : places->second) {
        if (at < place.offset) continue;
        auto match = match_around(place.text->pattern, subject, place.literal, at - place.offset);
        if (match) found.push_back({place.text, std::move(*match)});
      }
    }
  }

 private:
  struct Place {
    const KnownText* text;
    std::size_t literal;
    std::size_t offset;
  };
  std::unordered_map<std::uint64_t, std::vector<Place>> places_;
};

}  // namespace

const std::vector<KnownText>& known_texts() {
  static const std::vector<KnownText> texts = [] {
    std::vector<KnownText> known;
    for (const Text& text : kChromiumTexts) add(known, Engine::kChromium, text);
    for (const Text& text : kWebkitTexts) add(known, Engine::kWebkit, text);
    for (const Text& text : kSharedTexts) add(known, std::nullopt, text);
    for (const Text& text : kFirefoxTexts) add(known, Engine::kFirefox, text);
    for (const Text& text : kPastFirefoxTexts) add(known, Engine::kFirefox, text);
    return known;
  }();
  return texts;
}

std::vector<Found> find_texts(const Subject& subject) {
  static const Index index(known_texts());
  std::vector<Found> found;
  index.find(subject, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.match.literals > b.match.literals; });
  std::map<std::size_t, Found> chosen;  // by where it ends
  for (Found& one : found) {
    const auto after = chosen.upper_bound(one.match.begin);
    const auto same = chosen.find(one.match.end);
    if (same != chosen.end() && same->second.match.begin == one.match.begin &&
        same->second.match.literals == one.match.literals && same->second.known->failure != one.known->failure &&
        same->second.known->engine == one.known->engine) {
      same->second.also.push_back(one.known);
    }
    if (after == chosen.end() || after->second.match.begin >= one.match.end) {
      chosen.emplace(one.match.end, std::move(one));
    }
  }
  std::vector<Found> ordered;
  ordered.reserve(chosen.size());
  for (auto& [end, one] : chosen) ordered.push_back(std::move(one));
  return ordered;
}

}  // namespace crosscheck::diagnosis::messages
