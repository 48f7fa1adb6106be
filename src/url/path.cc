// SPDX-License-Identifier: Apache-2.0
#include "url/path.h"

#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "url/code_points.h"
#include "url/percent_encode.h"

namespace crosscheck::url {

namespace {

// Takes "." or "%2e" off the front of the segment.
bool take_dot(std::string_view& segment) noexcept {
  if (!segment.empty() && segment.front() == '.') {
    segment.remove_prefix(1);
    return true;
  }
  if (segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && ascii::to_lower(segment[2]) == 'e') {
    segment.remove_prefix(3);
    return true;
  }
  return false;
}

// How many dots the segment consists of: 1 for https://url.spec.whatwg.org/#single-dot-path-segment, 2 for
// https://url.spec.whatwg.org/#double-dot-path-segment, 0 for any other.
int dots_in(std::string_view segment) noexcept {
  if (!take_dot(segment)) return 0;
  if (segment.empty()) return 1;
  return take_dot(segment) && segment.empty() ? 2 : 0;
}

enum PathByte : std::uint8_t { kCare = 1 << 0, kSlash = 1 << 1, kDotOrPercent = 1 << 2 };

constexpr std::array<std::uint8_t, 256> kPathBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) table[c] = in_percent_encode_set(static_cast<char>(c), kPathSet) ? kCare : 0;
  table['\\'] = kCare;
  table['/'] = kSlash;
  table['.'] = table['%'] = kDotOrPercent;
  return table;
}();

// Whether the path state would copy the input byte for byte: nothing to encode, and no segment that begins as a dot segment
// does. May say no for one that it would copy.
bool is_plain_path(std::string_view input) noexcept {
  unsigned before = kSlash;
  unsigned seen = 0;
  for (const char c : input) {
    const unsigned byte = kPathBytes[static_cast<unsigned char>(c)];
    seen |= (byte & kCare) | (byte & before << 1);  // a dot after a slash
    before = byte;
  }
  return (seen & (kCare | kDotOrPercent)) == 0;
}

}  // namespace

bool is_windows_drive_letter(std::string_view text) noexcept {
  return text.size() == 2 && ascii::is_alpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool is_normalized_windows_drive_letter(std::string_view text) noexcept {
  return is_windows_drive_letter(text) && text[1] == ':';
}

bool starts_with_a_windows_drive_letter(std::string_view text) noexcept {
  return is_windows_drive_letter(text.substr(0, 2)) && (text.size() == 2 || text[2] == '/' || text[2] == '\\');
}

void shorten_path(std::string& href, std::size_t path_begin, Scheme scheme) {
  const std::string_view path = std::string_view(href).substr(path_begin);
  if (path.empty()) return;
  const std::size_t last = path.rfind('/');
  if (scheme == Scheme::kFile && last == 0 && is_normalized_windows_drive_letter(path.substr(1))) return;
  href.resize(path_begin + last);
}

void append_path(std::string& href, std::size_t path_begin, std::string_view input, Scheme scheme) {
  if (scheme != Scheme::kFile && is_plain_path(input)) {
    href += '/';
    href += input;
    return;
  }
  for (;;) {
    const std::string_view segment = until_slash(input, scheme != Scheme::kNotSpecial);
    const bool last = segment.size() == input.size();
    const int dots = dots_in(segment);
    if (dots == 2) shorten_path(href, path_begin, scheme);
    if (dots == 0) {
      const bool first = href.size() == path_begin;
      href += '/';
      if (scheme == Scheme::kFile && first && is_windows_drive_letter(segment)) {
        href += {segment[0], ':'};
      } else {
        append_percent_encoded(href, segment, kPathSet);
      }
    } else if (last) {
      href += '/';
    }
    if (last) return;
    input.remove_prefix(segment.size() + 1);
  }
}

}  // namespace crosscheck::url
