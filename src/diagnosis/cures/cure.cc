// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "diagnosis/catalogue/cures.h"
#include "diagnosis/cures/only_in.h"
#include "diagnosis/cures/table.h"
#include "diagnosis/phrases.h"

namespace crosscheck::diagnosis {
namespace {

using cures::CureText;
using cures::Place;
using cures::Snippet;
using cures::StackCures;

struct StackEntry {
  std::string_view id;
  std::string_view name;
};

constexpr StackEntry kEntries[] = {
#define CROSSCHECK_STACK(enumerator, id, name, kind) {id, name},
#include "crosscheck/stacks.inc"
#undef CROSSCHECK_STACK
};

static_assert(std::size(kPlaces) == static_cast<std::size_t>(Place::kFile) + 1);
static_assert(std::size(kSafety) == static_cast<std::size_t>(Safety::kNull) + 1);

constexpr std::string_view kPlaceIds[] = {
    "preflight-answer",
    "response",
    "http-block",
    "location",
    "upstream",
    "site",
    "frontend",
    "first",
    "last",
    "settings",
    "route",
    "top",
    "handler",
    "function",
    "delete",
    "script",
    "command",
    "policy",
    "file",
};
static_assert(std::size(kPlaceIds) == std::size(kPlaces));

/// The page calls the address that answers, whoever redirects.
constexpr CureText kCallTheTarget =
    cures::by_remedy(cures::set_of({Remedy::kNoRedirect}), {Place::kScript, "", "fetch('{{location}}')\n"});
static_assert(cures::is_template(kCallTheTarget.first.code));

const CureText* text_for(const StackCures& stack, Cause cause) {
  const cures::RemedySet remedy = cures::set_of({remedy_of(cause)});
  for (const CureText& text : stack.cures) {
    if (text.cause == cause) return &text;
  }
  for (const CureText& text : stack.cures) {
    if ((text.remedies & remedy) != 0) return &text;
  }
  return nullptr;
}

void append(Cure& cure, const Snippet& snippet, const CureFacts& facts, Language language) {
  if (snippet.code.empty()) return;
  std::string code = cures::render(snippet.code, facts);
  if (code.find_first_not_of(" \n") == std::string::npos) return;
  const std::string_view place = text_of(kPlaces[static_cast<std::size_t>(snippet.place)], language);
  cure.snippets.push_back({kPlaceIds[static_cast<std::size_t>(snippet.place)],
                           fill(place, {facts.path.empty() ? std::string_view("/") : facts.path}), snippet.file,
                           std::move(code)});
}

bool is_loopback(std::string_view origin) {
  for (const std::string_view host : {"://localhost", "://127.", "://[::1]"}) {
    if (origin.find(host) != std::string_view::npos) return true;
  }
  return false;
}

void add_safety(Cure& cure, Remedy remedy, const CureFacts& facts, Language language) {
  const auto say = [&](Safety what) {
    cure.safety.push_back(text_of(kSafety[static_cast<std::size_t>(what)], language));
  };
  if (remedy == Remedy::kResourcePolicy) return say(Safety::kAnySite);
  if ((cures::kSendHeaders & cures::set_of({remedy})) == 0) return;
  const std::string& origin = facts.origins.front();
  if (remedy == Remedy::kCorsBeforeAuth) say(Safety::kPreflight);
  if (facts.credentials) {
    say(Safety::kCredentials);
  } else {
    say(origin == "*" ? Safety::kAnyOrigin : Safety::kNoAccessControl);
  }
  if (is_loopback(origin)) {
    say(Safety::kLoopback);
  } else if (facts.insecure) {
    say(Safety::kPlainHttp);
  }
  if (origin == "PAGE-ORIGIN") say(Safety::kUnquotable);
}

}  // namespace

std::string_view id(Stack stack) noexcept { return kEntries[static_cast<std::size_t>(stack)].id; }
std::string_view name(Stack stack) noexcept { return kEntries[static_cast<std::size_t>(stack)].name; }

std::optional<Stack> stack_from_id(std::string_view id) noexcept {
  for (std::size_t i = 0; i < std::size(kEntries); ++i) {
    if (kEntries[i].id == id) return kStacks[i];
  }
  return std::nullopt;
}

std::optional<Cure> cure(const Finding& finding, const CureFacts& facts, std::optional<Stack> stack,
                         Language language) {
  if (stack && !cures::occurs_in(finding.cause, *stack)) return std::nullopt;
  const StackCures& known = stack ? cures::kCures[static_cast<std::size_t>(*stack)] : cures::kBareLines;
  const Remedy remedy = remedy_of(finding.cause);
  Cure cure{stack, known.syntax, known.needs, {}, {}};
  const CureText* text = text_for(known, finding.cause);
  if (text == nullptr && remedy == Remedy::kNoRedirect && !facts.location.empty()) {
    text = &kCallTheTarget;
    cure = {std::nullopt, "js", {}, {}, {}};
  }
  if (text == nullptr) return std::nullopt;
  if ((text->remedies & cures::kSendHeaders) == 0) cure.needs = {};
  append(cure, text->first, facts, language);
  append(cure, text->second, facts, language);
  if (cure.snippets.empty()) return std::nullopt;
  add_safety(cure, remedy, facts, language);
  return cure;
}

}  // namespace crosscheck::diagnosis
