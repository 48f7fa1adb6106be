// SPDX-License-Identifier: Apache-2.0
#include "browser/corp.h"

#include "browser/read_header.h"
#include "http/grammar.h"
#include "url/site.h"

namespace crosscheck::browser {
namespace {

// https://html.spec.whatwg.org/#compatible-with-cross-origin-isolation
bool demands_policy(const Traits& traits, std::string_view coep) noexcept {
  return coep == "require-corp" || (coep == "credentialless" && traits.supports_credentialless);
}

}  // namespace

Failure cross_origin_resource_policy_check(const Traits& traits, const Answer& answer, const Origin& origin,
                                           const Origin& site, const Url& url, std::string_view coep) {
  const std::string policy = read_header(traits, answer.headers, "Cross-Origin-Resource-Policy").value;
  if (url.has_origin(origin)) return Failure::kNone;
  if (policy == "same-origin") return Failure::kCorp;
  if (policy == "same-site") {
    const bool same_site = url::schemelessly_same_site(site, url.origin());
    return same_site && (site.scheme() == "https" || url.scheme() == "http") ? Failure::kNone : Failure::kCorp;
  }
  if (policy == "cross-origin") return Failure::kNone;
  // "credentialless" demands nothing of a response to a request that carried no credentials, and such are sent.
  if (!policy.empty() && traits.unknown_resource_policy_allows) return Failure::kNone;
  return coep == "require-corp" ? Failure::kCoep : Failure::kNone;
}

Failure worker_embedder_policy_check(const Traits& traits, const Answer& answer, std::string_view coep) {
  if (!demands_policy(traits, coep)) return Failure::kNone;
  const std::string line = read_header(traits, answer.headers, "Cross-Origin-Embedder-Policy").value;
  const std::string_view policy = std::string_view(line).substr(0, line.find(';'));
  return demands_policy(traits, http::normalize_header_value(policy)) ? Failure::kNone : Failure::kCoep;
}

}  // namespace crosscheck::browser
