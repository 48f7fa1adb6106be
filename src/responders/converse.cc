// SPDX-License-Identifier: Apache-2.0
#include "crosscheck/responder.h"

namespace crosscheck {

browser::Outcome converse(browser::Engine engine, const browser::Intent& intent, Responder& responder) {
  browser::Fetch fetch(engine, intent);
  while (const browser::Request* request = fetch.next()) fetch.deliver(responder.respond(*request));
  return std::move(fetch).take_outcome();
}

}  // namespace crosscheck
