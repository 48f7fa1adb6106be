// SPDX-License-Identifier: Apache-2.0
// WebKit checks redirects in two processes. The network process goes by the Fetch standard. After it, and after the
// preflight for the next hop, the web process checks again (Source/WebCore/loader/SubresourceLoader.cpp): with the
// credentials policy of the first request, which for a chain that began at the own origin is to send them. The two
// agree but for such chains.
#include "browser/cors_check.h"
#include "browser/procedure.h"

namespace crosscheck::browser {

// Called while the request is still the one that was redirected.
void Fetch::Procedure::prepare_recheck() {
  if (!traits_.rechecks_own_origin_chains || request_.mode != Mode::kCors) return;
  if (!request_.first_url.has_origin(request_.origin)) return;
  recheck_ = Recheck{outcome_.exchanges.size() - 1, request_.url, std::string(request_.serialized_origin()),
                     request_.tainting == Tainting::kCors};
}

bool Fetch::Procedure::recheck_redirect() {
  const Recheck recheck = *std::exchange(recheck_, std::nullopt);
  Detail detail{.location = request_.url.href(),
                .url = recheck.from.href(),
                .exchange = static_cast<std::int32_t>(recheck.exchange)};
  const bool crosses = recheck.crossed || !request_.url.has_origin(request_.origin);
  if (crosses && request_.url.includes_credentials()) {
    step("HTTP-redirect fetch, again", "#http-redirect-fetch", StepResult::kFailed, "the target carries a username");
    detail.value = redirect_location_;
    fail(Failure::kRedirectCredentials, FailurePoint::kRedirect, detail);
    return false;
  }
  if (!recheck.crossed) return true;
  const HeaderList& headers = outcome_.exchanges[recheck.exchange].answer->headers;
  const CorsCheckResult result =
      cors_check(traits_, headers, recheck.origin, request_.credentials != Credentials::kOmit);
  const bool passed = result.failure == Failure::kNone;
  step("CORS check of the redirect, again", "#concept-cors-check", passed ? StepResult::kPassed : StepResult::kFailed,
       "as if credentials were included, because the chain began at the own origin");
  if (passed) return true;
  detail.value = result.value;
  detail.header_line = result.header;
  fail(result.failure, FailurePoint::kRedirect, detail);
  return false;
}

}  // namespace crosscheck::browser
