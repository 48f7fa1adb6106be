// SPDX-License-Identifier: Apache-2.0
// Why an API refuses its arguments before anything is sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crosscheck::browser {

enum class ApiError : std::uint8_t {
  kMethodNotBytes,  ///< a character above U+00FF: https://webidl.spec.whatwg.org/#es-ByteString
  kHeaderNotBytes,
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
  kXhrMethodNotBytes,
  kXhrHeaderNameNotBytes,
  kXhrHeaderValueNotBytes,
  kXhrInvalidMethod,
  kXhrForbiddenMethod,
  kXhrInvalidUrl,
  kXhrInvalidHeaderName,
  kXhrInvalidHeaderValue,
  kBeaconScheme,
  kWorkerOrigin,
};

/// The views live as long as the Intent.
struct ApiFailure {
  ApiError error;
  std::string_view subject = {};  ///< what was refused, as the script wrote it: a URL, method, name or value
  std::string_view header = {};   ///< whose value it is
  std::size_t index = 0;          ///< *NotBytes: of the first UTF-16 code unit that is none
  unsigned unit = 0;              ///< *NotBytes: that unit
};

}  // namespace crosscheck::browser
