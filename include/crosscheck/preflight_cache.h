// SPDX-License-Identifier: Apache-2.0
//
// What a browser remembers of preflights, so that the next request of the same kind goes out at once.
//
//   crosscheck::browser::PreflightCache cache;
//   Fetch first(Engine::kChromium, intent, &cache, /*now=*/0);     // OPTIONS, then PUT
//   Fetch second(Engine::kChromium, intent, &cache, /*now=*/3);    // PUT alone, while the entry lives
//
// One cache serves one engine and one top-level site; the engines' rules differ and entries are not comparable.
// It never evicts by size: it is meant for conversations, not for browsing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::browser {

struct Traits;

/// https://fetch.spec.whatwg.org/#concept-cache, with each engine's deviations.
class PreflightCache {
 public:
  /// What an entry belongs to: serialized origin, URL (its fragment counts, in all browsers), and whether credentials
  /// were included.
  struct Key {
    std::string_view origin;
    std::string_view url;
    bool credentials;
  };
  /// What a preflight permitted.
  struct Grant {
    std::vector<std::string> methods;  ///< as listed; "*" among them when the wildcard was
    std::vector<std::string> headers;  ///< lower case
  };

  /// True when a request of this method with these header names (lower case) needs no preflight now.
  /// An engine that drops an entry which does not suffice does so here.
  [[nodiscard]] bool covers(const Traits& traits, const Key& key, std::string_view method,
                            const std::vector<std::string>& header_names, double now);
  /// Remembers a grant for `max_age` seconds; nothing when it is 0.
  void store(const Key& key, Grant grant, std::uint32_t max_age, double now);
  /// https://fetch.spec.whatwg.org/#concept-cache-clear
  void clear(const Key& key);
  void clear() noexcept { entries_.clear(); }

 private:
  struct Entry {
    std::string origin;
    std::string url;
    bool credentials;
    double expires;
    Grant grant;
  };
  [[nodiscard]] static bool same_key(const Entry& entry, const Key& key) noexcept;
  [[nodiscard]] static bool suffices(const Traits& traits, const Entry& entry, bool credentials,
                                     std::string_view method, const std::vector<std::string>& header_names);
  std::vector<Entry> entries_;
};

}  // namespace crosscheck::browser
