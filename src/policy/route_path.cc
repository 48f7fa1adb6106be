// SPDX-License-Identifier: Apache-2.0
#include "policy/route_path.h"

#include <algorithm>

#include "base/ascii.h"

namespace crosscheck::policy {
namespace {

unsigned hex_value(char c) noexcept {
  return static_cast<unsigned>(ascii::is_digit(c) ? c - '0' : ascii::to_lower(c) - 'a' + 10);
}

/// The byte that the escape at the front of `text` stands for, or -1.
int escape_at(std::string_view text) noexcept {
  if (text.size() < 3 || text[0] != '%' || !ascii::is_hex_digit(text[1]) || !ascii::is_hex_digit(text[2])) return -1;
  return static_cast<int>(hex_value(text[1]) << 4 | hex_value(text[2]));
}

/// Resolves "." and ".." segments in place, and drops empty ones. https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4
std::size_t resolve_dots(char* path, std::size_t size) noexcept {
  std::size_t out = 0;
  for (std::size_t in = 0; in < size;) {
    // path[in] is a slash, or this is the first segment of a path without one
    const std::size_t begin = path[in] == '/' ? in + 1 : in;
    std::size_t end = begin;
    while (end < size && path[end] != '/') ++end;
    const std::string_view segment(path + begin, end - begin);
    const bool last = end == size;
    if (segment == ".." || segment == ".") {
      if (segment.size() == 2) {
        while (out > 0 && path[--out] != '/') {
        }
      }
      if (last) path[out++] = '/';
    } else if (!segment.empty() || last) {
      for (std::size_t i = in; i < end; ++i) path[out++] = path[i];
    }
    in = end;
  }
  return out;
}

/// A byte that browsers never send as it is in a path. https://url.spec.whatwg.org/#path-percent-encode-set
bool is_always_escaped(int byte) noexcept {
  return byte <= ' ' || byte >= 0x7F ||
         std::string_view("\"#<>?^`{}").find(static_cast<char>(byte)) != std::string_view::npos;
}

std::size_t decode_what_has_to_be_escaped(std::string_view path, char* out) noexcept {
  std::size_t size = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int byte = escape_at(path.substr(i));
    if (byte < 0 || !is_always_escaped(byte)) {
      out[size++] = path[i];
    } else {
      out[size++] = static_cast<char>(byte);
      i += 2;
    }
  }
  return size;
}

/// Appends a segment of the path, decoded until no escape is left, without its parameter.
/// @return false when a separator is hidden in its parameter
bool decode_segment(std::string_view segment, char* out, std::size_t& size) noexcept {
  const std::size_t begin = size;
  for (const char c : segment) {
    out[size++] = c;
    // What was just written may have completed an escape, and that one another.
    for (int byte = -1; size >= begin + 3 && (byte = escape_at({out + size - 3, 3})) >= 0;) {
      size -= 2;
      out[size - 1] = static_cast<char>(byte);
    }
  }
  bool parameter = false;
  bool hidden = false;
  std::size_t kept = begin;
  for (std::size_t i = begin; i < size; ++i) {
    const char c = out[i] == '\\' ? '/' : out[i];
    hidden = hidden || (parameter && c == '/');
    parameter = c == ';' || (parameter && c != '/');
    if (!parameter) out[kept++] = c;
  }
  size = kept;
  return !hidden;
}

bool has_parent_segment(std::string_view path) noexcept {
  for (std::size_t at = path.find(".."); at != std::string_view::npos; at = path.find("..", at + 1)) {
    if ((at == 0 || path[at - 1] == '/') && (at + 2 == path.size() || path[at + 2] == '/')) return true;
  }
  return false;
}

/// Where the authority of an absolute-form target begins; 0 when it is in another form.
std::size_t authority_begin(std::string_view target) noexcept {
  const std::size_t scheme = target.starts_with('/') ? std::string_view::npos : target.find("://");
  return scheme == std::string_view::npos ? 0 : scheme + 3;
}

}  // namespace

std::string_view path_of_target(std::string_view target) noexcept {
  if (const std::size_t begin = authority_begin(target); begin != 0) {
    const std::size_t path = target.find_first_of("/?#", begin);
    target = path == std::string_view::npos || target[path] != '/' ? std::string_view("/") : target.substr(path);
  }
  return target.substr(0, target.find_first_of("?#"));
}

std::string_view authority_of_target(std::string_view target) noexcept {
  const std::size_t begin = authority_begin(target);
  if (begin == 0) return {};
  const std::string_view authority = target.substr(begin, target.find_first_of("/?#", begin) - begin);
  return authority.substr(authority.rfind('@') + 1);  // npos + 1 is 0
}

bool is_plain_path(std::string_view path) noexcept {
  if (!path.starts_with('/')) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (c == '%' || c == '\\' || c == ';') return false;
    if (c == '/' && i + 1 < path.size() && (path[i + 1] == '/' || path[i + 1] == '.')) return false;
  }
  return true;
}

PathReadings::PathReadings(std::string_view path) noexcept {
  literal_size_ = decode_what_has_to_be_escaped(path, literal_);
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (!decode_segment(path.substr(begin, end - begin), liberal_, liberal_size_)) contested_ = true;
    if (end < path.size()) liberal_[liberal_size_++] = '/';
    begin = end + 1;
  }
  contested_ = contested_ || has_parent_segment({liberal_, liberal_size_});
  liberal_size_ = resolve_dots(liberal_, liberal_size_);
}

}  // namespace crosscheck::policy
