// SPDX-License-Identifier: Apache-2.0
// Causes that only some stacks can have, which therefore have no cure on others.
#pragma once

#include <utility>

#include "crosscheck/cures.h"

namespace crosscheck::diagnosis::cures {

inline constexpr std::pair<Cause, Stack> kOnlyIn[] = {
    {Cause::kIisOptionsHandler, Stack::kIis},
    {Cause::kWebdavModule, Stack::kIis},
    {Cause::kKeycloakWebOrigins, Stack::kKeycloak},
    {Cause::kBucketWithoutCors, Stack::kS3},
    {Cause::kBucketRuleMismatch, Stack::kS3},
    {Cause::kApiGatewayNoRoute, Stack::kAwsRestApi},
    {Cause::kApiGatewayNoRoute, Stack::kAwsHttpApi},
    {Cause::kApiGatewayAuthorizer, Stack::kAwsRestApi},
    {Cause::kApiGatewayAuthorizer, Stack::kAwsHttpApi},
    {Cause::kLambdaWithoutHeaders, Stack::kAwsLambda},
    {Cause::kCloudServiceNotPublic, Stack::kFirebase},
    {Cause::kBotChallenge, Stack::kCloudflare},
    {Cause::kCdnRefusesMethod, Stack::kCloudFront},
    {Cause::kPolicyOrigin, Stack::kPolicy},
    {Cause::kPolicyOrigin, Stack::kCpp},
    {Cause::kPolicyNull, Stack::kPolicy},
    {Cause::kPolicyNull, Stack::kCpp},
    {Cause::kPolicyCredentials, Stack::kPolicy},
    {Cause::kPolicyCredentials, Stack::kCpp},
    {Cause::kPolicyMethod, Stack::kPolicy},
    {Cause::kPolicyMethod, Stack::kCpp},
    {Cause::kPolicyHeader, Stack::kPolicy},
    {Cause::kPolicyHeader, Stack::kCpp},
    {Cause::kPolicyShadow, Stack::kPolicy},
    {Cause::kPolicyShadow, Stack::kCpp},
    {Cause::kPolicyPath, Stack::kPolicy},
    {Cause::kPolicyPath, Stack::kCpp},
    {Cause::kPolicyUnread, Stack::kPolicy},
    {Cause::kPolicyUnread, Stack::kCpp},
};

constexpr bool occurs_in(Cause cause, Stack stack) {
  bool restricted = false;
  for (const auto& [only, where] : kOnlyIn) {
    if (only == cause && where == stack) return true;
    restricted = restricted || only == cause;
  }
  return !restricted;
}

/// A web server or a proxy: it may stand in front of an application.
constexpr bool is_server(Stack stack) { return stack <= Stack::kIis; }

}  // namespace crosscheck::diagnosis::cures
