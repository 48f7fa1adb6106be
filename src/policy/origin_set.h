// SPDX-License-Identifier: Apache-2.0
//
// The origins of a policy, to be asked whether they match the bytes of an Origin header. Three parts, each as fast as its
// patterns allow: a single exact origin is compared; exact origins are looked up whole in a hash table; origins with a
// wildcard are looked up by scheme, port and each suffix of the host, in one walk from its right end that stops where no
// pattern goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/origin_pattern.h"

namespace crosscheck::policy {

class OriginSet {
 public:
  OriginSet() = default;
  /// @param origins any number, in any order, repeats allowed; copied
  explicit OriginSet(const std::vector<ReadOrigin>& origins);

  [[nodiscard]] bool any() const noexcept { return any_; }
  [[nodiscard]] bool null() const noexcept { return null_; }
  /// True when a pattern matches a serialized origin. `origin` is any bytes; "null" matches `null` and `*` alone.
  [[nodiscard]] bool matches(std::string_view origin) const noexcept {
    if (any_) return true;
    if (origin == only_ && !origin.empty()) return true;
    return (!exact_.empty() && matches_exact(origin)) || (!wildcards_.empty() && matches_wildcard(origin)) ||
           (null_ && origin == "null");
  }
  /// In bytes, without the object itself.
  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  struct Exact {
    std::uint32_t tag = 0;     // the upper half of the hash
    std::uint32_t offset = 0;  // in bytes_
    std::uint32_t size = 0;    // 0: the slot is empty
  };
  struct Wildcard {
    std::uint64_t hash = 0;
    std::uint32_t offset = 0;  // of the host in bytes_
    std::uint32_t port = 0;
    std::uint16_t size = 0;  // of the host; 0: the slot is empty
    std::uint16_t scheme = 0;
    bool subdomains = false;
  };

  [[nodiscard]] bool matches_exact(std::string_view origin) const noexcept;
  [[nodiscard]] bool matches_wildcard(std::string_view origin) const noexcept;
  [[nodiscard]] bool has(std::uint64_t suffix_hash, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                         bool subdomains) const noexcept;
  [[nodiscard]] bool is_at(const Exact& slot, std::uint64_t hash, std::string_view origin) const noexcept;
  void add_exact(std::string_view origin);
  void add_wildcard(const OriginPattern& pattern);
  [[nodiscard]] bool same(const Wildcard& slot, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                          bool subdomains) const noexcept;

  bool any_ = false;
  bool null_ = false;
  bool wildcard_ports_ = false;  // a wildcard has any port
  bool fixed_ports_ = false;     // a wildcard has a port, or its scheme's default
  std::string only_;
  std::string bytes_;  // the keys of both tables, one after the other
  std::vector<Exact> exact_;
  std::vector<Wildcard> wildcards_;
  std::vector<std::uint64_t> samples_;   // a bit for the sample of each origin in exact_: most strangers end here
  std::vector<std::uint64_t> suffixes_;  // a bit for each suffix of whole labels of a host in wildcards_: likewise
  std::vector<std::uint64_t> hosts_;     // a bit for each host in wildcards_
  std::vector<std::string> schemes_;     // of the wildcards, with "://"; the first is https://
};

}  // namespace crosscheck::policy
