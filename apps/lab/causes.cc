// SPDX-License-Identifier: Apache-2.0
// What must rank first where a scenario's own line does not say: in the tables of preflights and redirects the failure is
// what the line is about.
#include <algorithm>
#include <iterator>
#include <utility>

#include "apps/lab/scenario.h"

namespace crosscheck::lab {
namespace {

constexpr std::pair<std::string_view, std::string_view> kCauses[] = {
    {"error-page-without-headers", "server-error-without-headers"},
    {"body-too-large", "body-too-large"},
    {"preflight-acao-missing", "preflight-without-cors"},
    {"preflight-acao-multiple", "two-layers"},
    {"preflight-acao-invalid", "origin-without-scheme"},
    {"preflight-acao-mismatch", "origin-not-allowed"},
    {"preflight-wildcard-with-credentials", "wildcard-with-credentials"},
    {"preflight-acac-missing", "credentials-not-allowed"},
    {"preflight-401", "auth-before-cors"},
    {"preflight-404", "no-options-route"},
    {"preflight-405", "options-not-allowed"},
    {"preflight-300", "preflight-not-ok"},
    {"preflight-redirect", "preflight-redirected"},
    {"preflight-login", "redirect-to-login"},
    {"preflight-refused", "network-refused"},
    {"preflight-acam-invalid", "methods-unreadable"},
    {"preflight-acam-missing", "methods-missing"},
    {"preflight-method-denied", "method-not-listed"},
    {"preflight-patch-lower-case", "method-case"},
    {"preflight-method-wildcard-credentials", "wildcard-methods-with-credentials"},
    {"preflight-acah-invalid", "headers-unreadable"},
    {"preflight-acah-missing", "headers-missing"},
    {"preflight-header-denied", "header-not-listed"},
    {"preflight-response-header", "response-header-in-request"},
    {"preflight-content-type", "content-type-not-listed"},
    {"preflight-traceparent", "header-of-tracing"},
    {"preflight-header-wildcard-credentials", "wildcard-headers-with-credentials"},
    {"preflight-authorization-wildcard", "wildcard-does-not-cover-authorization"},
    {"redirect-without-headers", "redirect-without-headers"},
    {"redirect-login", "redirect-to-login"},
    {"redirect-null-origin", "origin-null-after-redirect"},
    {"redirect-other-path", "headers-by-path"},
    {"redirect-from-home", "no-cors"},
    {"redirect-second-preflight", "preflight-without-cors"},
    {"redirect-credentials", "redirect-credentials"},
    {"redirect-scheme", "redirect-scheme"},
    {"redirect-invalid", "redirect-invalid"},
    {"redirect-limit", "redirect-loop"},
    {"redirect-mode-error", "redirect-mode-error"},
};

}  // namespace

std::string_view usual_cause(std::string_view scenario) noexcept {
  const auto* found =
      std::find_if(std::begin(kCauses), std::end(kCauses), [&](const auto& one) { return one.first == scenario; });
  return found == std::end(kCauses) ? std::string_view() : found->second;
}

}  // namespace crosscheck::lab
