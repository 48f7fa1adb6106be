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
    const int byte = path[i] == '%' ? escape_at(path.substr(i)) : -1;
    if (byte < 0 || !is_always_escaped(byte)) {
      out[size++] = path[i];
    } else {
      out[size++] = static_cast<char>(byte);
      i += 2;
    }
  }
  return size;
}

/// Drops the parameter of a segment, and takes backslashes for slashes, in place.
/// @return false when a separator is hidden in the parameter
bool drop_parameter(char* segment, std::size_t& size) noexcept {
  bool parameter = false;
  bool hidden = false;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const char c = segment[i] == '\\' ? '/' : segment[i];
    hidden = hidden || (parameter && c == '/');
    parameter = c == ';' || (parameter && c != '/');
    if (!parameter) segment[kept++] = c;
  }
  size = kept;
  return !hidden;
}

/// Reads a path segment by segment: each is decoded until no escape is left, and loses its parameter.
class Liberally {
 public:
  explicit Liberally(char* out) noexcept : out_(out) {}

  void read(std::string_view path) noexcept {
    for (const char c : path) {
      if (c == '/') end_segment();
      out_[size_++] = c;
      if (c == '/') {
        begin_ = size_;
        continue;
      }
      odd_ = odd_ || c == '%' || c == '\\' || c == ';';
      // What was just written may have completed an escape, and that one another.
      for (int byte = -1; odd_ && size_ >= begin_ + 3 && (byte = escape_at({out_ + size_ - 3, 3})) >= 0;) {
        size_ -= 2;
        out_[size_ - 1] = static_cast<char>(byte);
      }
    }
    end_segment();
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// True when a separator is hidden in a parameter.
  [[nodiscard]] bool is_contested() const noexcept { return contested_; }

 private:
  void end_segment() noexcept {
    if (!odd_) return;
    std::size_t size = size_ - begin_;
    contested_ = !drop_parameter(out_ + begin_, size) || contested_;
    size_ = begin_ + size;
    odd_ = false;
  }

  char* out_;
  std::size_t size_ = 0;
  std::size_t begin_ = 0;  // of the segment
  bool odd_ = false;       // the segment has more in it than bytes that stand for themselves
  bool contested_ = false;
};

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
  const char* const end = target.data() + target.size();
  return {target.data(), std::find_if(target.data(), end, [](char c) { return c == '?' || c == '#'; })};
}

std::string_view authority_of_target(std::string_view target) noexcept {
  const std::size_t begin = authority_begin(target);
  if (begin == 0) return {};
  const std::string_view authority = target.substr(begin, target.find_first_of("/?#", begin) - begin);
  return authority.substr(authority.rfind('@') + 1);  // npos + 1 is 0
}

bool is_plain_path(std::string_view path) noexcept {
  if (!path.starts_with('/')) return false;
  // Without a way out of the loop, so that compilers make it one over vectors.
  bool odd = false;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const char c = path[i];
    odd |= (c == '%') | (c == '\\') | (c == ';');
    odd |= (path[i - 1] == '/') & ((c == '/') | (c == '.'));
  }
  return !odd;
}

bool has_upper_case(std::string_view path) noexcept {
  bool found = false;
  for (const char c : path) found |= ascii::is_upper_alpha(c);
  return found;
}

PathReadings::PathReadings(std::string_view path) noexcept {
  literal_size_ = decode_what_has_to_be_escaped(path, literal_);
  Liberally liberally(liberal_);
  liberally.read(path);
  liberal_size_ = liberally.size();
  contested_ = liberally.is_contested() || has_parent_segment({liberal_, liberal_size_});
  liberal_size_ = resolve_dots(liberal_, liberal_size_);
}

}  // namespace crosscheck::policy
