// SPDX-License-Identifier: Apache-2.0
// Access-Control-Allow-Origin is there, and is not what the page needs.
#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/rules/origin_values.h"
#include "diagnosis/situation.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

constexpr std::string_view kAcao = "Access-Control-Allow-Origin";

class OriginRules {
 public:
  OriginRules(const Situation& situation, Findings& findings)
      : situation_(situation),
        findings_(findings),
        value_(situation.header(kAcao)),
        cached_(looks_cached(situation)),
        varies_(situation.says("Vary", "origin")) {}

  void judge() {
    const std::vector<std::string_view> entries = entries_of(value_);
    const bool repeated =
        entries.size() > 1 && std::all_of(entries.begin(), entries.end(), [&](std::string_view entry) {
          return ascii::equals_ignoring_case(entry, entries.front());
        });
    if (situation_.answer.headers.count(kAcao) > 1 || repeated) return found(Cause::kTwoLayers, 0.95);
    if (entries.size() > 1) return found(Cause::kListOfOrigins, 0.95);
    if (judge_null()) return;
    if (unquoted(value_) != value_ && fits(unquoted(value_))) return found(Cause::kOriginNearly, 0.95);
    if (value_.find('*') != std::string::npos && value_ != "*") return found(Cause::kPattern, 0.95);
    if (is_placeholder(value_)) return found(Cause::kNotAnOrigin, 0.95);
    if (value_.find("://") == std::string::npos) {
      return found(looks_like_host(value_) ? Cause::kOriginWithoutScheme : Cause::kNotAnOrigin, 0.95);
    }
    judge_other();
  }

 private:
  bool fits(std::string_view value) const { return value == "*" || value == situation_.origin; }

  // What matters when the page has no origin that a server could name, or the server allows such pages only.
  bool judge_null() {
    if (situation_.origin != "null") {
      if (value_ != "null") return false;
      found(Cause::kNullInsteadOfOrigin, 0.9);
    } else if (situation_.intent.origin == "null") {
      found(Cause::kOriginNull, 0.9);
    } else {
      found(is_app(situation_.intent.origin) ? Cause::kAppOrigin : Cause::kOriginNullAfterRedirect, 0.9);
    }
    return true;
  }

  // One origin, and not the page's.
  void judge_other() {
    const bool for_another = cached_ && !varies_;
    const auto named = Origin::parse(value_);
    if (named && named->same_origin(situation_.exchange.request.url.origin())) return found(Cause::kOwnOrigin, 0.9);
    if (const auto difference = difference_of(value_, situation_.origin)) {
      // The same origin in other letters was never the right answer to anybody.
      const bool certain = *difference == Cause::kOriginNearly;
      if (for_another && !certain) found(Cause::kCachedForAnotherOrigin, 0.6);
      if (!certain && !cached_ && may_be_stored(situation_)) found(stored(), 0.06);
      return found(*difference, certain ? 0.95 : for_another ? 0.35 : 0.85);
    }
    if (cached_) {
      found(varies_ ? Cause::kCacheIgnoresVary : Cause::kCachedForAnotherOrigin, varies_ ? 0.6 : 0.8);
      return found(Cause::kOriginNotAllowed, varies_ ? 0.35 : 0.15);
    }
    // Some caches do not say that they are one.
    if (may_be_stored(situation_)) found(stored(), 0.1);
    found(Cause::kOriginNotAllowed, may_be_stored(situation_) ? 0.85 : 0.9);
  }

  Cause stored() const { return varies_ ? Cause::kCacheIgnoresVary : Cause::kCachedForAnotherOrigin; }

  void found(Cause cause, double confidence) {
    findings_.push_back({cause,
                         confidence,
                         situation_.lines(kAcao),
                         situation_.preflight(),
                         {{"header", std::string(kAcao)},
                          {"value", value_},
                          {"origin", situation_.origin},
                          {"page", situation_.intent.origin}}});
  }

  const Situation& situation_;
  Findings& findings_;
  std::string value_;
  bool cached_;
  bool varies_;
};

}  // namespace

void judge_origin(const Situation& situation, Findings& findings) {
  switch (situation.failure()) {
    case Failure::kAcaoMultiple:
    case Failure::kPreflightAcaoMultiple:
    case Failure::kAcaoInvalid:
    case Failure::kPreflightAcaoInvalid:
    case Failure::kAcaoMismatch:
    case Failure::kPreflightAcaoMismatch:
      return OriginRules(situation, findings).judge();
    default:
      return;
  }
}

}  // namespace crosscheck::diagnosis
