// SPDX-License-Identifier: Apache-2.0
// Whether a request goes out at once or is preceded by a preflight: https://fetch.spec.whatwg.org/#main-fetch, and the
// cache's part in https://fetch.spec.whatwg.org/#concept-http-fetch.
#include <algorithm>

#include "browser/procedure.h"
#include "browser/safelist.h"
#include "http/grammar.h"

namespace crosscheck::browser {

bool Fetch::Procedure::preflight_needed() {
  if (!request_.unsafe_request && !request_.use_cors_preflight) return false;
  if (traits_.preflight_rule == PreflightRule::kByPage) return preflight_needed_by_page();
  const bool by_first = traits_.preflight_rule == PreflightRule::kOnceAlways;
  unsafe_names_ = cors_unsafe_request_header_names(traits_, by_first ? first_headers() : request_.headers,
                                                   by_first ? first_body_type_ : body_type_);
  if (by_first && preflight_once_sent_) {
    preflight_reason_ = "an earlier hop was preflighted";
    return true;
  }
  const bool needed = judge_preflight_need();
  preflight_once_sent_ = preflight_once_sent_ || needed;
  return needed;
}

bool Fetch::Procedure::judge_preflight_need() {
  if (request_.use_cors_preflight) {
    preflight_reason_ = request_.stream_body ? "the body is a stream" : "an upload listener is registered";
    return true;
  }
  if (!http::is_cors_safelisted_method(request_.method)) {
    preflight_reason_ = "the method is not GET, HEAD or POST";
    return true;
  }
  if (!unsafe_names_.empty()) {
    preflight_reason_ = "a request header is not safelisted";
    return true;
  }
  return false;
}

// Firefox asks at every hop what the page set, whatever redirects took away since; and once a hop was preflighted, all
// later ones are (netwerk/protocol/http/nsCORSListenerProxy.cpp, CheckPreflightNeeded): where the page gives no reason
// any more, with the list of the hop before. What the last redirect took away is left out of the list, at that hop alone.
// The Content-Type that a body brings by itself counts while there is a body; fetch() sets it as if the page had.
bool Fetch::Procedure::preflight_needed_by_page() {
  const bool typed = request_.as == Asker::kFetch || request_.has_body;
  unsafe_names_ = cors_unsafe_request_header_names(traits_, first_headers(),
                                                   typed ? std::string_view(first_body_type_) : std::string_view());
  if (judge_preflight_need()) {
    std::erase_if(unsafe_names_, [&](const std::string& name) {
      return std::find(unlisted_at_this_hop_.begin(), unlisted_at_this_hop_.end(), name) != unlisted_at_this_hop_.end();
    });
    listed_names_ = unsafe_names_;
    preflight_once_sent_ = true;
  } else {
    unsafe_names_ = listed_names_;
    preflight_reason_ = "an earlier hop was preflighted";
  }
  return preflight_once_sent_;
}

bool Fetch::Procedure::preflight_cache_bypassed() const noexcept {
  if (request_.redirect_tainted && traits_.cached_origin == CachedOrigin::kUntainted) return true;
  if (preflight_origin() == "null" && traits_.cached_origin == CachedOrigin::kNamed) return true;
  if (traits_.preflight_cache_bypass == CacheBypass::kNever) return false;
  const bool no_cache = traits_.preflight_cache_bypass == CacheBypass::kNoCacheToo;
  return request_.cache == CacheMode::kNoStore || request_.cache == CacheMode::kReload ||
         (no_cache && request_.cache == CacheMode::kNoCache);
}

bool Fetch::Procedure::cache_covers_request() {
  if (request_.use_cors_preflight && !traits_.cache_serves_forced) return false;
  if (preflight_cache_bypassed()) return false;
  const PreflightCache::Key key = preflight_cache_key();
  if (cache_ != nullptr) return cache_->covers(traits_, key, request_.method, unsafe_names_, now_);
  PreflightCache chain;
  remember_chain(chain);
  return chain.covers(traits_, key, request_.method, unsafe_names_, now_);
}

// Without a cache of the caller's, a redirect that leads back to a URL still meets what this fetch learnt there.
void Fetch::Procedure::remember_chain(PreflightCache& chain) {
  if (request_.redirect_count == 0) return;
  for (const Exchange& exchange : outcome_.exchanges) {
    if (exchange.request.preflight && exchange.request.url.href() == request_.url.href()) {
      remember(*exchange.answer, chain);
    }
  }
}

PreflightCache::Key Fetch::Procedure::preflight_cache_key() const noexcept {
  return {preflight_origin(), request_.url.href(), request_.includes_credentials()};
}

}  // namespace crosscheck::browser
