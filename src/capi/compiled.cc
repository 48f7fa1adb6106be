// SPDX-License-Identifier: Apache-2.0
//
// What became of a policy, through the C interface: its issues, and the plan with its owners.
#include "capi/handles.h"
#include "capi/text.h"

using namespace crosscheck;
using capi::text;

void crosscheck_compiled_free(crosscheck_compiled* compiled) noexcept { delete compiled; }

size_t crosscheck_compiled_issues(const crosscheck_compiled* compiled) noexcept { return compiled->issues.size(); }

crosscheck_status crosscheck_compiled_issue(const crosscheck_compiled* compiled, size_t index,
                                            crosscheck_issue* issue) noexcept {
  if (issue->size < sizeof(crosscheck_issue) || index >= compiled->issues.size()) return CROSSCHECK_BAD_ARGUMENT;
  const policy::Issue& found = compiled->issues[index];
  issue->severity = found.severity() == policy::Severity::kError ? CROSSCHECK_ERROR : CROSSCHECK_WARNING;
  issue->at = {found.at.line, found.at.column, found.at.length};
  issue->code = text(to_string(found.code));
  issue->value = text(found.value);
  issue->message = text(found.message);
  issue->instead = text(found.instead);
  return CROSSCHECK_OK;
}

crosscheck_plan* crosscheck_compiled_plan(crosscheck_compiled* compiled) noexcept {
  return compiled->plan == nullptr ? nullptr : crosscheck_plan_retain(compiled->plan);
}

crosscheck_plan* crosscheck_plan_retain(crosscheck_plan* plan) noexcept {
  plan->owners.fetch_add(1, std::memory_order_relaxed);
  return plan;
}

void crosscheck_plan_release(crosscheck_plan* plan) noexcept {
  if (plan != nullptr && plan->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete plan;
}

size_t crosscheck_plan_memory(const crosscheck_plan* plan) noexcept { return plan->plan->memory(); }

crosscheck_status crosscheck_plan_shadowed(const crosscheck_plan* plan, size_t index, crosscheck_text* reason,
                                           uint64_t* requests) noexcept {
  if (index >= policy::kReasons) return CROSSCHECK_BAD_ARGUMENT;
  const auto which = static_cast<policy::Reason>(index);
  *reason = text(to_string(which));
  *requests = plan->plan->shadowed(which);
  return CROSSCHECK_OK;
}
