// SPDX-License-Identifier: Apache-2.0
#include "responders/policy/policy_responder.h"

#include "crosscheck/policy_apply.h"

namespace crosscheck::responders {

Answer answer_of(const policy::Decision& decision, const Answer& application) {
  Answer answer;
  if (decision.answers_preflight()) {
    answer.status = decision.preflight_status();
  } else {
    answer = application;
  }
  policy::apply(decision, answer.headers);
  return answer;
}

std::shared_ptr<const Answer> PolicyResponder::respond(const browser::Request& request) {
  policy::Request view(request.method, request.url.host(), request.url.request_target());
  for (const Header& line : request.headers) view.header(line.name, line.value);
  const policy::Decision decision = plan_->decide(view);
  auto answer = std::make_shared<Answer>(answer_of(decision, application_));
  rulings_[answer.get()] = {decision.reason(), decision.route(), decision.shadow()};
  return answer;
}

diagnosis::PolicyRuling PolicyResponder::ruling(const Answer& answer) const {
  const auto known = rulings_.find(&answer);
  return known == rulings_.end() ? diagnosis::PolicyRuling() : known->second;
}

}  // namespace crosscheck::responders
