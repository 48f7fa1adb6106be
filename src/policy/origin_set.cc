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
constexpr std::string_view kHttps = "https://";

/// The next power of two that leaves a third of the slots empty at least.
std::size_t table_size(std::size_t entries) { return std::bit_ceil(entries + entries / 2 + 1); }

/// A set of hashes, eight times as many bits as hashes: true for those that are in it, and for few others.
bool has_bit(const std::vector<std::uint64_t>& bits, std::uint64_t hash) noexcept {
  return (bits[(hash >> 38) & (bits.size() - 1)] >> (hash >> 32 & 63) & 1) != 0;
}
void set_bit(std::vector<std::uint64_t>& bits, std::uint64_t hash) noexcept {
  bits[(hash >> 38) & (bits.size() - 1)] |= std::uint64_t{1} << (hash >> 32 & 63);
}
std::vector<std::uint64_t> bits_for(std::size_t hashes) {
  return std::vector<std::uint64_t>(std::bit_ceil(hashes / 8 + 1));
}

/// Of the bytes in which most strangers differ from friends: where the host of https:// begins, and the end.
std::uint64_t sample_of(std::string_view origin) noexcept {
  std::uint64_t begin = 0, end = 0;
  if (origin.size() >= 16) {
    std::memcpy(&begin, origin.data() + 8, 8);
    std::memcpy(&end, origin.data() + origin.size() - 8, 8);
  }
  return hash_step(begin ^ std::rotl(end, 32), origin.size());
}

/// Reads a host label by label from its right end.
class Suffixes {
 public:
  explicit Suffixes(std::string_view host) noexcept : host_(host), begin_(host.size() + 1) {}

  /// One label more; false when there is none.
  bool next() noexcept {
    if (begin_ == 0) return false;
    const std::size_t end = begin_ - 1;
    const std::size_t dot = end == 0 ? std::string_view::npos : host_.rfind('.', end - 1);
    begin_ = dot == std::string_view::npos ? 0 : dot + 1;
    const std::size_t size = end - begin_;
    hash_ = size < 8 ? hash_step(hash_, short_word(host_.data() + begin_, size) ^ std::uint64_t{size} << 56)
                     : hash_step(hash_, hash_bytes(host_.substr(begin_, size)));
    return true;
  }
  /// Of the labels so far, in the order in which they were read.
  [[nodiscard]] std::uint64_t hash() const noexcept { return hash_; }
  /// Where the suffix begins.
  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }

 private:
  std::string_view host_;
  std::size_t begin_;  // of the last label; one past the dot that could follow the host before there is one
  std::uint64_t hash_ = 0;
};

std::uint64_t whole_hash(std::uint64_t suffix, std::uint16_t scheme, std::uint32_t port, bool subdomains) noexcept {
  return hash_step(suffix, std::uint64_t{port} << 32 | std::uint64_t{scheme} << 1 | (subdomains ? 1U : 0U));
}

/// True when one of `Size` bytes has no place in a host, or is a dot behind a dot; without a branch, so that compilers take
/// many at once.
template <std::size_t Size>
bool has_wrong(const char* bytes) noexcept {
  std::uint8_t wrong[Size];
  for (std::size_t i = 0; i < Size; ++i) {
    const auto c = static_cast<std::uint8_t>(bytes[i]);
    const auto next = static_cast<std::uint8_t>(bytes[i + 1]);
    const std::uint8_t letter = static_cast<std::uint8_t>(c - 'a') < 26 ? 1 : 0;
    const std::uint8_t digit = static_cast<std::uint8_t>(c - '0') < 10 ? 1 : 0;
    const std::uint8_t dot = c == '.' ? 1 : 0;
    const std::uint8_t mark = c == '-' ? 1 : 0;
    const std::uint8_t line = c == '_' ? 1 : 0;
    const std::uint8_t next_dot = next == '.' ? 1 : 0;
    wrong[i] = static_cast<std::uint8_t>(((letter | digit | dot | mark | line) ^ 1) | (dot & next_dot));
  }
  std::uint8_t any = 0;
  for (std::size_t i = 0; i < Size; ++i) any |= wrong[i];
  return any != 0;
}

/// One or more labels, none of them empty.
/// @param text a dot follows it
bool are_labels(std::string_view text) noexcept {
  constexpr std::size_t kBlock = 16;
  if (text.empty() || text.front() == '.') return false;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= kBlock; at += kBlock, left -= kBlock) {
    if (has_wrong<kBlock>(at)) return false;
  }
  for (; left > 0; ++at, --left) {
    if (has_wrong<1>(at)) return false;
  }
  return true;
}

/// Digits as a browser writes a port, which is never the scheme's default; kAnyPort when it is none.
std::uint32_t read_port(std::string_view digits, std::string_view scheme) noexcept {
  if (digits.empty() || digits.size() > 5 || digits.front() == '0') return kAnyPort;
  std::uint32_t port = 0;
  for (const char c : digits) {
    if (!ascii::is_digit(c)) return kAnyPort;
    port = port * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (port > 65535 || (port == 80 && scheme == "http://") || (port == 443 && scheme == "https://")) return kAnyPort;
  return port;
}

}  // namespace

