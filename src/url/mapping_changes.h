// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace crosscheck::url {

/// Brings a domain up to the IDNA mapping table of Unicode 17 as far as that table maps code points otherwise than that of
/// Unicode 15.0 did, so that an older ICU gives what browsers give: U+1E9E becomes "ß" and no longer "ss", Hangul fillers
/// are ignored, and so on. With a newer ICU it changes nothing. Characters that are newer than the ICU stay invalid.
/// https://www.unicode.org/reports/tr46/#IDNA_Mapping_Table
/// @param domain well-formed UTF-8.
[[nodiscard]] std::string apply_mapping_changes(std::string_view domain);

}  // namespace crosscheck::url
