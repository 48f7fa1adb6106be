// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/preflight_cache.h"

#include <algorithm>

#include "browser/traits.h"
#include "http/grammar.h"

namespace crosscheck::browser {
namespace {

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool PreflightCache::same_key(const Entry& entry, const Key& key) noexcept {
  return entry.origin == key.origin && entry.url == key.url;
}

// https://fetch.spec.whatwg.org/#concept-cache-match-method and #concept-cache-match-header
bool PreflightCache::suffices(const Traits& traits, const Entry& entry, bool credentials, std::string_view method,
                              const std::vector<std::string>& header_names) {
  const bool wildcards = traits.caches_wildcards && !credentials;
  const bool free_method =
      method == "HEAD" ? traits.head_is_safelisted_in_cache : http::is_cors_safelisted_method(method);
  const bool method_covered =
      free_method || lists(entry.grant.methods, method) || (wildcards && lists(entry.grant.methods, "*"));
  if (!method_covered) return false;
  const bool any_header = wildcards && lists(entry.grant.headers, "*");
  return std::all_of(header_names.begin(), header_names.end(), [&](const std::string& name) {
    return lists(entry.grant.headers, name) || (any_header && (traits.cached_wildcard_covers_authorization ||
                                                               !http::is_cors_non_wildcard_request_header_name(name)));
  });
}

bool PreflightCache::covers(const Traits& traits, const Key& key, std::string_view method,
                            const std::vector<std::string>& header_names, double now) {
  std::erase_if(entries_, [&](const Entry& entry) { return entry.expires <= now; });
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (!same_key(*entry, key)) continue;
    const bool usable =
        entry->credentials == key.credentials || (entry->credentials && traits.cache_shares_credentialed);
    if (!usable) continue;
    if (suffices(traits, *entry, key.credentials, method, header_names)) return true;
    if (!traits.cache_keeps_insufficient) {
      entries_.erase(entry);
      return false;
    }
  }
  return false;
}

void PreflightCache::store(const Key& key, Grant grant, std::uint32_t max_age, double now) {
  std::erase_if(entries_,
                [&](const Entry& entry) { return same_key(entry, key) && entry.credentials == key.credentials; });
  if (max_age == 0) return;
  entries_.push_back({std::string(key.origin), std::string(key.url), key.credentials, now + max_age, std::move(grant)});
}

void PreflightCache::clear(const Key& key) {
  std::erase_if(entries_, [&](const Entry& entry) { return same_key(entry, key); });
}

}  // namespace crosscheck::browser
