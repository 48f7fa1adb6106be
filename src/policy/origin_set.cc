// SPDX-License-Identifier: Apache-2.0
#include "policy/origin_set.h"

namespace crosscheck::policy {

OriginSet::OriginSet(const std::vector<ReadOrigin>& origins) {
  std::size_t exact = 0;
  std::size_t bytes = 0;
  for (const auto& [pattern, text] : origins) {
    any_ = any_ || pattern.kind == OriginPattern::Kind::kAny;
    null_ = null_ || pattern.kind == OriginPattern::Kind::kNull;
    if (!pattern.is_exact()) continue;
    ++exact;
    bytes += text->value.size();
    only_ = text->value;
  }
  if (exact != 1) only_.clear();
  if (any_) return;
  if (exact > 1) {
    exact_ = ExactOrigins(exact, bytes);
    for (const auto& [pattern, text] : origins) {
      if (pattern.is_exact()) exact_.add(text->value);
    }
  }
  wildcards_ = WildcardOrigins(origins);
}

std::size_t OriginSet::memory() const noexcept { return only_.capacity() + exact_.memory() + wildcards_.memory(); }

}  // namespace crosscheck::policy
