// SPDX-License-Identifier: Apache-2.0
//
// The policy of the servers of this folder: that of the examples, and under /keep/ one that lets the application's own CORS
// headers stand. A request for /swap exchanges it for one that allows nobody, and the next one back again.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "crosscheck/policy.h"

inline std::shared_ptr<const crosscheck::policy::Plan> plan_for(const char* origin) {
  crosscheck::policy::Config config;
  if (origin == nullptr) {
    config.origins = crosscheck::policy::Texts{};
  } else {
    config.origins = {std::string(origin)};
  }
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  crosscheck::policy::Route keep;
  keep.path = std::string("/keep/");
  keep.settings.other_headers = crosscheck::policy::OtherHeaders::kKeep;
  config.routes.push_back(std::move(keep));
  // Without credentials: the application's Access-Control-Allow-Credentials is not the policy's.
  crosscheck::policy::Route plain;
  plain.path = std::string("/plain/");
  plain.settings.credentials = false;
  config.routes.push_back(std::move(plain));
  return crosscheck::policy::compile(config).plan;
}

class Policies {
 public:
  explicit Policies(const char* origin) : open_(plan_for(origin)), closed_(plan_for(nullptr)), live(open_) {}
  void swap() { live.swap((is_open_ = !is_open_) ? open_ : closed_); }

 private:
  std::shared_ptr<const crosscheck::policy::Plan> open_;
  std::shared_ptr<const crosscheck::policy::Plan> closed_;
  std::atomic<bool> is_open_{true};

 public:
  crosscheck::policy::LivePlan live;
};

/// What the application sends of its own for a path that ends so, before the policy.
inline bool has_own_headers(std::string_view path) { return path.ends_with("/own"); }
inline constexpr std::pair<const char*, const char*> kOwnHeaders[] = {{"Access-Control-Allow-Origin", "*"},
                                                                      {"Access-Control-Allow-Credentials", "true"},
                                                                      {"Access-Control-Expose-Headers", "X-Own"},
                                                                      {"Vary", "X-Own"}};
