// SPDX-License-Identifier: Apache-2.0
#include "policy/wildcard_origins.h"

#include <algorithm>
#include <array>

#include "policy/host_labels.h"

namespace crosscheck::policy {
namespace {

constexpr std::uint32_t kDefaultPort = 0;
constexpr std::uint32_t kAnyPort = 65536;
constexpr std::string_view kHttps = "https://";

// What follows a suffix in some pattern.
constexpr std::uint64_t kGoesOn = 1;  // a label, or nothing
constexpr std::uint64_t kEnds = 2;    // nothing

/// Reads a host from its right end: first as many labels as every pattern has, then label by label.
class Suffixes {
 public:
  /// @param labels at least 1
  Suffixes(std::string_view host, unsigned labels) noexcept : host_(host), begin_(host.size() + 1), labels_(labels) {}

  /// One label more; false when there are none, or fewer than the first are to be.
  [[gnu::always_inline]] bool next() noexcept {
    if (begin_ == 0) return false;
    const std::size_t end = begin_ - 1;
    begin_ = end;
    for (;; --begin_) {
      while (begin_ != 0 && host_[begin_ - 1] != '.') --begin_;
      if (labels_ == 1) break;
      --labels_;
      if (begin_ == 0) return false;
    }
    hash_ = hash_bytes(host_.substr(begin_, end - begin_), hash_);
    return true;
  }
  /// Of the labels so far, in the order in which they were read.
  [[nodiscard]] std::uint64_t hash() const noexcept { return hash_; }
  /// Where the suffix begins.
  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }

 private:
  std::string_view host_;
  std::size_t begin_;  // of the last label; one past the dot that could follow the host before there is one
  unsigned labels_;    // that next() reads
  std::uint64_t hash_ = 0;
};

std::uint64_t whole_hash(std::uint64_t suffix, std::uint16_t scheme, std::uint32_t port, bool subdomains) noexcept {
  return hash_step(suffix, std::uint64_t{port} << 32 | std::uint64_t{scheme} << 1 | (subdomains ? 1U : 0U));
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

/// The bytes with which everything ends that a pattern matches, but for a port.
std::string end_of(const OriginPattern& pattern) { return (pattern.subdomains ? "." : "") + std::string(pattern.host); }

}  // namespace

WildcardOrigins::WildcardOrigins(const std::vector<ReadOrigin>& patterns) {
  const auto has_wildcard = [](const OriginPattern& pattern) {
    return pattern.kind == OriginPattern::Kind::kTuple && !pattern.is_exact();
  };
  std::size_t count = 0;
  std::size_t bytes = 0;
  std::size_t labels = 0;
  std::size_t shortest = sizeof(Word);
  fewest_labels_ = kMaxHostBytes;
  for (const auto& [pattern, text] : patterns) {
    if (!has_wildcard(pattern)) continue;
    ++count;
    bytes += pattern.host.size();
    const auto own_labels = 1 + static_cast<unsigned>(std::count(pattern.host.begin(), pattern.host.end(), '.'));
    labels += own_labels;
    fewest_labels_ = std::min(fewest_labels_, own_labels);
    shortest = std::min(shortest, end_of(pattern).size());
  }
  if (count == 0) return;
  bytes_.reserve(bytes);
  slots_.resize(table_size(count));
  suffixes_ = HashBits<2>(labels);
  ends_ = HashBits<1>(count);
  std::array<unsigned char, sizeof(Word)> mask{};
  std::fill(mask.end() - static_cast<std::ptrdiff_t>(shortest), mask.end(), 0xFF);
  std::memcpy(&end_mask_, mask.data(), sizeof(Word));
  schemes_.emplace_back(kHttps);
  for (const auto& [pattern, text] : patterns) {
    if (has_wildcard(pattern)) add(pattern);
  }
}

void WildcardOrigins::add_end(const OriginPattern& pattern) {
  const std::string padded = std::string(sizeof(Word), ' ') + end_of(pattern);
  Word end = 0;
  std::memcpy(&end, padded.data() + padded.size() - sizeof(Word), sizeof(Word));
  ends_.add(hash_step(0, end & end_mask_));
}

void WildcardOrigins::add(const OriginPattern& pattern) {
  const std::string prefix = std::string(pattern.scheme) + "://";
  auto scheme = std::find(schemes_.begin(), schemes_.end(), prefix);
  if (scheme == schemes_.end()) scheme = schemes_.insert(scheme, prefix);
  const auto scheme_number = static_cast<std::uint16_t>(scheme - schemes_.begin());
  std::uint32_t port = kDefaultPort;
  if (pattern.port == OriginPattern::Port::kAny) port = kAnyPort;
  if (pattern.port == OriginPattern::Port::kNumber) port = pattern.port_number;
  (port == kAnyPort ? any_port_ : fixed_port_) = true;
  add_end(pattern);
  Suffixes suffixes(pattern.host, fewest_labels_);
  while (suffixes.next()) suffixes_.add(suffixes.hash(), suffixes.begin() == 0 ? kGoesOn | kEnds : kGoesOn);
  if (has(suffixes.hash(), pattern.host, scheme_number, port, pattern.subdomains)) return;
  const std::uint64_t hash = whole_hash(suffixes.hash(), scheme_number, port, pattern.subdomains);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash & mask;
  while (slots_[i].size != 0) i = (i + 1) & mask;
  static_assert(kMaxHostBytes <= UINT8_MAX);
  slots_[i] = {static_cast<std::uint32_t>(hash >> 32),
               static_cast<std::uint32_t>(bytes_.size()),
               port,
               scheme_number,
               static_cast<std::uint8_t>(pattern.host.size()),
               pattern.subdomains};
  bytes_ += pattern.host;
}

bool WildcardOrigins::has(std::uint64_t suffix_hash, std::string_view host, std::uint16_t scheme, std::uint32_t port,
                          bool subdomains) const noexcept {
  const std::uint64_t hash = whole_hash(suffix_hash, scheme, port, subdomains);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = hash & mask; slots_[i].size != 0; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.tag == static_cast<std::uint32_t>(hash >> 32) && slot.size == host.size() && slot.scheme == scheme &&
        slot.port == port && slot.subdomains == subdomains &&
        std::memcmp(bytes_.data() + slot.offset, host.data(), host.size()) == 0) {
      return true;
    }
  }
  return false;
}

bool WildcardOrigins::walk(std::string_view origin) const noexcept {
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
  Suffixes suffixes(host, fewest_labels_);
  while (suffixes.next()) {
    const std::uint64_t hash = suffixes.hash();
    const std::uint64_t marks = suffixes_.marks(hash);
    if (marks == 0) return false;
    if ((marks & kEnds) == 0) continue;
    const std::size_t begin = suffixes.begin();
    if (begin == 0) return has(hash, host, scheme, kAnyPort, false);
    const std::string_view suffix = host.substr(begin);
    if ((fixed_port_ && has(hash, suffix, scheme, port, true)) ||
        (any_port_ && has(hash, suffix, scheme, kAnyPort, true))) {
      return are_host_labels(host.substr(0, begin - 1));
    }
  }
  return false;
}

std::size_t WildcardOrigins::memory() const noexcept {
  std::size_t schemes = schemes_.capacity() * sizeof(std::string);
  for (const std::string& scheme : schemes_) schemes += scheme.capacity();
  return bytes_.capacity() + slots_.capacity() * sizeof(Slot) + ends_.memory() + suffixes_.memory() + schemes;
}

}  // namespace crosscheck::policy
