// SPDX-License-Identifier: Apache-2.0
#include "json/spans.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__  // every x86-64
#include <emmintrin.h>
#endif

namespace crosscheck::json {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// What neither ends a value nor changes how deep it is.
constexpr std::array<bool, 256> kDull = [] {
  std::array<bool, 256> dull{};
  dull.fill(true);
  for (const char c : {'"', '{', '}', '[', ']'}) dull[static_cast<unsigned char>(c)] = false;
  return dull;
}();

constexpr bool is_whitespace(char c) noexcept { return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); }

constexpr std::size_t kBlock = sizeof(std::uint64_t);
constexpr std::uint64_t kOnes = 0x0101010101010101;
[[maybe_unused]] constexpr std::uint64_t kHighBits = 0x8080808080808080;

constexpr bool kHasBlocks = std::endian::native == std::endian::little;

/// Index of the first byte, in the text's order, that has a bit set.
std::size_t first_byte_of(std::uint64_t block) noexcept {
  return static_cast<std::size_t>(std::countr_zero(block)) / 8;
}

std::uint64_t block_at(std::string_view json, std::size_t at) noexcept {
  std::uint64_t block = 0;
  std::memcpy(&block, json.data() + at, kBlock);
  return block;
}

// The bytes of a block that no string holds as they are, quotes and control characters: a bit for each, or the high bit of
// each. Only the lowest that is set is exact.
#ifdef __SSE2__
constexpr std::size_t kTextBlock = sizeof(__m128i);
constexpr std::size_t kBitsOfByte = 1;

std::uint32_t ends_of_text(const char* block) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block));
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(quotes, controls)));
}
#else
constexpr std::size_t kTextBlock = kBlock;
constexpr std::size_t kBitsOfByte = 8;

std::uint64_t ends_of_text(const char* bytes) noexcept {
  std::uint64_t block = 0;
  std::memcpy(&block, bytes, kBlock);
  const std::uint64_t quotes = block ^ (kOnes * '"');
  // Borrows only go up.
  return (((quotes - kOnes) & ~quotes) | ((block - kOnes * 0x20) & ~block)) & kHighBits;
}
#endif

// The first byte from `at` on that no string holds as it is.
std::size_t skip_text(std::string_view json, std::size_t at) noexcept {
  if constexpr (kHasBlocks) {
    for (; at + kTextBlock <= json.size(); at += kTextBlock) {
      const auto found = ends_of_text(json.data() + at);
      if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / kBitsOfByte;
    }
  }
  while (at < json.size() && json[at] != '"' && static_cast<unsigned char>(json[at]) >= 0x20) ++at;
  return at;
}

// One past the closing quote; `at` is the opening one. A quote is escaped after an odd number of backslashes.
std::size_t end_of_string(std::string_view json, std::size_t at) noexcept {
  const std::size_t begin = at + 1;
  for (at = begin; (at = skip_text(json, at)) < json.size() && json[at] == '"'; ++at) {
    std::size_t backslash = at;
    while (backslash > begin && json[backslash - 1] == '\\') --backslash;
    if ((at - backslash) % 2 == 0) return at + 1;
  }
  return kNone;
}

std::size_t end_of_brackets(std::string_view json, std::size_t at) noexcept {
  for (std::size_t depth = 0; at < json.size();) {
    const char c = json[at];
    if (kDull[static_cast<unsigned char>(c)]) {
      at = skip_whitespace(json, at + 1);
    } else if (c == '"') {
      at = end_of_string(json, at);
    } else {
      ++at;
      if (c == '{' || c == '[') {
        ++depth;
      } else if (--depth == 0) {
        return at;
      }
    }
  }
  return kNone;
}

std::size_t end_of_word(std::string_view json, std::size_t at) noexcept {
  const std::size_t begin = at;
  while (at < json.size() && json[at] != ',' && json[at] != '}' && json[at] != ']' && !is_whitespace(json[at])) ++at;
  return at == begin ? kNone : at;
}

}  // namespace

std::size_t skip_whitespace(std::string_view json, std::size_t at) noexcept {
  while (at < json.size() && is_whitespace(json[at])) {
    ++at;
    if constexpr (kHasBlocks) {  // an indentation
      for (std::uint64_t others = 0; others == 0 && at + kBlock <= json.size();) {
        others = block_at(json, at) ^ (kOnes * ' ');
        at += others == 0 ? kBlock : first_byte_of(others);
      }
    }
  }
  return at;
}

std::size_t end_of_value(std::string_view json, std::size_t at) noexcept {
  if (at >= json.size()) return kNone;
  if (json[at] == '"') return end_of_string(json, at);
  if (json[at] == '{' || json[at] == '[') return end_of_brackets(json, at);
  return end_of_word(json, at);
}

bool Elements::take_value() noexcept {
  const std::size_t end = end_of_value(json_, begin_);
  if (end == kNone) return false;
  after_ = end;
  return true;
}

// To where the next value begins, or past the closing bracket.
bool Elements::next(char bracket) noexcept {
  std::size_t at = skip_whitespace(json_, after_);
  if (at < json_.size() && json_[at] == bracket) {
    closed_ = true;
    after_ = at + 1;
    return false;
  }
  if (!first_) {
    if (at >= json_.size() || json_[at] != ',') return false;
    at = skip_whitespace(json_, at + 1);
  }
  first_ = false;
  begin_ = at;
  return at < json_.size();
}

bool Members::next_key() noexcept {
  if (!Elements::next('}') || json_[begin_] != '"') return false;
  const std::size_t end = end_of_string(json_, begin_);
  if (end == kNone) return false;
  after_ = end;
  key_ = json_.substr(begin_ + 1, after_ - begin_ - 2);
  const std::size_t colon = skip_whitespace(json_, after_);
  if (colon >= json_.size() || json_[colon] != ':') return false;
  begin_ = skip_whitespace(json_, colon + 1);
  return begin_ < json_.size();
}

}  // namespace crosscheck::json
