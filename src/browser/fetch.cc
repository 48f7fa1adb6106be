// SPDX-License-Identifier: Apache-2.0
#include "browser/procedure.h"
#include "browser/read_header.h"

namespace crosscheck::browser {

void Fetch::Procedure::start(const Intent& intent) {
  if (!set_up(intent)) return;
  first_method_ = request_.method;
  if (!author_type_.empty() && traits_.redirected_headers == RedirectedHeaders::kFirst) {
    first_headers_ = request_.headers;
    first_headers_->set("content-type", author_type_);
  }
  first_body_type_ = body_type_;
  main_fetch();
}

const Request* Fetch::Procedure::next() const noexcept {
  return phase_ == Phase::kDone ? nullptr : &outcome_.exchanges.back().request;
}

void Fetch::Procedure::deliver(std::shared_ptr<const Answer> answer) {
  const Answer& received = *answer;  // kept alive by the exchange
  outcome_.exchanges.back().answer = std::move(answer);
  if (local_network_refuses(received)) return;
  if (received.error == std::nullopt && is_broken(received)) return;
  if (phase_ == Phase::kPreflight) {
    judge_preflight(received);
  } else if (phase_ == Phase::kRequest) {
    judge_response(received);
  }
}

// What an engine's network layer takes for no response at all.
bool Fetch::Procedure::is_broken(const Answer& answer) {
  const bool conflicting = traits_.refuses_conflicting_lines && has_conflicting_lines(traits_, answer.headers);
  const bool proxy = traits_.refuses_proxy_authentication && answer.status == 407;
  if (!conflicting && !proxy) return false;
  step("HTTP-network fetch", "#http-network-fetch", StepResult::kFailed,
       conflicting ? "Location lines contradict each other" : "407 although no proxy was asked");
  const FailurePoint point = phase_ == Phase::kPreflight ? FailurePoint::kPreflight : FailurePoint::kResponse;
  fail(Failure::kInvalidResponse, point, {});
  return true;
}

Fetch::Fetch(Engine engine, const Intent& intent, PreflightCache* cache, double now)
    : procedure_(std::make_unique<Procedure>(traits_of(engine), cache, now)) {
  procedure_->start(intent);
}
Fetch::~Fetch() = default;
Fetch::Fetch(Fetch&&) noexcept = default;
Fetch& Fetch::operator=(Fetch&&) noexcept = default;

const Request* Fetch::next() const noexcept { return procedure_->next(); }
void Fetch::deliver(std::shared_ptr<const Answer> answer) { procedure_->deliver(std::move(answer)); }
const Outcome& Fetch::outcome() const noexcept { return procedure_->outcome(); }
Outcome Fetch::take_outcome() && { return std::move(procedure_->outcome()); }

}  // namespace crosscheck::browser
