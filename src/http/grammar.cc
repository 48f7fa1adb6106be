// SPDX-License-Identifier: Apache-2.0
#include "http/grammar.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace crosscheck::http {
namespace {

// A set of bytes as one look-up.
class ByteSet {
 public:
  template <class Predicate>
  constexpr explicit ByteSet(Predicate contains) {
    for (std::size_t byte = 0; byte < bits_.size(); ++byte) bits_[byte] = contains(static_cast<unsigned char>(byte));
  }
  [[nodiscard]] constexpr bool operator[](char c) const { return bits_[static_cast<unsigned char>(c)]; }
  [[nodiscard]] constexpr std::size_t size() const {
    return static_cast<std::size_t>(std::count(bits_.begin(), bits_.end(), true));
  }

 private:
  std::array<bool, 256> bits_{};
};

constexpr bool is_one_of(unsigned char byte, std::string_view bytes) {
  return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

constexpr ByteSet kToken{[](unsigned char byte) { return is_token_code_point(static_cast<char>(byte)); }};
static_assert(kToken.size() == 77 && kToken['~'] && !kToken[' '] && !kToken['/'] && !kToken['\x80']);

constexpr ByteSet kCorsUnsafe{
    [](unsigned char byte) { return (byte < 0x20 && byte != '\t') || is_one_of(byte, "\"():<>?@[\\]{}\x7F"); }};
static_assert(kCorsUnsafe.size() == 31 + 14 && kCorsUnsafe['\0'] && !kCorsUnsafe['\t'] && !kCorsUnsafe['\xFF']);

constexpr ByteSet kLanguage{
    [](unsigned char byte) { return ascii::is_alphanumeric(static_cast<char>(byte)) || is_one_of(byte, " *,-.;="); }};
static_assert(kLanguage.size() == 62 + 7 && !kLanguage['\t'] && !kLanguage['_']);

template <class Predicate>
constexpr std::string_view strip(std::string_view bytes, Predicate drop) noexcept {
  while (!bytes.empty() && drop(bytes.front())) bytes.remove_prefix(1);
  while (!bytes.empty() && drop(bytes.back())) bytes.remove_suffix(1);
  return bytes;
}

}  // namespace

std::string_view strip_http_tab_or_space(std::string_view bytes) noexcept { return strip(bytes, is_http_tab_or_space); }

std::string_view normalize_header_value(std::string_view potential_value) noexcept {
  return strip(potential_value, is_http_whitespace);
}

bool is_token(std::string_view bytes) noexcept {
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char c) { return kToken[c]; });
}

bool is_header_value(std::string_view bytes) noexcept {
  const auto ends_line = [](char c) { return c == '\0' || c == '\n' || c == '\r'; };
  if (std::any_of(bytes.begin(), bytes.end(), ends_line)) return false;
  return strip_http_tab_or_space(bytes).size() == bytes.size();
}

bool is_cors_unsafe_request_header_byte(char c) noexcept { return kCorsUnsafe[c]; }

bool is_language_header_byte(char c) noexcept { return kLanguage[c]; }

}  // namespace crosscheck::http
