// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosscheck::policy {

/// Hashes with marks: finds those that were added, and few others.
template <unsigned kBits>
class HashBits {
  static_assert(kBits == 1 || kBits == 2);
  static constexpr std::uint64_t kEntry = (1U << kBits) - 1;

 public:
  HashBits() = default;  // not to be asked
  /// @param hashes how many will be added; there are eight bits for each, or more
  explicit HashBits(std::size_t hashes) : words_(std::bit_ceil(hashes / 8 + 1)) {}

  /// @param marks not 0, and no more than an entry holds
  void add(std::uint64_t hash, std::uint64_t marks = kEntry) noexcept { words_[word(hash)] |= marks << shift(hash); }
  /// What was added with a hash, and perhaps with others; 0: nothing.
  [[nodiscard]] std::uint64_t marks(std::uint64_t hash) const noexcept {
    return words_[word(hash)] >> shift(hash) & kEntry;
  }
  /// In bytes, without the object itself.
  [[nodiscard]] std::size_t memory() const noexcept { return words_.capacity() * sizeof(std::uint64_t); }

 private:
  [[nodiscard]] std::size_t word(std::uint64_t hash) const noexcept { return (hash >> 38) & (words_.size() - 1); }
  static unsigned shift(std::uint64_t hash) noexcept { return (hash >> 32 & 63) & ~(kBits - 1); }

  std::vector<std::uint64_t> words_;
};

/// The slots of a hash table with open addresses: a power of two that leaves a third of them empty at least.
[[nodiscard]] constexpr std::size_t table_size(std::size_t entries) noexcept {
  return std::bit_ceil(entries + entries / 2 + 1);
}

}  // namespace crosscheck::policy
