// SPDX-License-Identifier: Apache-2.0
// The state of one fetch between its steps: https://fetch.spec.whatwg.org/#concept-request, as far as CORS looks at it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crosscheck/browser.h"

namespace crosscheck::browser {

/// https://fetch.spec.whatwg.org/#concept-request-response-tainting
enum class Tainting : std::uint8_t { kBasic, kCors, kOpaque };

struct RequestState {
  Asker as = Asker::kFetch;
  Mode mode = Mode::kNoCors;
  Credentials credentials = Credentials::kSameOrigin;
  Redirect redirect = Redirect::kFollow;
  CacheMode cache = CacheMode::kDefault;
  Tainting tainting = Tainting::kBasic;
  Origin origin;  ///< the page's
  Url first_url;  ///< the first of the URL list
  Url url;        ///< the current, last of the URL list
  std::string method;
  HeaderList headers;  ///< the author's, and the body's Content-Type
  bool has_body = false;
  bool stream_body = false;         ///< a body with a null source: it cannot be sent twice
  bool type_from_body = false;      ///< Content-Type is not the author's
  bool unsafe_request = false;      ///< https://fetch.spec.whatwg.org/#unsafe-request-flag
  bool use_cors_preflight = false;  ///< https://fetch.spec.whatwg.org/#use-cors-preflight-flag
  bool redirect_tainted = false;    ///< https://fetch.spec.whatwg.org/#concept-request-tainted-origin
  bool became_get = false;          ///< a redirect changed the method
  unsigned redirect_count = 0;

  /// "include" as the CORS check and the preflight see it.
  [[nodiscard]] bool includes_credentials() const noexcept { return credentials == Credentials::kInclude; }
  /// https://fetch.spec.whatwg.org/#serializing-a-request-origin
  [[nodiscard]] std::string_view serialized_origin() const noexcept {
    return redirect_tainted ? std::string_view("null") : origin.serialize();
  }
};

}  // namespace crosscheck::browser
