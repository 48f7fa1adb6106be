// SPDX-License-Identifier: Apache-2.0
//
// One more request, where one conversation leaves more than one cause: which would tell them apart, what it asks, and
// what its answer says about each.
//
//   auto findings = diagnosis::diagnose(intent, outcome);
//   if (auto next = diagnosis::propose(findings, intent, outcome)) {                 // cache-buster, between two causes
//     auto request = diagnosis::request_of(next->probe, intent, outcome, "7f3a");
//     diagnosis::weigh({*next, *request, ask_somebody(*request)}, findings);   // ranked again
//   }
//
// Every probe is a GET, a HEAD or an OPTIONS: none of them writes. No I/O.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

enum class Probe : std::uint8_t {
  kGet,                 ///< GET, where a preflight or a write failed
  kCacheBuster,         ///< the same with a parameter that no cache has seen
  kAnotherOrigin,       ///< the same with the site's own origin
  kWithoutOrigin,       ///< the same without Origin
  kErrorPath,           ///< a page beside it that does not exist
  kAnotherPath,         ///< the site's root
  kSlash,               ///< the same with the slash at its end added or removed
  kOtherScheme,         ///< http instead of https, or the other way round
  kWithoutCredentials,  ///< the same without cookies and Authorization
  kPreflight,           ///< a preflight, where the browser needs none
};
inline constexpr std::size_t kProbeCount = 10;
/// "cache-buster"; stable, static storage.
[[nodiscard]] std::string_view id(Probe probe) noexcept;
/// What it asks, as a part of a sentence: "the same with a parameter that no cache has seen". Static storage.
[[nodiscard]] std::string_view asks(Probe probe, Language language) noexcept;

/// A probe, and the two causes that it tells apart: the likeliest one and its nearest rival.
struct Proposal {
  Probe probe;
  Cause likeliest, rival;
};

/// A cause of this confidence needs no probe.
inline constexpr double kDecided = 0.9;

/// The probe that best settles which cause it is; nullopt when the likeliest is decided, or no probe is left that tells.
/// @param findings the likeliest first
/// @param made     probes that need not be proposed again
[[nodiscard]] std::optional<Proposal> propose(const std::vector<Finding>& findings, const browser::Intent& intent,
                                              const browser::Outcome& outcome, std::span<const Probe> made = {});

/// The request of a probe; nullopt where the failing request leaves nothing to change in that way.
/// @param token letters and digits that no cache has seen
[[nodiscard]] std::optional<browser::Request> request_of(Probe probe, const browser::Intent& intent,
                                                         const browser::Outcome& outcome, std::string_view token);

/// A probe that was made, and its answer.
struct ProbeResult {
  Proposal proposal;
  browser::Request request;
  std::shared_ptr<const Answer> answer;  ///< never null
};

/// Gives each finding the confidence it has after the answer, by Bayes' rule, and ranks them again.
void weigh(const ProbeResult& result, std::vector<Finding>& findings);

}  // namespace crosscheck::diagnosis
