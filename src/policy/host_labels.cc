// SPDX-License-Identifier: Apache-2.0
#include "policy/host_labels.h"

#include <algorithm>
#include <cstddef>

#ifdef __SSE2__  // every x86-64
#include <emmintrin.h>
#endif

namespace crosscheck::policy {
namespace {

/// True when a byte has no place in a host, or is a dot behind which comes another.
bool has_wrong(const char* at, const char* end) noexcept {
  return !std::all_of(at, end, [](const char& c) { return is_host_byte(c) && (c != '.' || *(&c + 1) != '.'); });
}

#ifdef __SSE2__
constexpr std::ptrdiff_t kBlock = sizeof(__m128i);

__m128i bytes_at(const char* at) noexcept { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

/// All bits of the bytes that are in the `size` from `first` on.
__m128i in_range(__m128i bytes, char first, char size) noexcept {
  const __m128i offsets = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
  return _mm_cmpeq_epi8(_mm_min_epu8(offsets, _mm_set1_epi8(static_cast<char>(size - 1))), offsets);
}

/// All bits of the bytes for which is_host_byte() holds and which are not the first of two dots.
[[gnu::always_inline]] inline __m128i right_bytes(const char* block) noexcept {
  const __m128i bytes = bytes_at(block);
  const __m128i letters = in_range(bytes, 'a', 26);
  const __m128i others = in_range(bytes, '-', 13);  // -./0123456789
  const __m128i slashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('/'));
  const __m128i lines = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_'));
  const __m128i dots = _mm_set1_epi8('.');
  const __m128i pairs = _mm_and_si128(_mm_cmpeq_epi8(bytes, dots), _mm_cmpeq_epi8(bytes_at(block + 1), dots));
  return _mm_andnot_si128(_mm_or_si128(slashes, pairs), _mm_or_si128(_mm_or_si128(letters, others), lines));
}

/// has_wrong() for a block and more.
bool has_wrong_in_blocks(const char* at, const char* end) noexcept {
  __m128i right = right_bytes(end - kBlock);  // which may overlap the one before
  for (; end - at > kBlock; at += kBlock) right = _mm_and_si128(right, right_bytes(at));
  return _mm_movemask_epi8(right) != 0xFFFF;
}
#else
constexpr std::ptrdiff_t kBlock = PTRDIFF_MAX;
bool has_wrong_in_blocks(const char* at, const char* end) noexcept { return has_wrong(at, end); }
#endif

}  // namespace

bool are_host_labels(std::string_view text) noexcept {
  if (text.empty() || text.front() == '.') return false;
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  return !(end - begin < kBlock ? has_wrong(begin, end) : has_wrong_in_blocks(begin, end));
}

}  // namespace crosscheck::policy
