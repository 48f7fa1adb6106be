// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/hash_bits.h"

namespace crosscheck::policy {

/// Origins to be found whole, in a hash table.
class ExactOrigins {
 public:
  ExactOrigins() = default;
  /// @param origins how many will be added, at most
  /// @param bytes   of all of them
  ExactOrigins(std::size_t origins, std::size_t bytes);

  /// @param origin not empty; again is nothing new
  void add(std::string_view origin);
  [[nodiscard]] bool empty() const noexcept { return slots_.empty(); }
  /// Not to be asked when it is empty().
  [[nodiscard]] bool has(std::string_view origin) const noexcept;
  /// In bytes, without the object itself.
  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  struct Slot {
    std::uint32_t tag = 0;     // the upper half of the hash
    std::uint32_t offset = 0;  // in bytes_
    std::uint32_t size = 0;    // 0: the slot is empty
  };

  [[nodiscard]] bool is_at(const Slot& slot, std::uint64_t hash, std::string_view origin) const noexcept;

  std::string bytes_;  // the keys, one after the other
  std::vector<Slot> slots_;
  HashBits<1> samples_;  // of a few bytes of each: most strangers end here
};

}  // namespace crosscheck::policy
