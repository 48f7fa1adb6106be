// SPDX-License-Identifier: Apache-2.0
// What the text and the Markdown of a report call things.
#pragma once

#include <string>
#include <string_view>

#include "report/check_report.h"

namespace crosscheck::report {

/// "fetch()", "<img>".
[[nodiscard]] std::string_view asker_text(const browser::Intent& intent, diagnosis::Language language);
/// What happened, in one sentence.
[[nodiscard]] std::string_view verdict_sentence(const browser::Outcome& outcome, diagnosis::Language language);
/// "crosscheck.yaml:1: The policy does not list the page's origin. (origin-not-listed)"; empty when no policy was asked.
[[nodiscard]] std::string policy_sentence(const CheckReport& report, diagnosis::Language language);
/// True when the page sends credentials, be it that a preflight, which carries none, is all that was sent.
[[nodiscard]] bool uses_credentials(const CheckReport& report);

}  // namespace crosscheck::report
