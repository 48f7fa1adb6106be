// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "crosscheck/hops.h"
#include "diagnosis/rules/origin_values.h"

namespace crosscheck::diagnosis {
namespace {

constexpr double kCertain = 0.97;
constexpr double kUnlikely = 0.03;

bool is_about_caches(Cause cause) {
  return cause == Cause::kCachedWithoutOrigin || cause == Cause::kCachedForAnotherOrigin ||
         cause == Cause::kCacheIgnoresVary;
}

// The last layer, going in, that fails, and the first behind it that passes.
struct Border {
  std::size_t here, behind;
};

std::optional<Border> border_of(const Comparison& comparison) {
  std::optional<std::size_t> here;
  for (std::size_t i = 0; i < comparison.hops.size(); ++i) {
    if (comparison.hops[i].verdict == HopVerdict::kFails) here = i;
    if (comparison.hops[i].verdict == HopVerdict::kPasses && here) return Border{*here, i};
  }
  return std::nullopt;
}

}  // namespace

void weigh(const Comparison& comparison, const std::vector<Hop>& hops, std::vector<Finding>& findings) {
  const auto border = border_of(comparison);
  if (findings.empty() || !comparison.owner || !border) return;
  const auto keep_only = [&](auto keeps) {
    for (Finding& finding : findings) finding.confidence = keeps(finding) ? kCertain : finding.confidence * kUnlikely;
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
  };
  if (from_cache(*hops[border->here].answers[comparison.exchange])) {
    const auto about_caches = [](const Finding& finding) { return is_about_caches(finding.cause); };
    if (std::any_of(findings.begin(), findings.end(), about_caches)) keep_only(about_caches);
    return;
  }
  const auto is_here = [&](const Change& change) { return change.exchange == comparison.exchange; };
  const std::vector<Change>& changes = comparison.hops[border->here].changes;
  // A layer that answers otherwise as a whole does not drop a header.
  const bool other_status = std::any_of(changes.begin(), changes.end(),
                                        [&](const Change& change) { return is_here(change) && change.header.empty(); });
  const auto dropped = std::find_if(changes.begin(), changes.end(), [&](const Change& change) {
    return is_here(change) && change.kind == ChangeKind::kDropped &&
           ascii::starts_with_ignoring_case(change.header, "Access-Control-Allow-");
  });
  if (other_status || dropped == changes.end()) return;
  keep_only([](const Finding&) { return false; });
  findings.insert(findings.begin(), {Cause::kDroppedByLayer,
                                     kCertain,
                                     {{comparison.exchange, -1}},
                                     findings.front().preflight,
                                     {{"layer", hops[border->here].name},
                                      {"behind", hops[border->behind].name},
                                      {"header", dropped->header},
                                      {"value", dropped->behind.front()}}});
}

}  // namespace crosscheck::diagnosis
