// SPDX-License-Identifier: Apache-2.0
//
// A server with a policy in front of an application: what a browser meets where crosscheck::policy is at work.
#pragma once

#include <memory>

#include "crosscheck/policy.h"
#include "crosscheck/responder.h"

namespace crosscheck::responders {

class PolicyResponder final : public Responder {
 public:
  /// @param plan        the policy; shared
  /// @param application what the application behind it answers to every request that reaches it, its headers as it sends
  ///                    them
  PolicyResponder(std::shared_ptr<const policy::Plan> plan, Answer application)
      : plan_(std::move(plan)), application_(std::move(application)) {}

  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

 private:
  std::shared_ptr<const policy::Plan> plan_;
  Answer application_;
};

/// What `plan` makes of one request whose application answers `application`.
/// @param passed_upstream  when not null, set to whether the application is asked at all
[[nodiscard]] Answer answer_with_policy(const policy::Plan& plan, const policy::Request& request,
                                        const Answer& application, bool* passed_upstream = nullptr);

}  // namespace crosscheck::responders
