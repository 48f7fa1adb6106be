// SPDX-License-Identifier: Apache-2.0
//
// From a cause to the change that cures it on the server there is: a snippet with the values of the exchange in it.
//
//   const diagnosis::Finding finding = diagnosis::diagnose(intent, outcome).front();
//   const diagnosis::CureFacts facts = diagnosis::facts_of(intent, outcome, finding);
//   if (const auto cure = diagnosis::cure(finding, facts, diagnosis::Stack::kNginx, language)) {
//     for (const auto& snippet : cure->snippets) std::cout << snippet.place << '\n' << snippet.code;
//   }
//
// A cure permits what this request needs and what the server permitted before, no more: the page's origin by name, the
// methods and the headers it uses. Values that could end a string or a line of some configuration are left out of it.
// No I/O.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

/// What answers: see stacks.inc.
enum class Stack : std::uint8_t {
#define CROSSCHECK_STACK(enumerator, id, name, kind) enumerator,
#include "crosscheck/stacks.inc"
#undef CROSSCHECK_STACK
};
inline constexpr Stack kStacks[] = {
#define CROSSCHECK_STACK(enumerator, id, name, kind) Stack::enumerator,
#include "crosscheck/stacks.inc"
#undef CROSSCHECK_STACK
};

/// "gateway-api" and "Kubernetes Gateway API"; static storage.
[[nodiscard]] std::string_view id(Stack stack) noexcept;
[[nodiscard]] std::string_view name(Stack stack) noexcept;
[[nodiscard]] std::optional<Stack> stack_from_id(std::string_view id) noexcept;

struct StackGuess {
  Stack stack;
  double confidence;     ///< 0 to 1
  std::string evidence;  ///< the header line or the words that give it away, as received
};

/// What seems to answer, the likeliest first: by header lines, by words in bodies, and by causes that only one of them
/// has. Empty when nothing gives it away.
[[nodiscard]] std::vector<StackGuess> guess_stacks(const browser::Outcome& outcome, const Finding& finding);

/// What the snippets are filled with.
struct CureFacts {
  std::vector<std::string> origins;  ///< the page's, then the one that the server allowed; "*" alone when that will do
  std::vector<std::string> methods;  ///< GET, what was permitted, and what the request uses
  std::vector<std::string> unsafe_methods;  ///< those of them that are not GET, HEAD or POST
  std::vector<std::string> headers;         ///< request headers that need permission: permitted, and used
  std::vector<std::string> exposed;         ///< response headers that the script shall see
  std::vector<std::string> present;         ///< names of the Access-Control-* lines that the answers carry
  bool credentials = false;
  bool preflight = false;
  bool insecure = false;        ///< credentials for an origin of http: that is not the user's own machine
  std::string host;             ///< of the request's URL, with the port
  std::string path;             ///< of the request's URL; cut before what cannot be quoted
  std::string location;         ///< where a redirect leads; may be empty
  std::uint32_t megabytes = 1;  ///< that hold the request's body
};
[[nodiscard]] CureFacts facts_of(const browser::Intent& intent, const browser::Outcome& outcome,
                                 const Finding& finding);

struct CureSnippet {
  std::string_view at;    ///< stable id of the place: "http-block"; static storage
  std::string place;      ///< where it belongs, as a phrase: "in the http block"
  std::string_view file;  ///< "nginx.conf"; static storage; may be empty
  std::string code;       ///< whole lines
};

struct Cure {
  std::optional<Stack> stack;            ///< nullopt: header lines, whatever sends them
  std::string_view syntax;               ///< of the code, as highlighters call it: "nginx", "js"; static storage
  std::string_view needs;                ///< packages or modules: "npm install cors"; static storage; may be empty
  std::vector<CureSnippet> snippets;     ///< one at least
  std::vector<std::string_view> safety;  ///< what to beware of, whole sentences; static storage
};

/// The change that cures `finding` on `stack`; with nullopt, the header lines to send. nullopt when the stack has none: the
/// cause does not occur there, or no setting of it helps, as for what only the page can change.
[[nodiscard]] std::optional<Cure> cure(const Finding& finding, const CureFacts& facts, std::optional<Stack> stack,
                                       Language language);

}  // namespace crosscheck::diagnosis
