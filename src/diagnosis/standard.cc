// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

using browser::Failure;

std::string_view standard_of(const browser::Outcome& outcome) noexcept {
  if (outcome.verdict == browser::Verdict::kOpaque) {
    return "https://fetch.spec.whatwg.org/#concept-filtered-response-opaque";
  }
  switch (outcome.failure) {
    case Failure::kNone:
      return {};
    case Failure::kNetworkFailure:
    case Failure::kPreflightNetworkFailure:
      return "https://fetch.spec.whatwg.org/#concept-network-error";
    case Failure::kPreflightMethodDenied:
    case Failure::kPreflightHeaderDenied:
    case Failure::kPreflightAcamInvalid:
    case Failure::kPreflightAcahInvalid:
    case Failure::kPreflightStatus:
    case Failure::kPreflightRedirect:
      return "https://fetch.spec.whatwg.org/#cors-preflight-fetch";
    case Failure::kPreflightAuthorizationWildcard:
      return "https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name";
    case Failure::kRedirectCredentials:
    case Failure::kRedirectInvalid:
    case Failure::kRedirectLimit:
    case Failure::kRedirectModeError:
    case Failure::kRedirectScheme:
    case Failure::kRedirectStreamBody:
      return "https://fetch.spec.whatwg.org/#http-redirect-fetch";
    case Failure::kMixedContent:
      return "https://w3c.github.io/webappsec-mixed-content/#should-block-fetch";
    case Failure::kCsp:
      return "https://w3c.github.io/webappsec-csp/#should-block-request";
    case Failure::kCorp:
    case Failure::kCoep:
      return "https://fetch.spec.whatwg.org/#cross-origin-resource-policy-check";
    case Failure::kOrb:
      return "https://fetch.spec.whatwg.org/#orb-algorithm";
    case Failure::kNosniff:
      return "https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff";
    case Failure::kBadPort:
      return "https://fetch.spec.whatwg.org/#port-blocking";
    case Failure::kTypeError:
    case Failure::kModeSameOrigin:
    case Failure::kSchemeNotCors:
    case Failure::kNoCorsRedirectMode:
      return "https://fetch.spec.whatwg.org/#main-fetch";
    default:
      return "https://fetch.spec.whatwg.org/#concept-cors-check";
  }
}

}  // namespace crosscheck::diagnosis