OriginSet::OriginSet(const std::vector<ReadOrigin>& origins) {
  std::size_t exact = 0;
  std::size_t wildcards = 0;
  std::size_t bytes = 0;
  std::size_t labels = 0;
  for (const auto& [pattern, text] : origins) {
    any_ = any_ || pattern.kind == OriginPattern::Kind::kAny;
    null_ = null_ || pattern.kind == OriginPattern::Kind::kNull;
    if (pattern.kind != OriginPattern::Kind::kTuple) continue;
    ++(pattern.is_exact() ? exact : wildcards);
    bytes += text->value.size();
    if (pattern.is_exact()) {
      only_ = text->value;
    } else {
      labels += 1 + static_cast<std::size_t>(std::count(pattern.host.begin(), pattern.host.end(), '.'));
    }
  }
  if (exact != 1) only_.clear();
  if (any_) return;
  bytes_.reserve(bytes);
  if (exact > 1) {
    exact_.resize(table_size(exact));
    samples_ = bits_for(exact);
  }
  if (wildcards > 0) {
    wildcards_.resize(table_size(wildcards));
    suffixes_ = bits_for(labels);
    hosts_ = bits_for(wildcards);
    schemes_.emplace_back(kHttps);
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
  set_bit(samples_, sample_of(origin));
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
  if (!has_bit(samples_, sample_of(origin))) return false;
  const std::uint64_t hash = hash_bytes(origin);
  const std::size_t mask = exact_.size() - 1;
  for (std::size_t i = hash & mask; exact_[i].size != 0; i = (i + 1) & mask) {
    if (is_at(exact_[i], hash, origin)) return true;
  }
  return false;
}

void OriginSet::add_wildcard(const OriginPattern& pattern) {
  const std::string prefix = std::string(pattern.scheme) + "://";
  auto scheme = std::find(schemes_.begin(), schemes_.end(), prefix);
  if (scheme == schemes_.end()) scheme = schemes_.insert(scheme, prefix);
  const auto scheme_number = static_cast<std::uint16_t>(scheme - schemes_.begin());
  std::uint32_t port = kDefaultPort;
  if (pattern.port == OriginPattern::Port::kAny) port = kAnyPort;
  if (pattern.port == OriginPattern::Port::kNumber) port = pattern.port_number;
  (port == kAnyPort ? wildcard_ports_ : fixed_ports_) = true;
  Suffixes suffixes(pattern.host);
  while (suffixes.next()) set_bit(suffixes_, suffixes.hash());
  set_bit(hosts_, suffixes.hash());
  if (has(suffixes.hash(), pattern.host, scheme_number, port, pattern.subdomains)) return;
  const std::uint64_t hash = whole_hash(suffixes.hash(), scheme_number, port, pattern.subdomains);
  const std::size_t mask = wildcards_.size() - 1;
  std::size_t i = hash & mask;
  while (wildcards_[i].size != 0) i = (i + 1) & mask;
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
  const std::size_t mask = wildcards_.size() - 1;
  for (std::size_t i = hash & mask; wildcards_[i].size != 0; i = (i + 1) & mask) {
    if (wildcards_[i].hash == hash && same(wildcards_[i], host, scheme, port, subdomains)) return true;
  }
  return false;
}

bool OriginSet::matches_wildcard(std::string_view origin) const noexcept {
  std::uint16_t scheme = 0;  // https://, which nearly all have
  if (origin.size() < kHttps.size() || std::memcmp(origin.data(), kHttps.data(), kHttps.size()) != 0) {
    for (scheme = 1; scheme < schemes_.size() && !origin.starts_with(schemes_[scheme]);) ++scheme;
    if (scheme == schemes_.size()) return false;
  }
  std::string_view host = origin.substr(schemes_[scheme].size());

  std::uint32_t port = kDefaultPort;
  std::size_t digits = 0;
  while (digits < std::min<std::size_t>(host.size(), 6) && ascii::is_digit(host[host.size() - 1 - digits])) ++digits;
  if (digits < host.size() && host[host.size() - 1 - digits] == ':') {
    port = read_port(host.substr(host.size() - digits), schemes_[scheme]);
    if (port == kAnyPort) return false;
    host.remove_suffix(digits + 1);
  }
  if (host.empty() || host.size() > kMaxHostBytes) return false;

  // As long as a pattern may begin further to the left.
  Suffixes suffixes(host);
  while (suffixes.next() && has_bit(suffixes_, suffixes.hash())) {
    const std::size_t begin = suffixes.begin();
    const std::uint64_t hash = suffixes.hash();
    if (has_bit(hosts_, hash)) {
      if (begin == 0) return has(hash, host, scheme, kAnyPort, false);
      const std::string_view suffix = host.substr(begin);
      if ((fixed_ports_ && has(hash, suffix, scheme, port, true)) ||
          (wildcard_ports_ && has(hash, suffix, scheme, kAnyPort, true))) {
        return are_labels(host.substr(0, begin - 1));
      }
    }
  }
  return false;
}

std::size_t OriginSet::memory() const noexcept {
  std::size_t schemes = schemes_.capacity() * sizeof(std::string);
  for (const std::string& scheme : schemes_) schemes += scheme.capacity();
  return only_.capacity() + bytes_.capacity() + exact_.capacity() * sizeof(Exact) +
         wildcards_.capacity() * sizeof(Wildcard) +
         (samples_.capacity() + suffixes_.capacity() + hosts_.capacity()) * sizeof(std::uint64_t) + schemes;
}

}  // namespace crosscheck::policy
