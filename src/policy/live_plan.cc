// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>
#include <utility>

#include "crosscheck/policy.h"

namespace crosscheck::policy {

LivePlan::LivePlan(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {
  if (plan_ == nullptr) throw std::invalid_argument("LivePlan(nullptr)");
}
LivePlan::~LivePlan() = default;

bool LivePlan::swap(std::shared_ptr<const Plan> plan) {
  if (plan == nullptr) return false;
  {
    const std::lock_guard lock(mutex_);
    std::swap(plan_, plan);
    version_.fetch_add(1, std::memory_order_release);
  }
  return true;  // the old plan, if this was its last user, is freed outside the lock
}

std::shared_ptr<const Plan> LivePlan::snapshot() const {
  const std::lock_guard lock(mutex_);
  return plan_;
}

void LivePlan::Reader::refresh() {
  std::shared_ptr<const Plan> old;  // freed after the lock is
  const std::lock_guard lock(live_.mutex_);
  old = std::exchange(plan_, live_.plan_);
  version_ = live_.version_.load(std::memory_order_relaxed);
}

}  // namespace crosscheck::policy
