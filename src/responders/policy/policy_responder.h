// SPDX-License-Identifier: Apache-2.0
//
// A server with a policy in front of an application: what a browser meets where crosscheck::policy is at work.
#pragma once

#include <memory>
#include <optional>

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

  struct Refusal {
    policy::Reason reason;
    std::uint32_t route;  ///< as policy::Decision::route() has it
  };
  /// Why the last request that was not given all it asked for was not.
  [[nodiscard]] const std::optional<Refusal>& refusal() const noexcept { return refusal_; }

 private:
  std::shared_ptr<const policy::Plan> plan_;
  Answer application_;
  std::optional<Refusal> refusal_;
};

/// The response of a server that decided so, whose application answers `application` where it is asked.
[[nodiscard]] Answer answer_of(const policy::Decision& decision, const Answer& application);

}  // namespace crosscheck::responders
