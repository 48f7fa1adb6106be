// SPDX-License-Identifier: Apache-2.0
// What the answer to a probe says about causes.
#pragma once

#include <iterator>

#include "crosscheck/probes.h"

namespace crosscheck::diagnosis {

/// A question to the answer of a probe.
enum class Reading : std::uint8_t {
  kPasses,   ///< Access-Control-Allow-Origin names the origin that was sent, or *
  kNames,    ///< there is an Access-Control-Allow-Origin
  kGood,     ///< 200 to 299
  kThere,    ///< an answer, and none of 404, 410 and 5xx
  kRefused,  ///< 401, 403 or 407
};

/// How likely the answer is yes, where that cause is the cause. A cause without a row says nothing: 0.5.
struct Likelihood {
  Probe probe;
  Reading reading;
  Cause cause;
  double yes;
};

inline constexpr Likelihood kLikelihoods[] = {
    // Is there something at that address?
    {Probe::kGet, Reading::kThere, Cause::kNoOptionsRoute, 0.97},
    {Probe::kGet, Reading::kThere, Cause::kWrongAddress, 0.03},
    // Is the method refused, or the caller?
    {Probe::kGet, Reading::kRefused, Cause::kAuthBeforeCors, 0.9},
    {Probe::kGet, Reading::kRefused, Cause::kPreflightForbidden, 0.1},
    // Do other methods get the headers?
    {Probe::kGet, Reading::kNames, Cause::kPreflightWithoutCors, 0.9},
    {Probe::kGet, Reading::kNames, Cause::kNoCors, 0.02},
    {Probe::kGet, Reading::kNames, Cause::kHeadersByMethod, 0.97},
    {Probe::kGet, Reading::kNames, Cause::kHeadersOnPreflightOnly, 0.05},
    {Probe::kGet, Reading::kNames, Cause::kHeadersByPath, 0.05},
    {Probe::kGet, Reading::kNames, Cause::kInnerBlockDropsHeaders, 0.05},
    // Does the server say otherwise than the cache?
    {Probe::kCacheBuster, Reading::kPasses, Cause::kCachedWithoutOrigin, 0.97},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kCachedForAnotherOrigin, 0.97},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kCacheIgnoresVary, 0.97},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kNoCors, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kHtmlInstead, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kOriginNotAllowed, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kOriginScheme, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kOriginPort, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kOriginLoopback, 0.01},
    {Probe::kCacheBuster, Reading::kPasses, Cause::kOriginHost, 0.01},
    // Does a page that cannot exist look like one that does?
    {Probe::kErrorPath, Reading::kGood, Cause::kHtmlInstead, 0.9},
    {Probe::kErrorPath, Reading::kGood, Cause::kNoCors, 0.05},
    {Probe::kErrorPath, Reading::kGood, Cause::kOriginNotAllowed, 0.05},
    {Probe::kErrorPath, Reading::kGood, Cause::kCachedWithoutOrigin, 0.05},
    // Is another origin allowed?
    {Probe::kAnotherOrigin, Reading::kPasses, Cause::kOriginNotAllowed, 0.6},
    {Probe::kAnotherOrigin, Reading::kPasses, Cause::kNoCors, 0.01},
    {Probe::kAnotherOrigin, Reading::kPasses, Cause::kHtmlInstead, 0.01},
    {Probe::kAnotherOrigin, Reading::kPasses, Cause::kCachedWithoutOrigin, 0.01},
    // Is it the origin that is refused?
    {Probe::kWithoutOrigin, Reading::kGood, Cause::kOriginNotAllowed, 0.95},
    {Probe::kWithoutOrigin, Reading::kGood, Cause::kAuthErrorWithoutHeaders, 0.03},
    // Does another page get the headers?
    {Probe::kAnotherPath, Reading::kNames, Cause::kHeadersByPath, 0.8},
    {Probe::kAnotherPath, Reading::kNames, Cause::kInnerBlockDropsHeaders, 0.7},
    {Probe::kAnotherPath, Reading::kNames, Cause::kNoCors, 0.02},
    {Probe::kAnotherPath, Reading::kNames, Cause::kOriginNotAllowed, 0.02},
    // Do other errors have the headers?
    {Probe::kErrorPath, Reading::kNames, Cause::kHeadersOnSuccessOnly, 0.02},
    {Probe::kErrorPath, Reading::kNames, Cause::kServerErrorWithoutHeaders, 0.6},
    {Probe::kErrorPath, Reading::kNames, Cause::kGatewayErrorWithoutHeaders, 0.6},
    {Probe::kErrorPath, Reading::kNames, Cause::kErrorWithoutHeaders, 0.4},
    {Probe::kErrorPath, Reading::kNames, Cause::kAuthErrorWithoutHeaders, 0.4},
    // Is it there with a slash, or without one?
    {Probe::kSlash, Reading::kThere, Cause::kWrongAddress, 0.4},
    {Probe::kSlash, Reading::kThere, Cause::kHeadersOnSuccessOnly, 0.05},
    // Would a preflight get the headers?
    {Probe::kPreflight, Reading::kNames, Cause::kHeadersOnSuccessOnly, 0.7},
    {Probe::kPreflight, Reading::kNames, Cause::kWrongAddress, 0.1},
    // Are the credentials what is refused?
    {Probe::kWithoutCredentials, Reading::kGood, Cause::kAuthErrorWithoutHeaders, 0.5},
    {Probe::kWithoutCredentials, Reading::kGood, Cause::kFirewall, 0.05},
    // Does the server speak the other scheme only?
    {Probe::kOtherScheme, Reading::kThere, Cause::kHttpsUpgrade, 0.9},
    {Probe::kOtherScheme, Reading::kThere, Cause::kNetworkRefused, 0.1},
    {Probe::kOtherScheme, Reading::kThere, Cause::kNetworkDropped, 0.3},
    {Probe::kOtherScheme, Reading::kThere, Cause::kNetworkTls, 0.3},
    {Probe::kOtherScheme, Reading::kThere, Cause::kNetworkInvalid, 0.3},
};

/// The row of a question for a cause; null when it says nothing about it.
[[nodiscard]] constexpr const Likelihood* likelihood_of(Probe probe, Reading reading, Cause cause) noexcept {
  for (const Likelihood& row : kLikelihoods) {
    if (row.probe == probe && row.reading == reading && row.cause == cause) return &row;
  }
  return nullptr;
}

}  // namespace crosscheck::diagnosis
