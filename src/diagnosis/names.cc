// SPDX-License-Identifier: Apache-2.0
#include <iterator>

#include "base/ascii.h"
#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {
namespace {

struct CauseEntry {
  std::string_view id;
  Remedy remedy;
};

constexpr CauseEntry kCauses[] = {
#define CROSSCHECK_CAUSE(enumerator, id, remedy) {id, Remedy::remedy},
#include "crosscheck/causes.inc"
#undef CROSSCHECK_CAUSE
};

constexpr std::string_view kRemedies[] = {
#define CROSSCHECK_REMEDY(enumerator, id) id,
#include "crosscheck/remedies.inc"
#undef CROSSCHECK_REMEDY
};

constexpr std::string_view kTags[] = {"en", "zh-TW", "zh-CN"};

}  // namespace

std::string_view id(Cause cause) noexcept { return kCauses[static_cast<std::size_t>(cause)].id; }
std::string_view id(Remedy remedy) noexcept { return kRemedies[static_cast<std::size_t>(remedy)]; }
Remedy remedy_of(Cause cause) noexcept { return kCauses[static_cast<std::size_t>(cause)].remedy; }

std::optional<Cause> cause_from_id(std::string_view id) noexcept {
  for (std::size_t i = 0; i < std::size(kCauses); ++i) {
    if (kCauses[i].id == id) return static_cast<Cause>(i);
  }
  return std::nullopt;
}

std::string_view to_string(Language language) noexcept { return kTags[static_cast<std::size_t>(language)]; }

// https://www.rfc-editor.org/rfc/rfc5646, and the locale names of POSIX with their underscore, encoding and modifier.
std::optional<Language> language_from_tag(std::string_view tag) noexcept {
  tag = tag.substr(0, tag.find_first_of(".@"));
  const auto begins = [&](std::string_view prefix) {
    const bool ends_there =
        tag.size() == prefix.size() || (tag.size() > prefix.size() && !ascii::is_alphanumeric(tag[prefix.size()]));
    if (!ends_there) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
      const char c = tag[i] == '_' ? '-' : ascii::to_lower(tag[i]);
      if (c != prefix[i]) return false;
    }
    return true;
  };
  for (const std::string_view traditional : {"zh-tw", "zh-hk", "zh-mo", "zh-hant"}) {
    if (begins(traditional)) return Language::kTaiwan;
  }
  if (begins("zh")) return Language::kMainland;
  if (begins("en") || begins("c") || begins("posix")) return Language::kEnglish;
  return std::nullopt;
}

}  // namespace crosscheck::diagnosis
