// SPDX-License-Identifier: Apache-2.0
//
// A responder that reads its answers from a script: no network, no clock.
//
//   std::vector<Hop> hops{{preflight, response}, {nullptr, landing}};
//   Scripted responder(hops);
//   converse(engine, intent, responder);
//
// Hop n answers the nth URL of the redirect chain: a request that is no preflight moves on to the next hop. What it never
// does: look at the URL, but for a port that the script spoke http to and the browser now speaks TLS to.
#pragma once

#include <memory>
#include <span>

#include "crosscheck/responder.h"

namespace crosscheck::responders {

/// The answers of one URL of a redirect chain.
struct Hop {
  std::shared_ptr<const Answer> preflight;  ///< null: `response` answers preflights too
  std::shared_ptr<const Answer> response;   ///< null: the connection is dropped
};

/// Plays the hops in order. Past the last hop every request finds its connection dropped, as it does at a server that
/// has nothing more to say.
class Scripted final : public Responder {
 public:
  /// @param hops not copied; must outlive this object.
  explicit Scripted(std::span<const Hop> hops) noexcept : hops_(hops) {}

  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

  /// Starts again at the first hop, for the next engine.
  void rewind() noexcept { next_ = 0; }

 private:
  std::span<const Hop> hops_;
  std::size_t next_ = 0;
};

/// The answer of a connection that ends before a response: shared, never null.
[[nodiscard]] const std::shared_ptr<const Answer>& dropped_connection();

}  // namespace crosscheck::responders
