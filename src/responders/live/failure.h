// SPDX-License-Identifier: Apache-2.0
//
// Why a transfer gave no response, in words: which step failed, and for TLS what is the matter with the certificate.
#pragma once

#include <curl/curl.h>

#include <string>

#include "responders/live/transfer.h"

namespace crosscheck::responders {

/// Of a transfer whose response headers did not come to their end; CURLE_OK is possible.
[[nodiscard]] NetworkError explain_failure(CURL* handle, CURLcode code, const Transfer& transfer,
                                           const LiveOptions& options);

/// What OpenSSL thinks of the peer's certificate, in words; empty when it is content.
[[nodiscard]] std::string verification_problem(CURL* handle);

/// The certificate a server shows, read from a connection of its own that sends no request.
struct ServerCertificate {
  std::string subject, issuer, names, valid_from, valid_until;  ///< empty when not told
  int chain_length = 0;                                         ///< 0: no certificate could be read
};
[[nodiscard]] ServerCertificate read_certificate(const std::string& url, const LiveOptions& options);

}  // namespace crosscheck::responders
