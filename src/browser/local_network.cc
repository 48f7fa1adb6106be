// SPDX-License-Identifier: Apache-2.0
// https://wicg.github.io/local-network-access/: looked at once a connection is there, before the request is sent.
#include "browser/procedure.h"
#include "url/address_space.h"

namespace crosscheck::browser {
namespace {

AddressSpace known_or_of_host(AddressSpace space, std::string_view host) noexcept {
  return space == AddressSpace::kUnknown ? url::address_space_of_host(host) : space;
}

}  // namespace

bool Fetch::Procedure::local_network_refuses(const Answer& answer) {
  if (!traits_.checks_local_network) return false;
  Exchange& exchange = outcome_.exchanges.back();
  if (!exchange.reached_server()) return false;
  const AddressSpace page = known_or_of_host(page_space_, request_.origin.host());
  const AddressSpace target = known_or_of_host(answer.address_space, request_.url.host());
  if (page == AddressSpace::kUnknown || target == AddressSpace::kUnknown || target >= page) return false;
  step("Local Network Access check", "https://wicg.github.io/local-network-access/", StepResult::kFailed);
  exchange.withheld = true;
  fail(request_.origin.potentially_trustworthy() ? Failure::kLnaPermissionDenied : Failure::kLnaInsecureContext,
       phase_ == Phase::kPreflight ? FailurePoint::kPreflight : FailurePoint::kResponse, {.value = to_string(target)});
  return true;
}

}  // namespace crosscheck::browser
