// SPDX-License-Identifier: Apache-2.0
//
// Answers requests from what a recording holds of one fetch: the nth URL of its chain is answered by the nth step.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crosscheck/responder.h"

namespace crosscheck::responders::har {

struct Hop {
  std::string url;                          ///< without fragment, as Url serializes it
  std::shared_ptr<const Answer> preflight;  ///< null: none is recorded
  std::shared_ptr<const Answer> response;   ///< null: none is recorded
  bool passed = false;                      ///< the request was sent, so its preflight was let pass
};

class HarResponder final : public Responder {
 public:
  /// @param hops    must outlive this object.
  /// @param through nothing stood between the page and the network addresses it reached: the browser that recorded them
  ///                had been given the permission.
  HarResponder(const std::vector<Hop>& hops, bool through) noexcept : hops_(hops), through_(through) {}

  /// What is not recorded is answered with a dropped connection, and noted.
  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

  /// A question that the recording has no answer to was asked.
  [[nodiscard]] bool went_beyond() const noexcept { return beyond_; }
  /// A preflight that is not recorded was taken for passed.
  [[nodiscard]] bool assumed_preflight() const noexcept { return assumed_; }
  /// How many responses were handed out.
  [[nodiscard]] std::size_t used() const noexcept { return next_; }

 private:
  [[nodiscard]] std::shared_ptr<const Answer> let_through(const std::shared_ptr<const Answer>& answer) const;

  const std::vector<Hop>& hops_;
  bool through_;
  std::size_t next_ = 0;
  bool beyond_ = false;
  bool assumed_ = false;
};

}  // namespace crosscheck::responders::har
