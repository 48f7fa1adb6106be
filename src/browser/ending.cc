// SPDX-License-Identifier: Apache-2.0
// How a fetch ends, and what is told of it.
#include <algorithm>

#include "browser/procedure.h"
#include "url/utf8.h"

namespace crosscheck::browser {
namespace {

// What a script sees where there is no exception to read: the element, the XMLHttpRequest or the EventSource fires one.
constexpr std::string_view kErrorEvent = "error event";

Failure failure_of(ApiError error) noexcept {
  return error == ApiError::kStreamUnsupported ? Failure::kStreamUnsupported : Failure::kTypeError;
}

// What the script is told: an exception, an event, or nothing at all, where sendBeacon() has long returned.
std::string script_error(const Traits& traits, const FailureReport& report) {
  std::string error = traits.script_error ? traits.script_error(report) : std::string();
  if (!error.empty() || report.request.as == Asker::kBeacon) return error;
  const bool rejects = report.request.as == Asker::kFetch || report.request.as == Asker::kImport;
  return std::string(rejects ? traits.fetch_error : kErrorEvent);
}

}  // namespace

void Fetch::Procedure::step(std::string_view name, std::string_view anchor, StepResult result, std::string_view note) {
  outcome_.steps.push_back({name, anchor, result, static_cast<std::uint16_t>(outcome_.exchanges.size()), note});
}

// Lines and errors quote bytes of headers and URLs; what is told is text.
void Fetch::Procedure::end(Verdict verdict) {
  for (std::string& line : outcome_.console) url::make_well_formed_utf8(line);
  for (std::string& line : outcome_.other_console) url::make_well_formed_utf8(line);
  url::make_well_formed_utf8(outcome_.error);
  outcome_.verdict = verdict;
  phase_ = Phase::kDone;
}

bool Fetch::Procedure::fail_api(const ApiFailure& failure) {
  outcome_.failure = failure_of(failure.error);
  outcome_.error = traits_.api_error ? traits_.api_error(failure) : "TypeError";
  end(Verdict::kBlocked);
  return false;
}

// https://fetch.spec.whatwg.org/#concept-cache-clear
void Fetch::Procedure::forget_preflight() {
  if (cache_ == nullptr || !traits_.cache_forgets_failures || request_.tainting != Tainting::kCors) return;
  cache_->clear(preflight_cache_key());
}

void Fetch::Procedure::fail(Failure failure, FailurePoint point, const Detail& detail) {
  outcome_.failure = failure;
  forget_preflight();
  const std::size_t last = outcome_.exchanges.size() - 1;
  const std::size_t judged = detail.exchange < 0 ? last : static_cast<std::size_t>(detail.exchange);
  if (!outcome_.exchanges.empty()) {
    Evidence evidence;
    evidence.exchange = static_cast<std::uint16_t>(judged);
    evidence.header = detail.header_line;
    evidence.begin = detail.begin;
    evidence.length = detail.length;
    evidence.subject = detail.header.empty() ? detail.value : detail.header;
    outcome_.evidence = std::move(evidence);
  }
  FailureReport report{.failure = failure,
                       .point = point,
                       .request = request_,
                       .url = detail.url.empty() ? request_.url.href() : detail.url,
                       .location = detail.location,
                       .value = detail.value,
                       .bad_token = detail.bad_token,
                       .whole_value = detail.whole_value,
                       .header = detail.header,
                       .redirected_preflight = detail.redirected_preflight,
                       .several_lines = detail.several_lines,
                       .unseen = detail.unseen};
  if (!outcome_.exchanges.empty() && outcome_.exchanges[judged].answer) {
    const Answer& answer = *outcome_.exchanges[judged].answer;
    report.status = answer.status;
    if (answer.error) report.network = answer.error->kind;
  }
  outcome_.error = script_error(traits_, report);
  if (traits_.print) traits_.print(report, outcome_.console);
  if (traits_.tell_look_alike) traits_.tell_look_alike(report, outcome_.other_console);
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
