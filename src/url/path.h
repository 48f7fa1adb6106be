// SPDX-License-Identifier: Apache-2.0
//
// URL paths, kept as text: a path of the segments a and b is "/a/b", the empty path is "".
// https://url.spec.whatwg.org/#url-path
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "url/scheme.h"

namespace crosscheck::url {

/// The text up to its first '/', or '\\' when `special`. string_view::find_first_of is several times slower.
[[nodiscard]] constexpr std::string_view until_slash(std::string_view text, bool special) noexcept {
  std::size_t end = 0;
  while (end < text.size() && text[end] != '/' && (text[end] != '\\' || !special)) ++end;
  return text.substr(0, end);
}

/// https://url.spec.whatwg.org/#windows-drive-letter: "C:" or "C|".
[[nodiscard]] bool is_windows_drive_letter(std::string_view text) noexcept;
/// https://url.spec.whatwg.org/#normalized-windows-drive-letter: "C:".
[[nodiscard]] bool is_normalized_windows_drive_letter(std::string_view text) noexcept;
/// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter. The text ends before any '?' or '#'.
[[nodiscard]] bool starts_with_a_windows_drive_letter(std::string_view text) noexcept;

/// https://url.spec.whatwg.org/#shorten-a-urls-path, of the path that is href from `path_begin` on.
void shorten_path(std::string& href, std::size_t path_begin, Scheme scheme);

/// https://url.spec.whatwg.org/#path-state: appends the segments of `input`, which has neither '?' nor '#', to the path
/// that is href from `path_begin` on. The slash before the first segment is not part of `input`.
void append_path(std::string& href, std::size_t path_begin, std::string_view input, Scheme scheme);

}  // namespace crosscheck::url
