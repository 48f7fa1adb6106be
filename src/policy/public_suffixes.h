// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace crosscheck::policy {

/// Where strangers have names below `host`: a rule of the Public Suffix List that is `host` itself or ends in it, such as
/// "*.compute.amazonaws.com" for amazonaws.com; empty when there is none. https://publicsuffix.org/list/
/// @param host a domain in lower case, as Punycode, without a dot at its end; a view of it may be what is returned
[[nodiscard]] std::string_view public_suffix_under(std::string_view host);

}  // namespace crosscheck::policy
