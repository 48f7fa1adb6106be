// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>

#include "diagnosis/phrases.h"
#include "diagnosis/probes/table.h"

namespace crosscheck::diagnosis {
namespace {

constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";
constexpr Reading kReadings[] = {Reading::kPasses, Reading::kNames, Reading::kGood, Reading::kThere, Reading::kRefused};

bool holds(Reading reading, const ProbeResult& result) {
  const Answer& answer = *result.answer;
  if (answer.error) return false;
  switch (reading) {
    case Reading::kPasses: {
      const auto allowed = answer.headers.get(kAllowOrigin);
      return allowed && (*allowed == "*" || allowed == result.request.headers.get("Origin"));
    }
    case Reading::kNames:
      return answer.headers.has(kAllowOrigin);
    case Reading::kGood:
      return answer.status >= 200 && answer.status < 300;
    case Reading::kThere:
      return answer.status != 404 && answer.status != 410 && answer.status < 500;
    case Reading::kRefused:
      return answer.status == 401 || answer.status == 403 || answer.status == 407;
  }
  return false;
}

// How much a question moves the two apart.
bool tells_apart(Probe probe, Cause a, Cause b) {
  constexpr double kWorthARequest = 0.3;
  return std::any_of(std::begin(kReadings), std::end(kReadings), [&](Reading reading) {
    const Likelihood* one = likelihood_of(probe, reading, a);
    const Likelihood* other = likelihood_of(probe, reading, b);
    return one != nullptr && other != nullptr && std::abs(one->yes - other->yes) >= kWorthARequest;
  });
}

void rank(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.confidence > b.confidence; });
}

}  // namespace

std::string_view id(Probe probe) noexcept {
  constexpr std::array<std::string_view, kProbeCount> kIds = {
      "get",          "cache-buster", "another-origin", "without-origin",      "error-path",
      "another-path", "slash",        "other-scheme",   "without-credentials", "preflight"};
  return kIds[static_cast<std::size_t>(probe)];
}

std::string_view asks(Probe probe, Language language) noexcept {
  static constexpr std::array<Phrase, kProbeCount> kTexts = {
      "a GET of the same address",
      "the same with a parameter that no cache has seen",
      "the same with the site's own origin",
      "the same without Origin",
      "a page beside it that does not exist",
      "the root of the site",
      "the same with the slash at its end added or removed",
      "the same address in the other scheme",
      "the same without credentials",
      "a preflight that the browser would not send",
  };
  return kTexts[static_cast<std::size_t>(probe)].in(language);
}

std::optional<Proposal> propose(const std::vector<Finding>& findings, const browser::Intent& intent,
                                const browser::Outcome& outcome, std::span<const Probe> made) {
  constexpr double kPossible = 0.05;
  if (findings.size() < 2 || findings.front().confidence >= kDecided) return std::nullopt;
  const Cause likeliest = findings.front().cause;
  for (std::size_t i = 1; i < findings.size() && findings[i].confidence >= kPossible; ++i) {
    for (std::size_t n = 0; n < kProbeCount; ++n) {
      const auto probe = static_cast<Probe>(n);
      if (std::find(made.begin(), made.end(), probe) != made.end()) continue;
      if (!tells_apart(probe, likeliest, findings[i].cause) || !request_of(probe, intent, outcome, "x")) continue;
      return Proposal{probe, likeliest, findings[i].cause};
    }
  }
  return std::nullopt;
}

void weigh(const ProbeResult& result, std::vector<Finding>& findings) {
  constexpr double kCertain = 0.97;
  // Only where the other scheme is asked is no answer an answer.
  if (result.answer->error && result.proposal.probe != Probe::kOtherScheme) return;
  double before = 0;
  for (const Finding& finding : findings) before += finding.confidence;
  for (const Reading reading : kReadings) {
    const bool yes = holds(reading, result);
    const bool asked = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      return likelihood_of(result.proposal.probe, reading, finding.cause) != nullptr;
    });
    for (Finding& finding : findings) {
      const Likelihood* row = likelihood_of(result.proposal.probe, reading, finding.cause);
      const double likely = row == nullptr ? 0.5 : row->yes;
      if (asked) finding.confidence *= yes ? likely : 1 - likely;
    }
  }
  double after = 0;
  for (const Finding& finding : findings) after += finding.confidence;
  for (Finding& finding : findings) {
    finding.confidence = std::round(1000 * finding.confidence * std::min(before, kCertain) / after) / 1000;
  }
  rank(findings);
}

}  // namespace crosscheck::diagnosis
