// SPDX-License-Identifier: Apache-2.0
// Why an API refuses its arguments before anything is sent.
#pragma once

#include <cstdint>

namespace crosscheck::browser {

enum class ApiError : std::uint8_t {
  kInvalidUrl,
  kUrlWithCredentials,
  kInvalidMethod,
  kForbiddenMethod,
  kNoCorsMethod,
  kInvalidHeaderName,
  kInvalidHeaderValue,
  kBodyOnGetOrHead,
  kOnlyIfCachedMode,
  kStreamMode,
  kStreamUnsupported,
  kXhrInvalidMethod,
  kXhrForbiddenMethod,
  kXhrInvalidUrl,
  kXhrInvalidHeaderName,
  kXhrInvalidHeaderValue,
  kBeaconScheme,
  kWorkerOrigin,
};

}  // namespace crosscheck::browser
