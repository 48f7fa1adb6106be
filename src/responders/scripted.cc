// SPDX-License-Identifier: Apache-2.0
#include "responders/scripted.h"

namespace crosscheck::responders {

namespace {

std::shared_ptr<const Answer> failing(NetworkErrorKind kind) {
  auto answer = std::make_shared<Answer>();
  answer->error = NetworkError{kind, {}};
  return answer;
}

// A port that is named with http speaks no TLS.
const std::shared_ptr<const Answer>& no_handshake() {
  static const std::shared_ptr<const Answer> answer = failing(NetworkErrorKind::kTls);
  return answer;
}

}  // namespace

const std::shared_ptr<const Answer>& dropped_connection() {
  static const std::shared_ptr<const Answer> answer = failing(NetworkErrorKind::kDropped);
  return answer;
}

std::shared_ptr<const Answer> Scripted::respond(const browser::Request& request) {
  if (next_ >= hops_.size()) return dropped_connection();
  const Hop& hop = hops_[next_];
  if (!request.preflight) ++next_;
  if (request.upgraded && request.url.port()) return no_handshake();
  if (request.preflight && hop.preflight) return hop.preflight;
  return hop.response ? hop.response : dropped_connection();
}

}  // namespace crosscheck::responders
