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
  if (!traits_.checks_local_network || !outcome_.exchanges.back().reached_server()) return false;
  const AddressSpace page = known_or_of_host(page_space_, request_.origin.host());
  const AddressSpace target = known_or_of_host(answer.address_space, request_.url.host());
  if (target == AddressSpace::kUnknown) return false;
  // A preflight is not held against what the script says, nor is what a trustworthy page asks of itself.
  const bool secure = request_.origin.potentially_trustworthy();
  const bool asked = phase_ == Phase::kRequest && !(secure && request_.url.has_origin(request_.origin));
  if (target_space_ != AddressSpace::kUnknown && target_space_ != target && asked) {
    refuse_for_address_space(Failure::kLnaSpaceMismatch, to_string(target_space_), to_string(target));
    return true;
  }
  if (page == AddressSpace::kUnknown || target >= page) return false;
  refuse_for_address_space(secure ? Failure::kLnaPermissionDenied : Failure::kLnaInsecureContext, to_string(target),
                           {});
  return true;
}

void Fetch::Procedure::refuse_for_address_space(Failure failure, std::string_view said, std::string_view found) {
  step("Local Network Access check", "https://wicg.github.io/local-network-access/", StepResult::kFailed);
  outcome_.exchanges.back().withheld = true;
  fail(failure, phase_ == Phase::kPreflight ? FailurePoint::kPreflight : FailurePoint::kResponse,
       {.value = said, .whole_value = found});
}

}  // namespace crosscheck::browser
