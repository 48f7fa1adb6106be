// SPDX-License-Identifier: Apache-2.0
// https://xhr.spec.whatwg.org/#the-send()-method says UTF-8 for the charset of the author's Content-Type when text is
// sent; each engine has its own way to do so.
#pragma once

#include <string>
#include <string_view>

#include "browser/traits.h"

namespace crosscheck::browser {

[[nodiscard]] std::string with_utf8_charset(CharsetRewrite rewrite, std::string_view type);

}  // namespace crosscheck::browser
