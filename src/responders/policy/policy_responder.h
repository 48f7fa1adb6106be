// SPDX-License-Identifier: Apache-2.0
//
// A server with a policy in front of an application: what a browser meets where crosscheck::policy is at work.
#pragma once

#include <map>
#include <memory>

#include "crosscheck/policy.h"
#include "crosscheck/responder.h"
#include "diagnosis/rules/policy.h"

namespace crosscheck::responders {

class PolicyResponder final : public Responder {
 public:
  /// @param plan        the policy; shared
  /// @param application what the application behind it answers to every request that reaches it, its headers as it sends
  ///                    them
  PolicyResponder(std::shared_ptr<const policy::Plan> plan, Answer application)
      : plan_(std::move(plan)), application_(std::move(application)) {}

  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

  /// What the policy decided about the request that this answer is to.
  /// @param answer of respond(), and still alive
  [[nodiscard]] diagnosis::PolicyRuling ruling(const Answer& answer) const;

 private:
  std::shared_ptr<const policy::Plan> plan_;
  Answer application_;
  std::map<const Answer*, diagnosis::PolicyRuling> rulings_;
};

/// The response of a server that decided so, whose application answers `application` where it is asked.
[[nodiscard]] Answer answer_of(const policy::Decision& decision, const Answer& application);

}  // namespace crosscheck::responders
