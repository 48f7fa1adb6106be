// SPDX-License-Identifier: Apache-2.0
//
// Special schemes and their default ports. https://url.spec.whatwg.org/#special-scheme
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck::url {

enum class Scheme : std::uint8_t { kNotSpecial, kFtp, kFile, kHttp, kHttps, kWs, kWss };

/// @param scheme lower-case, without the colon.
[[nodiscard]] constexpr Scheme scheme_of(std::string_view scheme) noexcept {
  switch (scheme.size()) {
    case 2:
      return scheme == "ws" ? Scheme::kWs : Scheme::kNotSpecial;
    case 3:
      return scheme == "wss" ? Scheme::kWss : scheme == "ftp" ? Scheme::kFtp : Scheme::kNotSpecial;
    case 4:
      return scheme == "http" ? Scheme::kHttp : scheme == "file" ? Scheme::kFile : Scheme::kNotSpecial;
    case 5:
      return scheme == "https" ? Scheme::kHttps : Scheme::kNotSpecial;
    default:
      return Scheme::kNotSpecial;
  }
}

/// https://url.spec.whatwg.org/#default-port; -1 when there is none, which no port equals.
[[nodiscard]] constexpr std::int32_t default_port(Scheme scheme) noexcept {
  switch (scheme) {
    case Scheme::kFtp:
      return 21;
    case Scheme::kHttp:
    case Scheme::kWs:
      return 80;
    case Scheme::kHttps:
    case Scheme::kWss:
      return 443;
    case Scheme::kFile:
    case Scheme::kNotSpecial:
      return -1;
  }
  return -1;
}

/// Whether a URL of that scheme has a tuple origin. https://url.spec.whatwg.org/#concept-url-origin
[[nodiscard]] constexpr bool has_tuple_origin(Scheme scheme) noexcept {
  return scheme != Scheme::kNotSpecial && scheme != Scheme::kFile;
}

}  // namespace crosscheck::url
