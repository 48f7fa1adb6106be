// SPDX-License-Identifier: Apache-2.0
//
// What a live exchange shows beside its answer: no browser looks at it, people do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crosscheck/http.h"

namespace crosscheck {

/// A 1xx response that came before the final one.
struct InformationalResponse {
  std::uint16_t status = 0;
  HeaderList headers;
};

struct WireFacts {
  std::string sent;         ///< request line and header lines as they went out; HTTP/2 in HTTP/1 notation
  std::string address;      ///< of the peer: "127.0.0.1:8080", "[::1]:443"; empty when there was no connection
  double seconds = 0;       ///< from the start to the end of the response's headers, or to the failure
  std::string status_line;  ///< "HTTP/1.1 404 Not Found"; empty when none came
  std::vector<InformationalResponse> informational;
  HeaderList trailers;             ///< never part of the response's headers
  std::vector<std::string> notes;  ///< what is odd, for people, in English: "the body broke off after 12 bytes"
};

}  // namespace crosscheck
