// SPDX-License-Identifier: Apache-2.0
// The texts of the enumerations, as JSON and the command line spell them.
#include <array>
#include <utility>

#include "crosscheck/browser.h"

namespace crosscheck::browser {
namespace {

template <class Enum>
struct Names;

template <>
struct Names<Engine> {
  static constexpr std::array kTexts{"standard", "chromium", "firefox", "webkit"};
};
template <>
struct Names<Asker> {
  static constexpr std::array kTexts{"fetch",  "xhr",   "xhr-upload", "img",         "script", "module",
                                     "import", "style", "font",       "eventsource", "beacon", "worker"};
};
template <>
struct Names<Mode> {
  static constexpr std::array kTexts{"cors", "no-cors", "same-origin"};
};
template <>
struct Names<Credentials> {
  static constexpr std::array kTexts{"omit", "same-origin", "include"};
};
template <>
struct Names<Redirect> {
  static constexpr std::array kTexts{"follow", "error", "manual"};
};
template <>
struct Names<CacheMode> {
  static constexpr std::array kTexts{"default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"};
};
template <>
struct Names<CrossOrigin> {
  static constexpr std::array kTexts{"absent", "anonymous", "use-credentials"};
};
template <>
struct Names<BodyKind> {
  static constexpr std::array kTexts{"text", "form", "blob", "bytes", "stream"};
};
template <>
struct Names<PageKind> {
  static constexpr std::array kTexts{"document", "sandboxed-frame", "file", "data"};
};
template <>
struct Names<Verdict> {
  static constexpr std::array kTexts{"allowed", "opaque", "blocked"};
};

template <class Enum>
std::string_view text_of(Enum value) noexcept {
  return Names<Enum>::kTexts[static_cast<std::size_t>(value)];
}

struct FailureText {
  std::string_view id;
  std::string_view sentence;
};
constexpr FailureText kFailures[] = {
#define CROSSCHECK_FAILURE(name, id, sentence) {id, sentence},
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
};

}  // namespace

std::string_view to_string(Engine value) noexcept { return text_of(value); }
std::string_view to_string(Asker value) noexcept { return text_of(value); }
std::string_view to_string(Mode value) noexcept { return text_of(value); }
std::string_view to_string(Credentials value) noexcept { return text_of(value); }
std::string_view to_string(Redirect value) noexcept { return text_of(value); }
std::string_view to_string(CacheMode value) noexcept { return text_of(value); }
std::string_view to_string(CrossOrigin value) noexcept { return text_of(value); }
std::string_view to_string(BodyKind value) noexcept { return text_of(value); }
std::string_view to_string(PageKind value) noexcept { return text_of(value); }
std::string_view to_string(Verdict value) noexcept { return text_of(value); }

template <class Enum>
std::optional<Enum> from_string(std::string_view text) noexcept {
  constexpr auto& texts = Names<Enum>::kTexts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (text == texts[i]) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template std::optional<Engine> from_string(std::string_view) noexcept;
template std::optional<Asker> from_string(std::string_view) noexcept;
template std::optional<Mode> from_string(std::string_view) noexcept;
template std::optional<Credentials> from_string(std::string_view) noexcept;
template std::optional<Redirect> from_string(std::string_view) noexcept;
template std::optional<CacheMode> from_string(std::string_view) noexcept;
template std::optional<CrossOrigin> from_string(std::string_view) noexcept;
template std::optional<BodyKind> from_string(std::string_view) noexcept;
template std::optional<PageKind> from_string(std::string_view) noexcept;

std::string_view id(Failure failure) noexcept { return kFailures[static_cast<std::size_t>(failure)].id; }
std::string_view sentence(Failure failure) noexcept { return kFailures[static_cast<std::size_t>(failure)].sentence; }

std::optional<Failure> failure_from_id(std::string_view text) noexcept {
  for (std::size_t i = 1; i < std::size(kFailures); ++i) {
    if (kFailures[i].id == text) return static_cast<Failure>(i);
  }
  return std::nullopt;
}

}  // namespace crosscheck::browser
