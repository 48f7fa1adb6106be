// SPDX-License-Identifier: Apache-2.0
// The receiving half of https://fetch.spec.whatwg.org/#concept-http-fetch.
#include <algorithm>

#include "base/ascii.h"
#include "browser/content_type.h"
#include "browser/corp.h"
#include "browser/element_response.h"
#include "browser/exposed_headers.h"
#include "browser/location.h"
#include "browser/opaque_blocking.h"
#include "browser/procedure.h"
#include "browser/read_header.h"
#include "http/grammar.h"

namespace crosscheck::browser {

void Fetch::Procedure::judge_response(const Answer& answer) {
  if (answer.error) return network_failure(answer, FailurePoint::kResponse);
  if (is_redirect(answer)) return http_redirect_fetch(answer);
  if (!resource_policy_allows(answer, FailurePoint::kResponse, {})) return;
  if (!type_allows(answer) || !response_cors_check(answer, FailurePoint::kResponse, {})) return;
  finish_with(answer);
}

bool Fetch::Procedure::type_allows(const Answer& answer) {
  const Failure failure = judge_type_before_cors_check(traits_, request_.as, answer);
  if (failure == Failure::kNone) return true;
  const std::string type = quoted_content_type(traits_, answer.headers, request_.as);
  step("Should response be blocked due to its MIME type", "#should-response-to-request-be-blocked-due-to-mime-type?",
       StepResult::kFailed);
  fail(failure, FailurePoint::kResponse, {.value = type, .unseen = true});
  return false;
}

bool Fetch::Procedure::is_redirect(const Answer& answer) const {
  if (http::is_redirect_status(answer.status)) return true;
  if (!traits_.any_3xx_redirects || answer.status <= 306 || answer.status >= 400) return false;
  const auto location = read_location(traits_, answer.headers);
  return location && !location->empty();
}

bool Fetch::Procedure::resource_policy_allows(const Answer& answer, FailurePoint point, const Detail& detail) {
  if (request_.tainting != Tainting::kOpaque) return true;
  const Origin& site = request_.origin.is_opaque() && traits_.opaque_pages_keep_site ? embedder_ : request_.origin;
  const Failure failure =
      cross_origin_resource_policy_check(traits_, answer, request_.origin, site, request_.url, coep_);
  if (failure == Failure::kNone) return true;
  step("Cross-origin resource policy check", "#cross-origin-resource-policy-check", StepResult::kFailed);
  fail(failure, point, detail);
  return false;
}

bool Fetch::Procedure::response_cors_check(const Answer& answer, FailurePoint point, Detail detail) {
  if (request_.tainting != Tainting::kCors) return true;
  const CorsCheckResult result =
      cors_check(traits_, answer.headers, request_.serialized_origin(), request_.includes_credentials());
  const bool passed = result.failure == Failure::kNone;
  step("CORS check", "#concept-cors-check", passed ? StepResult::kPassed : StepResult::kFailed);
  if (passed) return true;
  detail.value = result.value;
  detail.header_line = result.header;
  detail.several_lines = result.several_lines;
  fail(result.failure, point, detail);
  return false;
}

// https://fetch.spec.whatwg.org/#data-url-processor
void Fetch::Procedure::finish_with_data() {
  Answer answer{.status = 200};
  const std::string_view path = request_.url.path();
  const std::string_view type = path.substr(0, std::min(path.find_first_of(",;"), path.size()));
  answer.headers.append("Content-Type", type.empty() ? "text/plain" : type);
  // No picture and no font is text; that is as far as one looks into the bytes.
  const bool binary = request_.as == Asker::kImage || request_.as == Asker::kFont;
  if (binary && (type.empty() || type.starts_with("text/")))
    return fail(Failure::kMimeType, FailurePoint::kResponse, {.value = type});
  finish_with(answer);
}

void Fetch::Procedure::finish_with(const Answer& answer) {
  // Opaque it stays when redirects lead back to the page's origin; Chromium blocks nothing there.
  const bool own = traits_.opaque_blocking == OpaqueBlocking::kKnownData && request_.url.has_origin(request_.origin);
  if (request_.tainting == Tainting::kOpaque && !own) {
    if (const std::string_view reason = opaque_response_blocking(traits_, request_.as, answer); !reason.empty()) {
      step("Opaque Response Blocking", "https://github.com/annevk/orb", StepResult::kFailed, reason);
      return fail(Failure::kOrb, FailurePoint::kResponse, {.value = reason});
    }
  }
  if (request_.as == Asker::kWorker && worker_embedder_policy_check(traits_, answer, coep_) != Failure::kNone) {
    step("Check a global object's embedder policy",
         "https://html.spec.whatwg.org/#check-a-global-object's-embedder-policy", StepResult::kFailed);
    return fail(Failure::kCoep, FailurePoint::kResponse, {});
  }
  if (const Failure failure = judge_element_response(traits_, request_.as, answer, request_.redirect_count > 0);
      failure != Failure::kNone) {
    const std::string type = quoted_content_type(traits_, answer.headers, request_.as);
    return fail(failure, FailurePoint::kResponse, {.value = type});
  }
  // A font is usable once it is loaded, tainted or not.
  if (request_.tainting == Tainting::kOpaque && request_.as != Asker::kFont) return end(Verdict::kOpaque);
  const bool has_headers =
      request_.as == Asker::kFetch || request_.as == Asker::kXhr || request_.as == Asker::kXhrUpload;
  if (has_headers) {
    const bool cors = request_.tainting == Tainting::kCors;
    outcome_.visible_headers =
        exposed_header_names(traits_, request_.as, answer.headers, cors, request_.includes_credentials());
    step("Filtered response", "#concept-filtered-response-cors", StepResult::kPassed);
  }
  end(request_.as == Asker::kBeacon ? Verdict::kOpaque : Verdict::kAllowed);
}

}  // namespace crosscheck::browser
