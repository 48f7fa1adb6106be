// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/messages/cut.h"

#include <algorithm>
#include <utility>

namespace crosscheck::diagnosis::messages {
namespace {

// What is left of a literal must be as long to tell where it belongs; after an opening little is enough.
constexpr std::size_t kLeast = 14;
constexpr std::size_t kLeastAfterOpening = 6;

// The candidate with most of its literals there, unless another one has as much and means something else.
class Best {
 public:
  void take(const KnownText& known, Match match) {
    const std::size_t literals = match.literals;
    if (!found_ || literals > found_->match.literals) {
      ambiguous_ = false;
      found_ = {&known, std::move(match)};
    } else if (literals == found_->match.literals) {
      ambiguous_ |= known.failure != found_->known->failure || known.engine != found_->known->engine;
    }
  }
  [[nodiscard]] std::optional<Found> result() && {
    if (ambiguous_) return std::nullopt;
    return std::move(found_);
  }

 private:
  std::optional<Found> found_;
  bool ambiguous_ = false;
};

// "..." where somebody or some tool left the rest out.
std::string_view without_ellipsis(std::string_view text) {
  constexpr std::string_view kEllipsis = "…";
  while (!text.empty()) {
    if (text.ends_with(kEllipsis)) {
      text.remove_suffix(kEllipsis.size());
    } else if (text.ends_with("..") || text.back() == ' ' || text.back() == '\n' || text.back() == '\r') {
      text.remove_suffix(text.ends_with("..") ? 2 : 1);
    } else {
      break;
    }
  }
  return text;
}

bool may_follow(const KnownText& known, const KnownText& opening) {
  if (known.role == Role::kOpening) return false;
  if (!opening.engine) return known.engine != browser::Engine::kFirefox;
  return known.engine == opening.engine && share_language(known, opening);
}

}  // namespace

bool share_language(const KnownText& a, const KnownText& b) {
  std::string_view left = a.languages;
  while (!left.empty()) {
    const std::string_view one = left.substr(0, left.find(' '));
    for (std::size_t at = b.languages.find(one); at != std::string_view::npos; at = b.languages.find(one, at + 1)) {
      const bool begins = at == 0 || b.languages[at - 1] == ' ';
      const std::size_t end = at + one.size();
      if (begins && (end == b.languages.size() || b.languages[end] == ' ')) return true;
    }
    left.remove_prefix(std::min(one.size() + 1, left.size()));
  }
  return false;
}

std::optional<Found> find_beginning(std::string_view text, const KnownText* after) {
  text = without_ellipsis(text);
  const Skeleton skeleton = skeleton_of(text);
  const Subject subject{text, skeleton};
  const std::size_t least = after != nullptr ? kLeastAfterOpening : kLeast;
  Best best;
  for (std::size_t at = 0; at < 3 && at < skeleton.text.size(); ++at) {  // after ": " or "."
    if (after == nullptr && at > 0) break;
    for (const KnownText& known : known_texts()) {
      if (after != nullptr && !may_follow(known, *after)) continue;
      auto match = match_cut_at_end(known.pattern, subject, at);
      if (match && match->literals >= least) best.take(known, std::move(*match));
    }
  }
  return std::move(best).result();
}

std::optional<Found> find_rest(std::string_view text) {
  text = without_ellipsis(text);
  const Skeleton skeleton = skeleton_of(text);
  const Subject subject{text, skeleton};
  Best best;
  for (const KnownText& known : known_texts()) {
    auto match = match_cut_at_begin(known.pattern, subject, kLeast);
    if (match) best.take(known, std::move(*match));
  }
  return std::move(best).result();
}

}  // namespace crosscheck::diagnosis::messages
