// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "apps/cli/arguments.h"
#include "apps/cli/ask.h"
#include "apps/cli/check_har.h"
#include "apps/cli/check_intent.h"
#include "apps/cli/check_options.h"
#include "apps/cli/check_policy.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/language.h"
#include "apps/cli/policy_file.h"
#include "apps/cli/probing.h"
#include "apps/cli/stack.h"
#include "apps/cli/terminal.h"
#include "apps/cli/via.h"
#include "report/prescription.h"
#include "report/text_writer.h"
#include "responders/live/live.h"
#include "responders/remembering.h"

namespace crosscheck::cli {
namespace {

constexpr Example kExamples[] = {
    {"crosscheck check https://api.example.com/v1/items --origin https://app.example.com",
     "a GET, as fetch() makes it"},
    {"crosscheck check https://api.example.com/v1/items --origin http://localhost:3000 -X PUT \\\n"
     "    -H 'Content-Type: application/json' -d '{\"a\":1}' --credentials include",
     "a PUT of JSON, with cookies"},
    {"crosscheck check https://cdn.example.com/a.png --origin https://app.example.com --as img \\\n"
     "    --crossorigin anonymous",
     "an image with the attribute crossorigin"},
    {"crosscheck check https://api.example.com/ --origin https://app.example.com \\\n"
     "    --connect-to ::127.0.0.1:8080",
     "ask the server behind the proxy"},
    {"crosscheck check https://api.example.com/ --origin https://app.example.com --via cdn \\\n"
     "    --via nginx=127.0.0.1:8080 --via app=127.0.0.1:3000",
     "name the layer that is at fault"},
    {"crosscheck check capture.har", "what a browser recorded: every request to another origin"},
    {"crosscheck check capture.har --entry 17", "one entry of it"},
    {"crosscheck check crosscheck.yaml --origin https://app.example.com -X PUT --url /items",
     "whether a policy lets the page, before it is deployed"},
    {"crosscheck check https://api.example.com/ --origin https://app.example.com \\\n"
     "    --stack nginx --markdown",
     "the cure for nginx, to paste into an issue"},
};

constexpr Text kRemarks[] = {
    "A request copied from a browser's developer tools as a curl command works as it is, with 'crosscheck check' in "
    "place of 'curl'.",
    "Exit status: 0 every browser lets the page read the response, 1 it does not, 2 wrong usage, 3 no answer from the "
    "network, 4 a recording or policy that cannot be read.",
};

responders::LiveOptions live_options(const CheckOptions& options, const CheckQuestion& question,
                                     const std::vector<browser::Engine>& engines) {
  responders::LiveOptions live;
  live.who.engine = engines.size() == 1 ? engines.front() : browser::Engine::kChromium;
  live.who.version = CROSSCHECK_VERSION;
  live.who.page = Origin::parse(question.intent.origin).value_or(Origin());
  live.who.cookie = question.cookie;
  if (const auto url = Url::parse(question.intent.url)) live.who.cookie_host = url->host();
  live.who.overrides = question.overrides;
  if (question.intent.body) {
    live.body = question.intent.body->data;
    live.body_type = question.intent.body->type;
  }
  live.connect_to = options.connect_to;
  live.resolve = options.resolve;
  live.cacert = options.cacert;
  live.insecure = options.insecure;
  live.proxy = options.proxy;
  live.max_time = options.max_time;
  return live;
}

/// The flags that a command needs besides the intent to ask the same way.
/// @param how the options that the outermost layer was asked with.
void add_flags(const CheckOptions& options, const CheckQuestion& question, const responders::LiveOptions& how,
               report::CheckReport& report) {
  const report::Redaction redaction(!options.show_secrets);
  const auto add = [&](const std::string& flag, const std::string& value, bool curl = true) {
    const std::string text = value.empty() ? flag : flag + " " + report::shell_word(report::printable(value));
    report.flags.push_back(text);
    if (curl) report.curl_flags.push_back(text);
  };
  if (!question.cookie.empty()) add("-b", redaction.header("Cookie", question.cookie));
  if (!options.user_agent.empty()) add("-A", options.user_agent);
  for (const std::string& hop : options.connect_to) add("--connect-to", hop, false);
  // curl knows no layers: it is led to the first, unless that is spoken to in another scheme than the URL's.
  const bool same_scheme = how.scheme.empty() || question.intent.url.starts_with(how.scheme + ":");
  for (const std::string& hop : same_scheme ? how.connect_to : options.connect_to) {
    report.curl_flags.push_back("--connect-to " + report::shell_word(report::printable(hop)));
  }
  for (const std::string& address : options.resolve) add("--resolve", address);
  if (!options.cacert.empty()) add("--cacert", options.cacert);
  for (const std::string& layer : options.via) add("--via", layer, false);
  if (options.insecure) add("-k", {});
  if (!options.proxy.empty()) add("-x", redaction.text(options.proxy));
  if (options.max_time != CheckOptions{}.max_time) {
    std::ostringstream seconds;
    seconds << options.max_time;
    add("--max-time", seconds.str());
  }
  if (!options.page.empty()) add("--page", options.page, false);
  if (!options.page_csp.empty()) add("--page-csp", options.page_csp, false);
  if (!options.page_coep.empty()) add("--page-coep", options.page_coep, false);
  if (!options.page_address_space.empty()) add("--page-address-space", options.page_address_space, false);
  if (options.engine != "all") add("--engine", options.engine, false);
}

}  // namespace

report::CheckReport ask(const CheckOptions& options, const CheckQuestion& question, const std::vector<Layer>& layers) {
  const std::vector<browser::Engine> engines = engines_named(options.engine);
  const responders::LiveOptions how = live_options(options, question, engines);
  const responders::LiveOptions outermost =
      layers.empty() ? how : options_for(how, layers.front(), question.intent.url, false);
  responders::LiveResponder live(outermost);
  responders::RememberingResponder shared(live);
  report::CheckReport report{question.intent, {}, {}, {}, {}, {}};
  for (const browser::Engine engine : engines) {
    shared.begin();
    report.results.push_back({engine, converse(engine, question.intent, shared)});
    for (const browser::Exchange& exchange : report.results.back().outcome.exchanges) {
      const WireFacts* facts = exchange.answer ? live.facts(*exchange.answer) : nullptr;
      if (facts != nullptr) report.facts.emplace(exchange.answer.get(), *facts);
    }
  }
  ask_layers(report, layers, how);
  if (options.probe) make_probes(report, live);
  add_flags(options, question, outermost, report);
  return report;
}

int status_of_check(const report::CheckReport& report) {
  if (report::no_answer(report)) return kNoAnswer;
  for (const report::EngineResult& result : report.results) {
    if (result.outcome.verdict != browser::Verdict::kAllowed) return kFindings;
  }
  return kDone;
}

int print_report(const CheckOptions& options, const report::CheckReport& report) {
  std::string out;
  report::ReportOptions output;
  output.show_secrets = options.show_secrets;
  output.verbose = options.verbose;
  output.language = user_language();
  output.stack = diagnosis::stack_from_id(options.stack);
  if (options.json) {
    report::write_check_json(out, report, output);
  } else if (options.markdown) {
    report::write_check_markdown(out, report, output);
  } else {
    output.colour = use_colour(options.colour);
    output.width = text_width();
    report::write_check_text(out, report, output);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? status_of_check(report) : static_cast<int>(kInternal);
}

namespace {

void print_notes(const CheckQuestion& question) {
  for (const std::string& note : question.notes) print_note(note);
}

/// A request that changes something reaches each layer, and what is behind it, once more.
void print_layers_note(const report::CheckReport& report) {
  for (const browser::Exchange& exchange : report::leading_result(report).outcome.exchanges) {
    const browser::Request& request = exchange.request;
    if (report.hops.size() < 2 || request.preflight || request.method == "GET" || request.method == "HEAD") continue;
    print_note("--via sent the " + report::printable(request.method) + " to each layer");
    return;
  }
}

/// A proxy of the environment is not used; say so where that may be why nothing answers.
void print_proxy_hint(const CheckOptions& options, int status) {
  if (status != kNoAnswer || !options.proxy.empty()) return;
  for (const char* name : {"HTTPS_PROXY", "https_proxy", "http_proxy", "ALL_PROXY", "all_proxy"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string variable = name;
    print_note(variable + " is set and was not used; --proxy \"$" + variable + "\" does");
    return;
  }
}

}  // namespace

int check_command(int argc, char** argv) {
  Arguments arguments(
      "crosscheck check",
      "Asks a site what a browser would ask for a page, and says whether the page may read the answer, and if not, "
      "why.",
      kExamples, kRemarks);
  CheckOptions options;
  add_check_options(arguments, options);
  if (const auto status = arguments.parse(argc, argv)) return *status;
  if (options.stack == "list") return print_stacks();
  if (is_har_file(options.target)) return check_har(options);
  if (is_policy_file(options.target)) return check_policy(options);
  const auto question = read_question(options);
  if (!question) return usage_error(question.error().message, question.error().hint);
  const auto layers = read_layers(options.via, question->intent.url);
  if (!layers) return usage_error(layers.error().message, layers.error().hint);
  print_notes(*question);

  const report::CheckReport report = ask(options, *question, *layers);
  const int status = print_report(options, report);
  print_layers_note(report);
  print_proxy_hint(options, status);
  return status;
}

}  // namespace crosscheck::cli
