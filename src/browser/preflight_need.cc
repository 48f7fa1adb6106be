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
  const bool by_first = traits_.preflight_rule == PreflightRule::kOnceAlways;
  HeaderList judged = by_first ? first_headers_ : request_.headers;
  const std::string& body_type = by_first ? first_body_type_ : body_type_;
  if (!body_type.empty()) judged.append("content-type", body_type);
  unsafe_names_ = cors_unsafe_request_header_names(traits_, judged);
  if (traits_.preflight_rule == PreflightRule::kSettledAtFirst) return preflight_settled_at_first();
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

// Firefox settles at the first cross-origin hop whether there are preflights, and for which header names. A name that
// a redirect dropped is left out on that hop alone.
bool Fetch::Procedure::preflight_settled_at_first() {
  if (!preflight_settled_) {
    preflight_settled_ = true;
    preflight_once_sent_ = judge_preflight_need();
    settled_names_ = unsafe_names_;
    return preflight_once_sent_;
  }
  if (!preflight_once_sent_) return false;
  preflight_reason_ = "the first hop needed one";
  unsafe_names_ = settled_names_;
  std::erase_if(unsafe_names_, [&](const std::string& name) {
    return std::find(dropped_at_this_hop_.begin(), dropped_at_this_hop_.end(), name) != dropped_at_this_hop_.end();
  });
  return true;
}

bool Fetch::Procedure::cache_covers_request() {
  if (cache_ == nullptr || request_.use_cors_preflight) return false;
  const PreflightCache::Key key{preflight_origin(), request_.url.href_without_fragment(),
                                request_.includes_credentials()};
  return cache_->covers(traits_, key, request_.method, unsafe_names_, now_);
}

}  // namespace crosscheck::browser
