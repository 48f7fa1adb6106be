// SPDX-License-Identifier: Apache-2.0
#include "policy/origin_set.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/ascii.h"
#include "policy/hash.h"

namespace crosscheck::policy {
namespace {

constexpr std::uint32_t kDefaultPort = 0;
constexpr std::uint32_t kAnyPort = 65536;

/// The next power of two that leaves a third of the slots empty at least.
std::size_t table_size(std::size_t entries) { return std::bit_ceil(entries + entries / 2 + 1); }

/// One step of the hash of a host that is read from its right end.
constexpr std::uint64_t grow(std::uint64_t hash, char c) noexcept {
  return (hash + static_cast<unsigned char>(c)) * kHashMultiplier;
}
std::uint64_t hash_from_the_right(std::string_view host) noexcept {
  std::uint64_t hash = 0;
  for (std::size_t i = host.size(); i-- > 0;) hash = grow(hash, host[i]);
  return hash;
}
constexpr std::uint64_t whole_hash(std::uint64_t suffix, std::uint16_t scheme, std::uint32_t port,
                                   bool subdomains) noexcept {
  return hash_step(suffix ^ (suffix >> 32),
                   std::uint64_t{port} << 32 | std::uint64_t{scheme} << 1 | (subdomains ? 1U : 0U));
}

constexpr std::array<bool, 256> kHostBytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) table[c] = is_host_byte(static_cast<char>(c));
  return table;
}();

/// Digits as a browser writes a port, which is never the scheme's default; kAnyPort when it is none.
std::uint32_t read_port(std::string_view digits, std::string_view scheme) noexcept {
  if (digits.empty() || digits.size() > 5 || digits.front() == '0') return kAnyPort;
  std::uint32_t port = 0;
  for (const char c : digits) {
    if (!ascii::is_digit(c)) return kAnyPort;
    port = port * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (port > 65535 || (port == 80 && scheme == "http") || (port == 443 && scheme == "https")) return kAnyPort;
  return port;
}

}  // namespace

OriginSet::OriginSet(const std::vector<ReadOrigin>& origins) {
  std::size_t exact = 0;
  std::size_t wildcards = 0;
  std::size_t bytes = 0;
  for (const auto& [pattern, text] : origins) {
    any_ = any_ || pattern.kind == OriginPattern::Kind::kAny;
    null_ = null_ || pattern.kind == OriginPattern::Kind::kNull;
    if (pattern.kind != OriginPattern::Kind::kTuple) continue;
    ++(pattern.is_exact() ? exact : wildcards);
    bytes += text->value.size();
    if (pattern.is_exact()) only_ = text->value;
  }
  if (exact != 1) only_.clear();
  if (any_) return;
  bytes_.reserve(bytes);
  if (exact > 1) exact_.resize(table_size(exact));
  if (wildcards > 0) {
    wildcards_.resize(table_size(wildcards));
    perhaps_.resize(std::bit_ceil(wildcards / 8 + 1));
  }
  for (const auto& [pattern, text] : origins) {
    if (pattern.kind != OriginPattern::Kind::kTuple) continue;
    if (!pattern.is_exact()) {
      add_wildcard(pattern);
    } else if (exact > 1) {
      add_exact(text->value);
    }
  }
}

void OriginSet::add_exact(std::string_view origin) {
  const std::uint64_t hash = hash_bytes(origin);
  const std::size_t mask = exact_.size() - 1;
  std::size_t i = hash & mask;
  for (; exact_[i].size != 0; i = (i + 1) & mask) {
    if (is_at(exact_[i], hash, origin)) return;
  }
  exact_[i] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(bytes_.size()),
               static_cast<std::uint32_t>(origin.size())};
  bytes_ += origin;
}

bool OriginSet::is_at(const Exact& slot, std::uint64_t hash, std::string_view origin) const noexcept {
  return slot.tag == static_cast<std::uint32_t>(hash >> 32) && slot.size == origin.size() &&
         std::memcmp(bytes_.data() + slot.offset, origin.data(), origin.size()) == 0;
}

bool OriginSet::matches_exact(std::string_view origin) const noexcept {
  const std::uint64_t hash = hash_bytes(origin);
  const std::size_t mask = exact_.size() - 1;
  for (std::size_t i = hash & mask; exact_[i].size != 0; i = (i + 1) & mask) {
    if (is_at(exact_[i], hash, origin)) return true;
  }
  return false;
}

