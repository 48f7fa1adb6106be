// SPDX-License-Identifier: Apache-2.0
//
// The origins of a policy, to be asked whether they match the bytes of an Origin header. Three parts, each as fast as its
// patterns allow: a single exact origin is compared; several are looked up whole; those with a wildcard by their ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/exact_origins.h"
#include "policy/origin_pattern.h"
#include "policy/wildcard_origins.h"

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
    return (!exact_.empty() && exact_.has(origin)) || (!wildcards_.empty() && wildcards_.match(origin)) ||
           (null_ && origin == "null");
  }
  /// In bytes, without the object itself.
  [[nodiscard]] std::size_t memory() const noexcept;

 private:
  bool any_ = false;
  bool null_ = false;
  std::string only_;    // the exact origin, when there is one alone
  ExactOrigins exact_;  // or all of them
  WildcardOrigins wildcards_;
};

}  // namespace crosscheck::policy
