// SPDX-License-Identifier: Apache-2.0
#include "report/har_report.h"

#include <algorithm>

#include "diagnosis/phrases.h"

namespace crosscheck::report {
namespace {

struct NoteRow {
  std::string_view id;
  diagnosis::Phrase text;
};
constexpr NoteRow kNotes[kHarNotes] = {
    {"preflight-not-recorded",
     "The recording has no preflight for this request. It was sent, so the preflight is taken to have passed, or to "
     "have "
     "been remembered."},
    {"credentials-not-recorded",
     "Nothing in the recording tells whether the page sent credentials. With them, the answer would be blocked: "
     "--credentials include."},
    {"reason-not-recorded",
     "The request failed; the recording does not hold why, and what it holds does not explain it."},
    {"not-explained", "The browser noted a failure that the recorded headers do not explain."},
    {"not-blocked", "By the recorded headers the answer is blocked; the browser noted that it was not."},
};

}  // namespace

std::string_view to_string(HarNote note) noexcept { return kNotes[static_cast<std::size_t>(note)].id; }

std::string_view sentence(HarNote note, diagnosis::Language language) noexcept {
  return kNotes[static_cast<std::size_t>(note)].text.in(language);
}

bool HarExchange::blocked() const noexcept {
  return recorded.verdict == browser::Verdict::kBlocked ||
         std::any_of(check.results.begin(), check.results.end(),
                     [](const EngineResult& result) { return result.outcome.verdict == browser::Verdict::kBlocked; });
}

HarTally tally_of(const HarExchange& exchange) {
  HarTally tally{{}, exchange.notes};
  if (!exchange.check.results.empty()) tally.verdict = leading_result(exchange.check).outcome.verdict;
  return tally;
}

}  // namespace crosscheck::report
