// SPDX-License-Identifier: Apache-2.0
//
// The seam to Unicode. Natively ICU answers (to_ascii_icu.cc); a WebAssembly build lets the page's own URL class answer.
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::url {

/// Unicode ToASCII with CheckHyphens, UseSTD3ASCIIRules, Transitional_Processing, VerifyDnsLength and IgnoreInvalidPunycode
/// false, CheckBidi and CheckJoiners true. https://www.unicode.org/reports/tr46/#ToASCII
/// @param domain  well-formed UTF-8. The URL parser asks for domains that are not ASCII alone; of one that is, this tells
///                whether its Punycode can be decoded.
/// @param ascii   on success, replaced by the result, which is ASCII; it may be empty and may hold forbidden code points.
/// @return false when the domain is invalid.
[[nodiscard]] bool unicode_to_ascii(std::string_view domain, std::string& ascii);

}  // namespace crosscheck::url
