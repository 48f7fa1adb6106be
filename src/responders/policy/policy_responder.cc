// SPDX-License-Identifier: Apache-2.0
#include "responders/policy/policy_responder.h"

#include "crosscheck/policy_apply.h"

namespace crosscheck::responders {

Answer answer_with_policy(const policy::Plan& plan, const policy::Request& request, const Answer& application,
                          bool* passed_upstream) {
  const policy::Decision decision = plan.decide(request);
  if (passed_upstream != nullptr) *passed_upstream = !decision.answers_preflight();
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
  return std::make_shared<Answer>(answer_with_policy(*plan_, view, application_));
}

}  // namespace crosscheck::responders
