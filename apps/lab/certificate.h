// SPDX-License-Identifier: Apache-2.0
//
// A certificate for 127.0.0.1 and localhost that nobody signed, made anew each time and never written to disk.
#pragma once

#include <memory>

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace crosscheck::lab {

struct Certificate {
  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{nullptr, EVP_PKEY_free};
  std::unique_ptr<X509, decltype(&X509_free)> certificate{nullptr, X509_free};
  [[nodiscard]] explicit operator bool() const noexcept { return key && certificate; }
};

/// Valid for a day from now; empty when OpenSSL refuses.
[[nodiscard]] Certificate make_certificate();

}  // namespace crosscheck::lab
