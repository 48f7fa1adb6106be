// SPDX-License-Identifier: Apache-2.0
#include "policy/route_path.h"

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

/// Resolves "." and ".." segments in place; with `merge`, drops empty segments too. https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4
std::size_t resolve_dots(char* path, std::size_t size, bool merge) noexcept {
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
    } else if (!(merge && segment.empty() && !last)) {
      for (std::size_t i = in; i < end; ++i) path[out++] = path[i];
    }
    in = end;
  }
  return out;
}

std::size_t decode_once(std::string_view path, char* out) noexcept {
  std::size_t size = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int byte = escape_at(path.substr(i));
    if (byte < 0 || byte == '/' || byte == '\\' || byte == '%' || byte == ';') {
      out[size++] = path[i];
    } else {
      out[size++] = static_cast<char>(byte);
      i += 2;
    }
  }
  return size;
}

std::size_t decode_all(std::string_view path, char* out) noexcept {
  std::size_t size = 0;
  bool parameter = false;
  for (const char c : path) {
    out[size++] = c;
    // What was just written may have completed an escape, and that one another.
    for (int byte = -1; size >= 3 && (byte = escape_at({out + size - 3, 3})) >= 0;) {
      size -= 2;
      out[size - 1] = static_cast<char>(byte);
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const char c = out[i] == '\\' ? '/' : out[i];
    parameter = c == ';' || (parameter && c != '/');
    if (!parameter) out[kept++] = c;
  }
  return kept;
}

}  // namespace

std::string_view path_of_target(std::string_view target) noexcept {
  if (!target.starts_with('/')) {  // absolute-form, RFC 9112, section 3.2.2
    if (const std::size_t scheme = target.find("://"); scheme != std::string_view::npos) {
      const std::size_t path = target.find_first_of("/?#", scheme + 3);
      target = path == std::string_view::npos || target[path] != '/' ? std::string_view("/") : target.substr(path);
    }
  }
  return target.substr(0, target.find_first_of("?#"));
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
  literal_size_ = resolve_dots(literal_, decode_once(path, literal_), false);
  liberal_size_ = resolve_dots(liberal_, decode_all(path, liberal_), true);
}

}  // namespace crosscheck::policy
