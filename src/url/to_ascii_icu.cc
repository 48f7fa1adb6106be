// SPDX-License-Identifier: Apache-2.0
#include <unicode/uidna.h>

#include <limits>

#include "url/mapping_changes.h"
#include "url/to_ascii.h"

namespace crosscheck::url {

namespace {

// What CheckHyphens and VerifyDnsLength would refuse; ICU always reports it, and the standard does not ask.
constexpr std::uint32_t kIgnoredErrors = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                         UIDNA_ERROR_DOMAIN_NAME_TOO_LONG | UIDNA_ERROR_LEADING_HYPHEN |
                                         UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

// Never closed: ICU keeps its data until the process ends anyway, and a URL may be parsed by a static destructor.
const UIDNA* uts46() {
  static const UIDNA* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    const UIDNA* opened = uidna_openUTS46(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        &error);
    return U_SUCCESS(error) ? opened : nullptr;
  }();
  return instance;
}

}  // namespace

bool unicode_to_ascii(std::string_view text, std::string& ascii) {
  const UIDNA* const idna = uts46();
  const std::string domain = apply_mapping_changes(text);
  if (idna == nullptr || domain.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
    return false;
  ascii.resize(domain.size() + 64);
  for (int attempt = 0; attempt < 2; ++attempt) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t length =
        uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<std::int32_t>(domain.size()), ascii.data(),
                               static_cast<std::int32_t>(ascii.size()), &info, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR) {
      ascii.resize(static_cast<std::size_t>(length) + 1);
      continue;
    }
    if (U_FAILURE(error) || (info.errors & ~kIgnoredErrors) != 0) return false;
    ascii.resize(static_cast<std::size_t>(length));
    return true;
  }
  return false;
}

}  // namespace crosscheck::url
