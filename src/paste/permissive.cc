// SPDX-License-Identifier: Apache-2.0
#include "paste/permissive.h"

#include "paste/items.h"

namespace crosscheck::paste {

std::shared_ptr<const Answer> permission_for(const browser::Request& request) {
  auto answer = std::make_shared<Answer>();
  answer->status = request.preflight ? 204 : 200;
  const HeaderList& asked = request.headers;
  if (const auto origin = asked.get("Origin")) {
    answer->headers = {{"Access-Control-Allow-Origin", *origin}, {"Access-Control-Allow-Credentials", "true"}};
  }
  if (const auto method = asked.get("Access-Control-Request-Method")) {
    answer->headers.append("Access-Control-Allow-Methods", *method);
  }
  if (const auto names = asked.get("Access-Control-Request-Headers")) {
    answer->headers.append("Access-Control-Allow-Headers", *names);
  }
  return answer;
}

browser::Outcome run(browser::Engine engine, const browser::Intent& intent, const Answering& answer) {
  browser::Fetch fetch(engine, intent);
  while (const browser::Request* request = fetch.next()) fetch.deliver(answer(*request));
  return std::move(fetch).take_outcome();
}

void complete_request(Item& item, const Wish& wish) {
  browser::Intent& intent = item.request.intent;
  if (!wish.origin.empty()) intent.origin = wish.origin;
  item.origin_known = !intent.origin.empty();
  if (!item.origin_known) {
    // A page that is asked from over http is taken for an http one, so that mixed content is not what is told of.
    intent.origin = intent.url.starts_with("http:") ? kPlainStandIn : kSecureStandIn;
  }
  if (wish.method) intent.method = *wish.method;
  for (const Header& line : wish.headers) intent.headers.push_back(line);
  if (wish.credentials) intent.credentials = wish.credentials;
  if (wish.mode) intent.mode = wish.mode;
  if (wish.as) intent.as = *wish.as;
  for (const browser::Engine engine : browser::kEngines) {
    item.results.push_back({engine, run(engine, intent, permission_for)});
  }
}

}  // namespace crosscheck::paste
