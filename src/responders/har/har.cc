// SPDX-License-Identifier: Apache-2.0
#include "responders/har/har.h"

#include "responders/scripted.h"

namespace crosscheck::responders::har {
namespace {

/// What any server that lets this request pass would say.
std::shared_ptr<const Answer> permission_for(const browser::Request& request) {
  auto answer = std::make_shared<Answer>();
  answer->status = 204;
  const auto grant = [&](std::string_view asked, std::string_view granted) {
    if (const auto value = request.headers.get(asked)) answer->headers.append(granted, *value);
  };
  grant("Origin", "Access-Control-Allow-Origin");
  grant("Access-Control-Request-Method", "Access-Control-Allow-Methods");
  grant("Access-Control-Request-Headers", "Access-Control-Allow-Headers");
  answer->headers.append("Access-Control-Allow-Credentials", "true");
  answer->address_space = AddressSpace::kPublic;
  return answer;
}

}  // namespace

std::shared_ptr<const Answer> HarResponder::respond(const browser::Request& request) {
  if (next_ < hops_.size() && hops_[next_].url == request.url.href_without_fragment()) {
    const Hop& hop = hops_[next_];
    if (request.preflight && hop.preflight) return let_through(hop.preflight);
    if (request.preflight && hop.passed) {
      assumed_ = true;
      return permission_for(request);
    }
    if (!request.preflight) ++next_;
    if (!request.preflight && hop.response) return let_through(hop.response);
  }
  beyond_ = true;
  return dropped_connection();
}

std::shared_ptr<const Answer> HarResponder::let_through(const std::shared_ptr<const Answer>& answer) const {
  if (!through_ || answer->error) return answer;
  auto copy = std::make_shared<Answer>(*answer);
  copy->address_space = AddressSpace::kPublic;
  return copy;
}

}  // namespace crosscheck::responders::har
