// SPDX-License-Identifier: Apache-2.0
// Access-Control-Allow-Origin is missing from an answer that is no error and no redirect.
#include "base/ascii.h"
#include "diagnosis/rules/origin_values.h"
#include "diagnosis/rules/spelling.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Asker;
using browser::Failure;

constexpr std::string_view kAcao = "Access-Control-Allow-Origin";

bool knows_cors(const Answer& answer) {
  for (const Header& line : answer.headers) {
    if (ascii::starts_with_ignoring_case(line.name, "Access-Control-")) return true;
  }
  return false;
}

bool answered_preflight_well(const Situation& situation) {
  for (const browser::Exchange& exchange : situation.outcome.exchanges) {
    if (&exchange == &situation.exchange) return false;
    if (exchange.request.preflight && exchange.answer && exchange.answer->headers.has(kAcao)) return true;
  }
  return false;
}

// An address for programs, by its own words or the request's.
bool asks_for_data(const Situation& situation) {
  const Url& url = situation.exchange.request.url;
  const std::string accept = ascii::to_lower(situation.exchange.request.headers.get("Accept").value_or(""));
  return accept.find("json") != std::string::npos || url.host().starts_with("api.") ||
         url.path().find("/api") != std::string_view::npos || url.path().find("/graphql") != std::string_view::npos ||
         url.path().ends_with(".json");
}

class MissingOriginRules {
 public:
  MissingOriginRules(const Situation& situation, Findings& findings) : situation_(situation), findings_(findings) {}

  void judge() {
    if (const Header* line = misspelt(situation_.answer, kAcao)) return found(Cause::kHeaderMisspelt, 0.95, line->name);
    if (situation_.answer.status == 304) return found(Cause::kNotModifiedWithoutHeaders, 0.85);
    const bool known = situation_.says("Vary", "origin") || knows_cors(situation_.answer);
    if (looks_cached(situation_)) return judge_cached(known);
    if (known) return judge_refused();
    if (situation_.preflight()) {
      found(Cause::kPreflightWithoutCors, 0.7);
      return found(Cause::kNoCors, 0.15);
    }
    if (answered_preflight_well(situation_)) return found(Cause::kHeadersOnPreflightOnly, 0.85);
    judge_unaware();
  }

 private:
  void judge_cached(bool known) {
    if (situation_.says("Vary", "origin")) {
      found(Cause::kOriginNotAllowed, 0.5);
      return found(Cause::kCacheIgnoresVary, 0.4);
    }
    found(Cause::kCachedWithoutOrigin, known ? 0.8 : 0.65);
    if (!known) found(Cause::kNoCors, 0.3);
  }

  // The server knows CORS and allowed nothing.
  void judge_refused() {
    if (situation_.origin != "null") return found(Cause::kOriginNotAllowed, 0.85);
    if (situation_.intent.origin == "null") return found(Cause::kOriginNull, 0.85);
    found(is_app(situation_.intent.origin) ? Cause::kAppOrigin : Cause::kOriginNullAfterRedirect, 0.85);
  }

  // Nothing in the response knows CORS.
  void judge_unaware() {
    switch (situation_.exchange.request.as) {
      case Asker::kImage:
      case Asker::kScript:
      case Asker::kStyle:
        found(Cause::kAssetWithCrossorigin, 0.7);
        return found(Cause::kNoCors, 0.25);
      case Asker::kModule:
      case Asker::kImport:
      case Asker::kFont:
      case Asker::kWorker:
        found(Cause::kAssetNeedsCors, 0.7);
        return found(Cause::kNoCors, 0.25);
      default:
        break;
    }
    const bool html = situation_.says("Content-Type", "text/html");
    const bool data = asks_for_data(situation_);
    if (html) found(Cause::kHtmlInstead, data ? 0.6 : 0.3);
    found(Cause::kNoCors, !html ? 0.55 : data ? 0.35 : 0.5);
    // Some say nothing to origins that they do not know, and some caches do not say that they are one.
    found(Cause::kOriginNotAllowed, 0.12);
    if (may_be_stored(situation_)) found(Cause::kCachedWithoutOrigin, 0.06);
  }

  void found(Cause cause, double confidence, const std::string& line = {}) {
    const bool names_line = cause == Cause::kHeaderMisspelt;
    findings_.push_back({cause,
                         confidence,
                         {situation_.line(names_line ? line : std::string(kAcao))},
                         situation_.preflight(),
                         {{"header", names_line ? line : std::string(kAcao)},
                          {"right", std::string(kAcao)},
                          {"url", std::string(situation_.exchange.request.url.href())},
                          {"origin", situation_.origin},
                          {"page", situation_.intent.origin}}});
  }

  const Situation& situation_;
  Findings& findings_;
};

}  // namespace

void judge_missing_origin(const Situation& situation, Findings& findings) {
  if (situation.failure() != Failure::kAcaoMissing && situation.failure() != Failure::kPreflightAcaoMissing) return;
  // Of an error or a redirect the status tells more than the headers that it lacks.
  const std::uint16_t status = situation.answer.status;
  const bool ok = status < 300 || status == 304;
  if (ok || misspelt(situation.answer, kAcao) != nullptr) MissingOriginRules(situation, findings).judge();
}

}  // namespace crosscheck::diagnosis
