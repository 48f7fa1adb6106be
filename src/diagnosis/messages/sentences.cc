// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/messages/sentences.h"

#include <algorithm>
#include <iterator>

#include "diagnosis/messages/message.h"
#include "diagnosis/phrases.h"

namespace crosscheck::diagnosis::messages {
namespace {

constexpr std::string_view kNotCors[] = {
    "network-failure",
    "preflight-network-failure",
    "preflight-blocked-locally",
    "mixed-content",
    "csp",
    "corp",
    "coep",
    "orb",
    "nosniff",
    "bad-port",
    "status-not-ok",
    "mime-type",
    "cache-miss",
    "type-error",
    "blocked-by-client",
    "service-worker",
    "integrity",
    "request-header-forbidden",
    "redirect-limit",
    "redirect-mode-error",
    kUnknown,
};

struct Known {
  std::string_view id;
  browser::Failure failure;
};
constexpr Known kKnown[] = {
#define CROSSCHECK_FAILURE(enumerator, id, sentence) {id, browser::Failure::enumerator},
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
};

template <std::size_t N>
std::string_view find(const Sentence (&sentences)[N], std::string_view failure) noexcept {
  const auto* found = std::find_if(std::begin(sentences), std::end(sentences),
                                   [&](const Sentence& one) { return one.failure == failure; });
  return found == std::end(sentences) ? std::string_view() : found->text;
}

}  // namespace

std::string_view sentence_of(std::string_view failure, Language language) noexcept {
  for (const Known& known : kKnown) {
    if (known.id == failure) return sentence(known.failure, language);
  }
  switch (language) {
    case Language::kTaiwan:
      return find(kTaiwanSentences, failure);
    case Language::kMainland:
      return find(kMainlandSentences, failure);
    case Language::kEnglish:
      break;
  }
  return find(kEnglishSentences, failure);
}

bool is_about_cors(std::string_view failure) noexcept {
  return !failure.starts_with("lna-") && !failure.starts_with("pna-") && !failure.starts_with("external-") &&
         std::find(std::begin(kNotCors), std::end(kNotCors), failure) == std::end(kNotCors);
}

}  // namespace crosscheck::diagnosis::messages
