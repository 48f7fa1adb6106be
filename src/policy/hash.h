// SPDX-License-Identifier: Apache-2.0
//
// Hashes of a policy's tables. Their keys are the policy's, so that whoever sends requests cannot make them collide with one
// another; what is looked up is compared in full.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace crosscheck::policy {

inline constexpr std::uint64_t kHashMultiplier = 0x9E3779B97F4A7C15;  // 2^64 / the golden ratio, odd

/// Both halves of the product of two numbers, folded, so that every bit of what comes out depends on every bit that goes in.
/// For machines without numbers of 128 bits.
constexpr std::uint64_t hash_mix_by_halves(std::uint64_t a, std::uint64_t b) noexcept {
  constexpr std::uint64_t kLow = 0xFFFFFFFF;
  const std::uint64_t low = (a & kLow) * (b & kLow);
  const std::uint64_t middle = (a >> 32) * (b & kLow) + (low >> 32);
  const std::uint64_t other = (a & kLow) * (b >> 32) + (middle & kLow);
  return (other << 32 | (low & kLow)) ^ ((a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32));
}

constexpr std::uint64_t hash_mix(std::uint64_t a, std::uint64_t b) noexcept {
#ifdef __SIZEOF_INT128__
  __extension__ using Product = unsigned __int128;
  const Product product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
  return hash_mix_by_halves(a, b);
#endif
}
static_assert(hash_mix(~0ULL, ~0ULL) == hash_mix_by_halves(~0ULL, ~0ULL));
static_assert(hash_mix(kHashMultiplier, ~kHashMultiplier) == hash_mix_by_halves(kHashMultiplier, ~kHashMultiplier));
static_assert(hash_mix(0x1234567890ABCDEF, kHashMultiplier) == hash_mix_by_halves(0x1234567890ABCDEF, kHashMultiplier));

constexpr std::uint64_t hash_step(std::uint64_t hash, std::uint64_t word) noexcept {
  return hash_mix(hash ^ word, kHashMultiplier);
}

inline std::uint64_t hash_word(const char* bytes) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

/// All bytes of a text of fewer than eight in one word.
inline std::uint64_t hash_short_word(const char* bytes, std::size_t size) noexcept {
  const auto byte = [bytes](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])}; };
  if (size == 0) return 0;
  if (size < 4) return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
  std::uint32_t first = 0, last = 0;
  std::memcpy(&first, bytes, sizeof(first));
  std::memcpy(&last, bytes + size - sizeof(last), sizeof(last));
  return std::uint64_t{first} << 32 | last;
}

/// Sixteen bytes a step. @param seed the hash of what came before
inline std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0) noexcept {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  std::uint64_t hash = seed + bytes.size();
  if (bytes.size() < 8) return hash_step(hash, hash_short_word(at, bytes.size()));
  for (; end - at > 16; at += 16) hash = hash_mix(hash ^ hash_word(at), kHashMultiplier ^ hash_word(at + 8));
  // The last words, which may overlap those before.
  if (bytes.size() >= 16) at = end - 16;
  return hash_mix(hash ^ hash_word(at), kHashMultiplier ^ hash_word(end - 8));
}

}  // namespace crosscheck::policy
