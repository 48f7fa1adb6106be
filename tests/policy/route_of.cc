// SPDX-License-Identifier: Apache-2.0
//
// Reads paths, one a line, and prints for each which route of a policy decides there: paths_test.py asks servers the same.
#include <cstdio>
#include <iostream>
#include <string>

#include "crosscheck/policy.h"

int main() {
  using namespace crosscheck;
  policy::Config config;
  config.origins = {"https://other.example"};
  for (const char* path : {"/public/", "/admin/", "/health"}) {
    policy::Route& route = config.routes.emplace_back();
    route.path = std::string(path);
    route.settings.max_age = static_cast<std::int64_t>(config.routes.size());
  }
  const policy::Compiled compiled = policy::compile(config);
  if (compiled.plan == nullptr) return 1;
  for (std::string path; std::getline(std::cin, path);) {
    policy::Request request("GET", "", path);
    request.add_origin("https://other.example");
    const policy::Decision decision = compiled.plan->decide(request);
    constexpr const char* kNames[] = {"public", "admin", "health"};
    if (decision.reason() == policy::Reason::kPathAmbiguous) {
      std::puts("ambiguous");
    } else {
      std::puts(decision.route() == policy::Decision::kNoRoute ? "other" : kNames[decision.route()]);
    }
  }
}
