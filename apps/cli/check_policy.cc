// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_policy.h"

#include "apps/cli/arguments.h"
#include "apps/cli/ask.h"
#include "apps/cli/check_intent.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/policy_file.h"
#include "report/text_writer.h"
#include "responders/policy/policy_responder.h"

namespace crosscheck::cli {

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
  responders::PolicyResponder responder(opened->file.plan, std::move(application));
  report::CheckReport report{question->intent, {}, {}, {}, {}, {}};
  for (const browser::Engine engine : engines_named(options.engine)) {
    report.results.push_back({engine, converse(engine, question->intent, responder)});
  }
  report.policy = options.target;
  CheckOptions of_report = options;
  if (options.stack.empty()) of_report.stack = id(diagnosis::Stack::kPolicy);
  const int ended = print_report(of_report, report);
  if (const auto& refusal = responder.refusal()) {
    std::string place = report::printable(options.target);
    if (const auto line = line_of(*opened->file.config, refusal->route, refusal->reason))
      place += ":" + std::to_string(line);
    print_note(place + ": " + told(sentence(refusal->reason)) + " (" + std::string(to_string(refusal->reason)) + ")");
  }
  return ended;
}

}  // namespace crosscheck::cli
