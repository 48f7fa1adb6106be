// SPDX-License-Identifier: Apache-2.0
//
// Whatever answers requests: a live site, a recording, a configuration, a policy, a script. A browser talks to a
// responder:
//
//   crosscheck::browser::Outcome outcome = crosscheck::converse(engine, intent, responder);
#pragma once

#include <memory>

#include "crosscheck/browser.h"

namespace crosscheck {

class Responder {
 public:
  virtual ~Responder() = default;
  /// Answers one request. Never null; a failure of the network is an Answer with `error` set.
  [[nodiscard]] virtual std::shared_ptr<const Answer> respond(const browser::Request& request) = 0;
};

/// Runs one fetch of one engine to its end against a responder.
[[nodiscard]] browser::Outcome converse(browser::Engine engine, const browser::Intent& intent, Responder& responder);

}  // namespace crosscheck
