// SPDX-License-Identifier: Apache-2.0
#include "responders/scripted.h"

namespace crosscheck::responders {

const std::shared_ptr<const Answer>& dropped_connection() {
  static const std::shared_ptr<const Answer> answer = [] {
    auto dropped = std::make_shared<Answer>();
    dropped->error = NetworkError{NetworkErrorKind::kDropped, {}};
    return dropped;
  }();
  return answer;
}

std::shared_ptr<const Answer> Scripted::respond(const browser::Request& request) {
  if (next_ >= hops_.size()) return dropped_connection();
  const Hop& hop = hops_[next_];
  if (!request.preflight) ++next_;
  if (request.preflight && hop.preflight) return hop.preflight;
  return hop.response ? hop.response : dropped_connection();
}

}  // namespace crosscheck::responders
