// SPDX-License-Identifier: Apache-2.0
#include "policy/exact_origins.h"

#include <bit>
#include <cstring>

#include "policy/hash.h"

namespace crosscheck::policy {
namespace {

/// Of the bytes in which most strangers differ from friends: where the host of https:// begins, and the end.
std::uint64_t sample_of(std::string_view origin) noexcept {
  std::uint64_t begin = 0, end = 0;
  if (origin.size() >= 16) {
    std::memcpy(&begin, origin.data() + 8, 8);
    std::memcpy(&end, origin.data() + origin.size() - 8, 8);
  }
  return hash_step(begin ^ std::rotl(end, 32), origin.size());
}

}  // namespace

ExactOrigins::ExactOrigins(std::size_t origins, std::size_t bytes) : slots_(table_size(origins)), samples_(origins) {
  bytes_.reserve(bytes);
}

void ExactOrigins::add(std::string_view origin) {
  samples_.add(sample_of(origin));
  const std::uint64_t hash = hash_bytes(origin);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  for (; slots_[i].size != 0; i = (i + 1) & mask) {
    if (is_at(slots_[i], hash, origin)) return;
  }
  slots_[i] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(bytes_.size()),
               static_cast<std::uint32_t>(origin.size())};
  bytes_ += origin;
}

bool ExactOrigins::is_at(const Slot& slot, std::uint64_t hash, std::string_view origin) const noexcept {
  return slot.tag == static_cast<std::uint32_t>(hash >> 32) && slot.size == origin.size() &&
         std::memcmp(bytes_.data() + slot.offset, origin.data(), origin.size()) == 0;
}

bool ExactOrigins::has(std::string_view origin) const noexcept {
  if (samples_.marks(sample_of(origin)) == 0) return false;
  const std::uint64_t hash = hash_bytes(origin);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].size != 0; i = (i + 1) & mask) {
    if (is_at(slots_[i], hash, origin)) return true;
  }
  return false;
}

std::size_t ExactOrigins::memory() const noexcept {
  return bytes_.capacity() + slots_.capacity() * sizeof(Slot) + samples_.memory();
}

}  // namespace crosscheck::policy
