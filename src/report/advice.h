// SPDX-License-Identifier: Apache-2.0
//
// From the failure to its likely cause: what the other lines of the exchange give away, and what to change.
//
//   Advice advice = advise(report, language);
//   advice.cause;     // "auth-before-cors"
//   advice.why;       // "The server wants a login before it answers the preflight, and a preflight never ..."
//   advice.change;    // "Let OPTIONS through ..."
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crosscheck/diagnosis.h"
#include "report/check_report.h"

namespace crosscheck::report {

/// Plain text; values of headers in it are as received, neither escaped nor redacted.
struct Advice {
  std::string_view cause;     ///< stable id; static storage
  std::string why;            ///< what most likely happened, one to three sentences
  std::string change;         ///< what to do about it, concretely
  std::string_view standard;  ///< whole URL of the rule that decided; static storage, empty when none did
};

/// The causes of the leading result, the likeliest first, with all the evidence that the report holds.
[[nodiscard]] std::vector<diagnosis::Finding> causes_of(const CheckReport& report);

/// The probe that would settle which of them it is, after those that the report holds; nullopt when none would.
[[nodiscard]] std::optional<diagnosis::Proposal> next_probe(const CheckReport& report);

/// @param language of the causes that the catalogue of src/diagnosis knows; the others are in English
[[nodiscard]] Advice advise(const CheckReport& report, diagnosis::Language language);

}  // namespace crosscheck::report