void OriginSet::add_wildcard(const OriginPattern& pattern) {
  auto scheme = std::find(schemes_.begin(), schemes_.end(), pattern.scheme);
  if (scheme == schemes_.end()) scheme = schemes_.insert(scheme, std::string(pattern.scheme));
  const auto scheme_number = static_cast<std::uint16_t>(scheme - schemes_.begin());
  std::uint32_t port = kDefaultPort;
  if (pattern.port == OriginPattern::Port::kAny) port = kAnyPort;
  if (pattern.port == OriginPattern::Port::kNumber) port = pattern.port_number;
  (port == kAnyPort ? wildcard_ports_ : fixed_ports_) = true;
  (pattern.subdomains ? suffix_sizes_ : host_sizes_).set(pattern.host.size());

  const std::uint64_t suffix = hash_from_the_right(pattern.host);
  if (has(suffix, pattern.host, scheme_number, port, pattern.subdomains)) return;
  const std::uint64_t hash = whole_hash(suffix, scheme_number, port, pattern.subdomains);
  const std::size_t mask = wildcards_.size() - 1;
  std::size_t i = hash & mask;
  while (wildcards_[i].size != 0) i = (i + 1) & mask;
  perhaps_[(hash >> 38) & (perhaps_.size() - 1)] |= std::uint64_t{1} << (hash >> 32 & 63);
  wildcards_[i] = {hash,          static_cast<std::uint32_t>(bytes_.size()),
                   port,          static_cast<std::uint16_t>(pattern.host.size()),
                   scheme_number, pattern.subdomains};
  bytes_ += pattern.host;
}

bool OriginSet::same(const Wildcard& slot, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                     bool subdomains) const noexcept {
  return slot.size == host.size() && slot.scheme == scheme && slot.port == port && slot.subdomains == subdomains &&
         std::memcmp(bytes_.data() + slot.offset, host.data(), host.size()) == 0;
}

bool OriginSet::has(std::uint64_t suffix_hash, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                    bool subdomains) const noexcept {
  const std::uint64_t hash = whole_hash(suffix_hash, scheme, port, subdomains);
  if ((perhaps_[(hash >> 38) & (perhaps_.size() - 1)] >> (hash >> 32 & 63) & 1) == 0) return false;
  const std::size_t mask = wildcards_.size() - 1;
  for (std::size_t i = hash & mask; wildcards_[i].size != 0; i = (i + 1) & mask) {
    if (wildcards_[i].hash == hash && same(wildcards_[i], host, scheme, port, subdomains)) return true;
  }
  return false;
}

bool OriginSet::matches_wildcard(std::string_view origin) const noexcept {
  if (origin.size() > kMaxSchemeBytes + 3 + kMaxHostBytes + 6) return false;
  const std::size_t separator = origin.find("://");
  if (separator == std::string_view::npos) return false;
  const std::string_view scheme = origin.substr(0, separator);
  const auto known = std::find(schemes_.begin(), schemes_.end(), scheme);
  if (known == schemes_.end()) return false;
  const auto scheme_number = static_cast<std::uint16_t>(known - schemes_.begin());

  std::string_view host = origin.substr(separator + 3);
  const std::size_t bracket = host.starts_with('[') ? host.find(']') : 0;
  if (bracket == std::string_view::npos) return false;
  std::uint32_t port = kDefaultPort;
  if (const std::size_t colon = host.find(':', bracket); colon != std::string_view::npos) {
    port = read_port(host.substr(colon + 1), scheme);
    if (port == kAnyPort) return false;
    host = host.substr(0, colon);
  }
  if (host.empty() || host.size() > kMaxHostBytes) return false;

  // An exact host that may have any port; its bytes are compared, so that they need no other test.
  if (host_sizes_.test(host.size()) && has(hash_from_the_right(host), host, scheme_number, kAnyPort, false))
    return true;
  if (suffix_sizes_.none()) return false;

  // The whole host has to be one that a browser can write before any suffix of it counts.
  char next = '.';  // the byte to the right, so that an empty label or one at the end shows
  const std::size_t end = host.ends_with('.') ? host.size() - 1 : host.size();
  for (std::size_t i = end; i-- > 0;) {
    const char c = host[i];
    if (!kHostBytes[static_cast<unsigned char>(c)] || (c == '.' && next == '.')) return false;
    next = c;
  }
  if (next == '.' || end == 0) return false;
  std::uint64_t hash = 0;
  for (std::size_t i = host.size(); i-- > 1;) {
    if (host[i] == '.' && suffix_sizes_.test(host.size() - i - 1)) {
      const std::string_view suffix = host.substr(i + 1);
      if ((fixed_ports_ && has(hash, suffix, scheme_number, port, true)) ||
          (wildcard_ports_ && has(hash, suffix, scheme_number, kAnyPort, true))) {
        return true;
      }
    }
    hash = grow(hash, host[i]);
  }
  return false;
}

std::size_t OriginSet::memory() const noexcept {
  std::size_t schemes = schemes_.capacity() * sizeof(std::string);
  for (const std::string& scheme : schemes_) schemes += scheme.capacity();
  return only_.capacity() + bytes_.capacity() + exact_.capacity() * sizeof(Exact) +
         wildcards_.capacity() * sizeof(Wildcard) + perhaps_.capacity() * sizeof(perhaps_[0]) + schemes;
}

}  // namespace crosscheck::policy
