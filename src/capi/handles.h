// SPDX-License-Identifier: Apache-2.0
//
// What is behind the handles of the C interface.
#pragma once

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

#include "crosscheck/crosscheck.h"
#include "crosscheck/policy.h"

struct crosscheck_plan {
  std::atomic<std::size_t> owners;
  std::shared_ptr<const crosscheck::policy::Plan> plan;
};

struct crosscheck_compiled {
  std::vector<crosscheck::policy::Issue> issues;
  crosscheck_plan* plan = nullptr;  // one of its owners

  /// @param compiled a policy::Compiled or policy::PolicyFile
  template <typename Compiled>
  explicit crosscheck_compiled(Compiled compiled) : issues(std::move(compiled.issues)) {
    if (compiled.plan) plan = new crosscheck_plan{1, std::move(compiled.plan)};
  }
  crosscheck_compiled(const crosscheck_compiled&) = delete;
  crosscheck_compiled& operator=(const crosscheck_compiled&) = delete;
  ~crosscheck_compiled() { crosscheck_plan_release(plan); }
};
