// SPDX-License-Identifier: Apache-2.0
//
// A program of somebody else's: public headers only.
#include <cstdio>
#include <memory>

#include "crosscheck/browser.h"

int main() {
  namespace browser = crosscheck::browser;
  browser::Intent intent;
  intent.origin = "https://app.example";
  intent.url = "https://api.example/v1";
  browser::Fetch fetch(browser::Engine::kStandard, intent);
  while (fetch.next() != nullptr) {
    auto answer = std::make_shared<crosscheck::Answer>();
    answer->status = 200;
    fetch.deliver(answer);
  }
  std::puts(std::string(browser::id(fetch.outcome().failure)).c_str());
  return fetch.outcome().verdict == browser::Verdict::kBlocked ? 0 : 1;
}
