// SPDX-License-Identifier: Apache-2.0
#include "browser/corp.h"

#include "browser/read_header.h"
#include "url/site.h"

namespace crosscheck::browser {

Failure cross_origin_resource_policy_check(const Traits& traits, const Answer& answer, const Origin& origin,
                                           const Url& url, std::string_view coep) {
  const std::string policy = read_header(traits, answer.headers, "Cross-Origin-Resource-Policy").value;
  if (url.has_origin(origin)) return Failure::kNone;
  if (policy == "same-origin") return Failure::kCorp;
  if (policy == "same-site") {
    const bool same_site = url::schemelessly_same_site(origin, url.origin());
    return same_site && (origin.scheme() == "https" || url.scheme() == "http") ? Failure::kNone : Failure::kCorp;
  }
  if (policy == "cross-origin") return Failure::kNone;
  // "credentialless" demands nothing of a response to a request that carried no credentials, and such are sent.
  return coep == "require-corp" ? Failure::kCoep : Failure::kNone;
}

}  // namespace crosscheck::browser
