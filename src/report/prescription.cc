// SPDX-License-Identifier: Apache-2.0
#include "report/prescription.h"

#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/phrases.h"

namespace crosscheck::report {
namespace {

using browser::Intent;
using diagnosis::phrase;

/// Joins the words of a command.
class Command {
 public:
  explicit Command(std::string name) : text_(std::move(name)) {}
  Command& flag(std::string_view flag) {
    (text_ += ' ') += flag;
    return *this;
  }
  Command& word(std::string_view word) { return flag(shell_word(printable(word))); }
  Command& flag(std::string_view name, std::string_view value) { return flag(name).word(value); }
  template <class Enum>
  Command& flag_if(std::string_view name, const std::optional<Enum>& value) {
    return value ? flag(name, to_string(*value)) : *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void add_question(Command& command, const Intent& intent, const Redaction& redaction, bool show_secrets) {
  const bool posts_form = intent.body && intent.method == "POST";
  if (intent.method && !posts_form) command.flag("-X", *intent.method);
  for (const Header& line : intent.headers) {
    command.flag("-H", line.name + ": " + redaction.header(line.name, line.value));
  }
  if (intent.body) {
    command.flag(show_secrets ? "--data-raw" : "-d", show_secrets ? std::string_view(intent.body->data) : kRedacted);
  }
}

std::string check_command(const CheckReport& report, const std::string& url, const Redaction& redaction,
                          const ReportOptions& options) {
  const Intent& intent = report.intent;
  Command command("crosscheck check");
  if (report.policy) command.word(report.policy->file).flag("--url");
  command.word(redaction.text(url)).flag("--origin", intent.origin);
  add_question(command, intent, redaction, options.show_secrets);
  command.flag_if("--credentials", intent.credentials).flag_if("--mode", intent.mode);
  if (intent.as != browser::Asker::kFetch) command.flag("--as", to_string(intent.as));
  command.flag_if("--redirect", intent.redirect).flag_if("--cache", intent.cache);
  if (intent.crossorigin != browser::CrossOrigin::kAbsent) command.flag("--crossorigin", to_string(intent.crossorigin));
  for (const std::string& more : report.flags) command.flag(more);
  return command.text();
}

/// The failing request alone, as curl sends it.
std::string curl_command(const CheckReport& report, const browser::Exchange& exchange, const Redaction& redaction,
                         bool show_secrets) {
  const browser::Request& request = exchange.request;
  Command command("curl -sS -o /dev/null -D -");
  command.word(redaction.text(request.url.href_without_fragment()));
  if (request.preflight) {
    command.flag("-X", request.method);
    for (const Header& line : request.headers) command.flag("-H", line.name + ": " + line.value);
  } else {
    command.flag("-H", "Origin: " + request.headers.get("Origin").value_or(report.intent.origin));
    Intent asked = report.intent;
    if (request.method != asked.method.value_or("GET")) {
      asked.method = request.method;
      asked.body.reset();
    }
    if (asked.method == "GET") asked.method.reset();
    add_question(command, asked, redaction, show_secrets);
  }
  for (const std::string& more : report.curl_flags) command.flag(more);
  return command.text();
}

/// Of the layer that is to be changed, where layers were asked; its name may be a stack's.
std::vector<diagnosis::StackGuess> stacks_of(const CheckReport& report, const browser::Outcome& outcome,
                                             const diagnosis::Finding& finding) {
  if (!report.comparison.owner || *report.comparison.owner >= report.hops.size()) {
    return diagnosis::guess_stacks(outcome, finding);
  }
  const diagnosis::Hop& hop = report.hops[*report.comparison.owner];
  browser::Outcome answered = outcome;
  for (std::size_t i = 0; i < answered.exchanges.size(); ++i) {
    answered.exchanges[i].answer = i < hop.answers.size() ? hop.answers[i] : nullptr;
  }
  std::vector<diagnosis::StackGuess> stacks = diagnosis::guess_stacks(answered, finding);
  if (const auto named = diagnosis::stack_from_id(ascii::to_lower(hop.name))) {
    stacks.insert(stacks.begin(), {*named, 0.95, hop.name});
  }
  return stacks;
}

}  // namespace

std::string shell_word(std::string_view word) {
  constexpr std::string_view kPlain = "-_./:=,@%+";
  const bool plain = std::all_of(word.begin(), word.end(), [&](char c) {
    return ascii::is_alphanumeric(c) || kPlain.find(c) != std::string_view::npos;
  });
  if (plain && !word.empty()) return std::string(word);
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

Prescription prescribe(const CheckReport& report, const ReportOptions& options) {
  Prescription prescription;
  const browser::Outcome& outcome = leading_result(report).outcome;
  prescription.findings = causes_of(report);
  if (prescription.findings.empty()) return prescription;
  const Redaction redaction(!options.show_secrets);
  const diagnosis::Finding& finding = prescription.findings.front();
  const diagnosis::CureFacts facts = diagnosis::facts_of(report.intent, outcome, finding);
  prescription.stacks = stacks_of(report, outcome, finding);
  if (report.policy && report.policy->finding &&
      options.stack.value_or(diagnosis::Stack::kPolicy) == diagnosis::Stack::kPolicy) {
    prescription.stack = diagnosis::Stack::kPolicy;
    prescription.cure = report.policy->cure;
  } else if (options.stack) {
    prescription.stack = options.stack;
    prescription.cure = diagnosis::cure(finding, facts, options.stack, options.language);
  } else {
    for (const diagnosis::StackGuess& guess : prescription.stacks) {
      prescription.cure = diagnosis::cure(finding, facts, guess.stack, options.language);
      if (!prescription.cure) continue;
      prescription.stack = guess.stack;
      break;
    }
  }
  const bool of_policy = prescription.stack == diagnosis::Stack::kPolicy && report.policy && report.policy->finding;
  if (!prescription.cure && !of_policy)
    prescription.cure = diagnosis::cure(finding, facts, std::nullopt, options.language);
  std::string url = report.intent.url;
  if (remedy_of(finding.cause) == diagnosis::Remedy::kNoRedirect && !facts.location.empty()) {
    const auto base = Url::parse(url);
    const auto target = Url::parse(facts.location, base ? &*base : nullptr);
    if (target) url = target->href();
  }
  prescription.check = check_command(report, url, redaction, options);
  if (const browser::Exchange* exchange = failing_exchange(outcome); exchange != nullptr && !report.policy) {
    prescription.curl = curl_command(report, *exchange, redaction, options.show_secrets);
  }
  return prescription;
}

Prescription prescribe(const diagnosis::messages::Message& message, const ReportOptions& options) {
  Prescription prescription;
  prescription.findings = diagnosis::messages::causes_of(message);
  if (prescription.findings.empty() || !options.stack) return prescription;
  const diagnosis::Finding& finding = prescription.findings.front();
  browser::Intent intent;
  intent.origin = message.origin;
  intent.url = message.url;
  if (!message.method.empty()) intent.method = message.method;
  const bool credentials = remedy_of(finding.cause) == diagnosis::Remedy::kAllowCredentials ||
                           message.failure.find("acac") != std::string::npos;
  if (credentials) intent.credentials = browser::Credentials::kInclude;
  browser::Outcome outcome;
  if (message.preflight || message.failure.starts_with("preflight-")) {
    browser::Exchange preflight;
    preflight.request.preflight = true;
    if (!message.header.empty()) preflight.request.headers.append("Access-Control-Request-Headers", message.header);
    outcome.exchanges.push_back(std::move(preflight));
  }
  const diagnosis::CureFacts facts = diagnosis::facts_of(intent, outcome, finding);
  prescription.stack = options.stack;
  prescription.cure = diagnosis::cure(finding, facts, options.stack, options.language);
  if (!prescription.cure) prescription.cure = diagnosis::cure(finding, facts, std::nullopt, options.language);
  return prescription;
}

std::vector<std::string> lines_of(std::string_view code) {
  std::vector<std::string> lines;
  while (!code.empty()) {
    const std::size_t end = std::min(code.find('\n'), code.size());
    lines.emplace_back(code.substr(0, end));
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return lines;
}

}  // namespace crosscheck::report
