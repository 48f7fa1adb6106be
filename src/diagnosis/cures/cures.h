// SPDX-License-Identifier: Apache-2.0
// What a stack's file holds: snippets, and which remedies and causes they are for.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "diagnosis/cures/template.h"

namespace crosscheck::diagnosis::cures {

/// Where a snippet belongs; the phrases are in place.cc.
enum class Place : std::uint8_t {
  kPreflight,  ///< on the preflight's answer, with status 204
  kResponse,   ///< on every response, errors included
  kHttpBlock,  ///< in the http block
  kLocation,   ///< in the location that serves the path, in place of its lines of these names
  kUpstream,   ///< where the request is handed on to the application
  kSite,       ///< in the site's block, in place of its lines of these names
  kFrontend,   ///< in the frontend
  kFirst,      ///< before every route and every other middleware
  kLast,       ///< after every other middleware is added: the last one added is asked first
  kSettings,   ///< in the settings, in place of what they say now
  kRoute,      ///< on the route that serves the path
  kTop,        ///< at the top of the script, before anything is sent
  kHandler,    ///< around the handler
  kFunction,   ///< in the function
  kDelete,     ///< delete it: the layer in front sets the headers
  kScript,     ///< in the page's script
  kCommand,    ///< run it
  kPolicy,     ///< added to what these keys of the policy list
  kFile,       ///< a file of its own
};

using RemedySet = std::uint32_t;
constexpr RemedySet set_of(std::initializer_list<Remedy> remedies) {
  RemedySet set = 0;
  for (const Remedy remedy : remedies) set |= RemedySet{1} << static_cast<unsigned>(remedy);
  return set;
}

/// What one snippet that sends every header cures.
inline constexpr RemedySet kSendHeaders = set_of(
    {Remedy::kAllowOrigin, Remedy::kAllowCredentials, Remedy::kAnswerPreflight, Remedy::kCorsBeforeAuth,
     Remedy::kAllowMethod, Remedy::kAllowHeader, Remedy::kExposeHeader, Remedy::kHeadersOnErrors, Remedy::kVaryOrigin});
/// What a server can do something about. kNoRedirect is the page's: it calls the address that answers.
inline constexpr RemedySet kOfServers =
    kSendHeaders | set_of({Remedy::kOneLayer, Remedy::kBodyLimit, Remedy::kResourcePolicy});

struct Snippet {
  Place place = Place::kResponse;
  std::string_view file;
  std::string_view code;
};

/// The first entry of a stack that names the cause, else the first that names its remedy, is the cure.
struct CureText {
  RemedySet remedies = 0;
  std::optional<Cause> cause;
  Snippet first;
  Snippet second;  ///< without code: there is none
};

constexpr CureText by_remedy(RemedySet remedies, Snippet first, Snippet second = {}) {
  return {remedies, std::nullopt, first, second};
}
constexpr CureText by_cause(Cause cause, Snippet first, Snippet second = {}) { return {0, cause, first, second}; }

struct StackCures {
  Stack stack;
  std::string_view syntax;
  std::string_view needs;
  std::span<const CureText> cures;
  RemedySet absent = 0;  ///< remedies that this stack has no setting for
};

}  // namespace crosscheck::diagnosis::cures
