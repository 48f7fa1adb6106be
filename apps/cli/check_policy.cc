// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_policy.h"

#include "apps/cli/arguments.h"
#include "apps/cli/ask.h"
#include "apps/cli/check_intent.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/policy_file.h"
#include "report/check_report.h"
#include "responders/policy/amend.h"
#include "responders/policy/policy_responder.h"

namespace crosscheck::cli {
namespace {

void tell_why(report::PolicyAnswer& answer, const OpenedPolicy& opened, const diagnosis::PolicyRuling& ruling,
              const browser::Intent& intent, const browser::Outcome& outcome) {
  answer.reason = ruling.reason;
  answer.shadow = ruling.shadow;
  answer.finding = diagnosis::judge_policy(ruling, intent, outcome);
  const bool credentials = answer.finding && answer.finding->cause == diagnosis::Cause::kPolicyCredentials;
  answer.line =
      credentials ? line_of_credentials(*opened.file.config, ruling.route) : line_of(*opened.file.config, ruling);
}

}  // namespace

int check_policy(const CheckOptions& options) {
  if (options.probe || !options.via.empty()) {
    return usage_error(tr("{} asks a live site, and a policy is none", {options.probe ? "--probe" : "--via"}));
  }
  CheckOptions of_url = options;
  of_url.target = options.url.empty() ? "/" : options.url;
  if (of_url.target.starts_with('/')) of_url.target.insert(0, "https://api.example");
  const auto question = read_question(of_url);
  if (!question) return usage_error(question.error().message, question.error().hint);
  int status = kDone;
  const auto opened = load_policy(options.target, status);
  if (!opened) return status;
  for (const std::string& note : question->notes) print_note(note);

  Answer application;
  application.status = 200;
  responders::PolicyResponder responder(opened->file.plan, application);
  const std::vector<browser::Engine> engines = engines_named(options.engine);
  report::CheckReport report{question->intent, {}, {}, {}, {}, {}};
  for (const browser::Engine engine : engines) {
    report.results.push_back({engine, converse(engine, question->intent, responder)});
  }
  report.policy = report::PolicyAnswer{.file = shown_name(options.target)};
  const browser::Outcome& outcome = report::leading_result(report).outcome;
  if (const browser::Exchange* exchange = report::failing_exchange(outcome); exchange != nullptr && exchange->answer) {
    tell_why(*report.policy, *opened, responder.ruling(*exchange->answer), question->intent, outcome);
  }
  if (report.policy->finding) {
    const auto amended = responders::amend(*opened->file.config, question->intent, engines, application);
    if (amended) {
      report.policy->cure = cure_of(*amended, shown_name(options.target), opened->format, user_language());
    }
  }
  CheckOptions of_report = options;
  if (options.stack.empty()) of_report.stack = id(diagnosis::Stack::kPolicy);
  return print_report(of_report, report);
}

}  // namespace crosscheck::cli
