// SPDX-License-Identifier: Apache-2.0
//
// A responder that asks another one each question once, so that four engines that send the same request share one
// answer.
//
//   RememberingResponder shared(live);
//   for (browser::Engine engine : browser::kEngines) {
//     shared.begin();
//     outcomes.push_back(converse(engine, intent, shared));
//   }
#pragma once

#include <map>
#include <memory>
#include <string>

#include "crosscheck/responder.h"

namespace crosscheck::responders {

/// Two requests are the same when method, URL, header lines (names in any case), credentials and mode are, and both are
/// the nth such request of their conversation: a redirect back to the first URL asks again.
class RememberingResponder final : public Responder {
 public:
  /// @param source asked where nothing is remembered; must outlive this object.
  explicit RememberingResponder(Responder& source) noexcept : source_(source) {}

  /// A new conversation starts.
  void begin() noexcept { seen_.clear(); }
  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

 private:
  Responder& source_;
  std::map<std::string, std::shared_ptr<const Answer>> answers_;
  std::map<std::string, std::size_t> seen_;  // in this conversation, by key
};

}  // namespace crosscheck::responders
