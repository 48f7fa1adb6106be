// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace crosscheck::policy {

inline constexpr std::uint64_t kHashMultiplier = 0x9E3779B97F4A7C15;  // 2^64 / the golden ratio, odd

constexpr std::uint64_t hash_step(std::uint64_t hash, std::uint64_t word) noexcept {
  hash = (hash ^ word) * kHashMultiplier;
  return hash ^ (hash >> 32);
}

/// All bytes of a text of fewer than eight in one word.
inline std::uint64_t short_word(const char* bytes, std::size_t size) noexcept {
  std::uint64_t word = 0;
  if (size >= 4) {  // the first and the last four
    std::uint32_t halves[2];
    std::memcpy(&halves[0], bytes, 4);
    std::memcpy(&halves[1], bytes + size - 4, 4);
    std::memcpy(&word, halves, 8);
  } else {
    for (; size > 0; --size) word = word << 8 | static_cast<unsigned char>(*bytes++);
  }
  return word;
}

/// Eight bytes a step. The tables' keys are the policy's, so that whoever sends requests cannot make them collide with one
/// another; what is looked up is compared in full.
inline std::uint64_t hash_bytes(std::string_view bytes) noexcept {
  std::uint64_t hash = bytes.size() * kHashMultiplier;
  std::uint64_t word = 0;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  if (left > 64) {  // two at a time, which do not wait for one another
    std::uint64_t other = ~hash;
    for (; left > 16; at += 16, left -= 16) {
      std::uint64_t next = 0;
      std::memcpy(&word, at, 8);
      std::memcpy(&next, at + 8, 8);
      hash = hash_step(hash, word);
      other = hash_step(other, next);
    }
    hash = hash_step(hash, other);
  }
  for (; left > 8; at += 8, left -= 8) {
    std::memcpy(&word, at, 8);
    hash = hash_step(hash, word);
  }
  if (bytes.size() >= 8) {  // the last eight, which may overlap the ones before
    std::memcpy(&word, bytes.data() + bytes.size() - 8, 8);
    return hash_step(hash, word);
  }
  return hash_step(hash, short_word(at, left));
}

}  // namespace crosscheck::policy
