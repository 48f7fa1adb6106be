// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "policy/hash.h"
#include "policy/hash_bits.h"
#include "policy/origin_pattern.h"

namespace crosscheck::policy {

/// Patterns with "*." or ":*": looked up by scheme, port and each suffix of the host, in one walk from its right end that
/// stops where no pattern goes on.
class WildcardOrigins {
 public:
  WildcardOrigins() = default;
  /// @param patterns those of them that are tuples with a wildcard are taken; copied
  explicit WildcardOrigins(const std::vector<ReadOrigin>& patterns);

  [[nodiscard]] bool empty() const noexcept { return slots_.empty(); }
  /// Not to be asked when it is empty().
  [[nodiscard]] bool match(std::string_view origin) const noexcept { return may_match(origin) && walk(origin); }
  /// In bytes, without the object itself.
  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  struct Slot {
    std::uint32_t tag = 0;     // the upper half of the hash
    std::uint32_t offset = 0;  // of the host in bytes_
    std::uint32_t port = 0;
    std::uint16_t scheme = 0;
    std::uint8_t size = 0;  // of the host; 0: the slot is empty
    bool subdomains = false;
  };
  static_assert(sizeof(Slot) == 16);  // four in a cache line
  using Word = std::uint64_t;

  /// False for most strangers: their last bytes are no pattern's.
  [[nodiscard]] bool may_match(std::string_view origin) const noexcept {
    if (origin.size() < sizeof(Word) || ascii::is_digit(origin.back())) return true;  // perhaps a port is the end
    Word end = 0;
    std::memcpy(&end, origin.data() + origin.size() - sizeof(Word), sizeof(Word));
    return ends_.marks(hash_step(0, end & end_mask_)) != 0;
  }
  [[nodiscard]] bool walk(std::string_view origin) const noexcept;
  [[nodiscard]] bool has(std::uint64_t suffix_hash, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                         bool subdomains) const noexcept;
  void add(const OriginPattern& pattern);
  void add_end(const OriginPattern& pattern);

  bool any_port_ = false;       // a pattern has any port
  bool fixed_port_ = false;     // a pattern has a port, or its scheme's default
  unsigned fewest_labels_ = 1;  // of the host of a pattern
  Word end_mask_ = 0;           // of the last bytes of an origin, as many as the shortest pattern has
  HashBits<1> ends_;            // these bytes of each pattern
  HashBits<2> suffixes_;        // each suffix of whole labels of a pattern's host, with kGoesOn, kEnds or both
  std::vector<Slot> slots_;
  std::string bytes_;                 // the hosts, one after the other
  std::vector<std::string> schemes_;  // with "://"; the first is https://
};

}  // namespace crosscheck::policy
