// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/ascii.h"
#include "crosscheck/policy.h"

namespace crosscheck::policy {
namespace {

struct ReasonText {
  std::string_view id;
  std::string_view sentence;
};
constexpr std::array kReasonTexts{
#define X(name, id, sentence) ReasonText{id, sentence},
#include "crosscheck/policy_reasons.inc"
#undef X
};

}  // namespace

std::string_view to_string(Reason reason) noexcept { return kReasonTexts[static_cast<std::size_t>(reason)].id; }
std::string_view sentence(Reason reason) noexcept { return kReasonTexts[static_cast<std::size_t>(reason)].sentence; }

void Request::header(std::string_view name, std::string_view value) noexcept {
  // Told apart by their lengths before a byte is compared.
  switch (name.size()) {
    case 6:
      if (ascii::equals_ignoring_case(name, "origin")) add_origin(value);
      break;
    case 29:
      if (ascii::equals_ignoring_case(name, "access-control-request-method")) add_request_method(value);
      break;
    case 30:
      if (ascii::equals_ignoring_case(name, "access-control-request-headers")) add_request_headers(value);
      break;
    default:
      break;
  }
}

}  // namespace crosscheck::policy
