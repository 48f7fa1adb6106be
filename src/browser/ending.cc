// SPDX-License-Identifier: Apache-2.0
// How a fetch ends, and what is told of it.
#include <algorithm>

#include "browser/procedure.h"
#include "url/utf8.h"

namespace crosscheck::browser {
namespace {

// What a script sees where there is no exception to read: the element, the XMLHttpRequest or the EventSource fires one.
constexpr std::string_view kErrorEvent = "error event";

}  // namespace

void Fetch::Procedure::step(std::string_view name, std::string_view anchor, StepResult result, std::string_view note) {
  outcome_.steps.push_back({name, anchor, result, static_cast<std::uint16_t>(outcome_.exchanges.size()), note});
}

// Lines and errors quote bytes of headers and URLs; what is told is text.
void Fetch::Procedure::end(Verdict verdict) {
  for (std::string& line : outcome_.console) url::make_well_formed_utf8(line);
  url::make_well_formed_utf8(outcome_.error);
  outcome_.verdict = verdict;
  phase_ = Phase::kDone;
}

bool Fetch::Procedure::fail_api(ApiError error, std::string_view subject) {
  outcome_.failure = Failure::kTypeError;
  outcome_.error = traits_.api_error ? traits_.api_error(error, subject) : "TypeError";
  end(Verdict::kBlocked);
  return false;
}

// https://fetch.spec.whatwg.org/#concept-cache-clear
void Fetch::Procedure::forget_preflight() {
  if (cache_ == nullptr || !traits_.cache_forgets_failures || request_.tainting != Tainting::kCors) return;
  cache_->clear({preflight_origin(), request_.url.href_without_fragment(), request_.includes_credentials()});
}

void Fetch::Procedure::fail(Failure failure, FailurePoint point, const Detail& detail) {
  outcome_.failure = failure;
  forget_preflight();
  const bool rejects = request_.as == Asker::kFetch || request_.as == Asker::kImport;
  outcome_.error = rejects ? traits_.fetch_error : kErrorEvent;
  if (!outcome_.exchanges.empty()) {
    Evidence evidence;
    evidence.exchange = static_cast<std::uint16_t>(outcome_.exchanges.size() - 1);
    evidence.header = detail.header_line;
    evidence.begin = detail.begin;
    evidence.length = detail.length;
    evidence.subject = detail.header.empty() ? detail.value : detail.header;
    outcome_.evidence = std::move(evidence);
  }
  FailureReport report{.failure = failure,
                       .point = point,
                       .request = request_,
                       .url = request_.url.href(),
                       .location = detail.location,
                       .value = detail.value,
                       .bad_token = detail.bad_token,
                       .whole_value = detail.whole_value,
                       .header = detail.header,
                       .preflight_redirected = detail.preflight_redirected};
  if (!outcome_.exchanges.empty() && outcome_.exchanges.back().answer) {
    const Answer& answer = *outcome_.exchanges.back().answer;
    report.status = answer.status;
    if (answer.error) report.network = answer.error->kind;
  }
  if (traits_.print) traits_.print(report, outcome_.console);
  end(beacon_went_out() ? Verdict::kOpaque : Verdict::kBlocked);
}

// A page never learns what became of a beacon. It counts as blocked when the engine complains or nothing was sent.
bool Fetch::Procedure::beacon_went_out() const {
  if (request_.as != Asker::kBeacon || !outcome_.console.empty()) return false;
  return std::any_of(outcome_.exchanges.begin(), outcome_.exchanges.end(),
                     [](const Exchange& exchange) { return !exchange.request.preflight && exchange.reached_server(); });
}

void Fetch::Procedure::network_failure(const Answer& answer, FailurePoint point) {
  (void)answer;
  step("HTTP-network fetch", "#http-network-fetch", StepResult::kFailed);
  fail(point == FailurePoint::kPreflight ? Failure::kPreflightNetworkFailure : Failure::kNetworkFailure, point, {});
}

}  // namespace crosscheck::browser
