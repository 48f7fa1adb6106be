// SPDX-License-Identifier: Apache-2.0
#include "report/words.h"

#include "diagnosis/phrases.h"

namespace crosscheck::report {

using diagnosis::phrase;
using diagnosis::sentence;

std::string_view asker_text(const browser::Intent& intent, diagnosis::Language language) {
  switch (intent.as) {
    case browser::Asker::kFetch:
      return "fetch()";
    case browser::Asker::kXhr:
      return "XMLHttpRequest";
    case browser::Asker::kXhrUpload:
      return phrase("XMLHttpRequest with an upload listener", language);
    case browser::Asker::kImage:
      return "<img>";
    case browser::Asker::kScript:
      return "<script>";
    case browser::Asker::kModule:
      return "<script type=module>";
    case browser::Asker::kImport:
      return "import()";
    case browser::Asker::kStyle:
      return "<link rel=stylesheet>";
    case browser::Asker::kFont:
      return "@font-face";
    case browser::Asker::kEventSource:
      return "EventSource";
    case browser::Asker::kBeacon:
      return "sendBeacon()";
    case browser::Asker::kWorker:
      return "Worker";
  }
  return {};
}

std::string_view verdict_sentence(const browser::Outcome& outcome, diagnosis::Language language) {
  switch (outcome.verdict) {
    case browser::Verdict::kAllowed:
      return phrase("The page can read the response.", language);
    case browser::Verdict::kOpaque:
      return phrase("The response arrives, but the page cannot read it.", language);
    case browser::Verdict::kBlocked:
      return sentence(outcome.failure, language);
  }
  return {};
}

std::string policy_sentence(const CheckReport& report, diagnosis::Language language) {
  if (!report.policy || report.policy->line == 0) return {};
  const PolicyAnswer& policy = *report.policy;
  std::string text = policy.file + ":" + std::to_string(policy.line) + ": ";
  if (policy.finding) {
    text += diagnosis::explain(*policy.finding, language).title;
  } else {
    text += diagnosis::told(sentence(policy.reason), language);
  }
  if (policy.reason != policy::Reason::kNone) (text += " (") += std::string(to_string(policy.reason)) + ")";
  return text;
}

bool uses_credentials(const CheckReport& report) {
  const browser::Intent& intent = report.intent;
  bool credentials = intent.credentials == browser::Credentials::kInclude ||
                     intent.crossorigin == browser::CrossOrigin::kUseCredentials;
  for (const browser::Exchange& exchange : leading_result(report).outcome.exchanges) {
    credentials |= exchange.request.credentials;
  }
  return credentials;
}

}  // namespace crosscheck::report
