// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "apps/cli/arguments.h"
#include "apps/cli/command.h"
#include "apps/cli/exit_status.h"
#include "apps/cli/header_argument.h"
#include "apps/cli/language.h"
#include "apps/cli/policy_file.h"
#include "http/grammar.h"
#include "report/json_writer.h"
#include "report/redaction.h"
#include "report/text_writer.h"
#include "responders/policy/policy_responder.h"

namespace crosscheck::cli {
namespace {

constexpr Example kExamples[] = {
    {"crosscheck respond crosscheck.yaml OPTIONS /items -H 'Origin: https://app.example.com' "
     "-H 'Access-Control-Request-Method: PUT'",
     "a preflight"},
    {"crosscheck respond crosscheck.yaml GET /items -H 'Origin: https://app.example.com' --upstream-status 500",
     "an error of the application keeps its CORS headers"},
};

constexpr Text kRemarks[] = {
    "Exit status: 0 it has been said, 2 wrong usage, 1 the policy has errors, 4 it is no YAML, JSON or TOML.",
};

struct Said {
  const std::string& file;
  std::uint32_t line;
  const Answer& answer;
  bool passed_upstream;
  policy::Reason reason;
  report::Redaction redaction;
};

std::string as_json(const Said& said) {
  std::string out;
  report::JsonWriter json(out, 2);
  json.begin_object().key("schema").string("crosscheck/respond/1").key("status").number(said.answer.status);
  json.key("headers").begin_array();
  for (const Header& line : said.answer.headers) {
    json.begin_array().bytes(line.name).bytes(said.redaction.header(line.name, line.value)).end_array();
  }
  json.end_array().key("by").begin_object().key("file").string(said.file).key("line").number(said.line).end_object();
  json.key("passed_upstream").boolean(said.passed_upstream);
  json.key("reason").string(policy::to_string(said.reason)).end_object();
  return out + "\n";
}

/// As `curl -i` shows a response, so that it can be pasted where one is wanted.
std::string as_text(const Said& said) {
  std::string out = "HTTP/1.1 " + std::to_string(said.answer.status) + "\n";
  for (const Header& line : said.answer.headers) {
    out += report::printable(line.name) + ": " + report::printable(said.redaction.header(line.name, line.value)) + "\n";
  }
  return out + "\n";
}

tl::expected<HeaderList, std::string> read_headers(const std::vector<std::string>& texts, const char* option) {
  HeaderList headers;
  for (const std::string& text : texts) {
    auto header = read_header(text, option);
    if (!header) return tl::unexpected(std::move(header.error()));
    headers.append(std::move(*header));
  }
  return headers;
}

}  // namespace

int respond_command(int argc, char** argv) {
  Arguments arguments("crosscheck respond",
                      "Says what a server with this policy answers to one request, with an application behind it that "
                      "answers whatever you say.",
                      kExamples, kRemarks);
  std::string name, method, path, host;
  std::vector<std::string> request_lines, upstream_lines;
  std::uint16_t upstream_status = 200;
  bool json = false, show_secrets = false;
  arguments.add("POLICY", name, "File of a policy in YAML, JSON or TOML; standard input for -");
  arguments.add("METHOD", method, "The request's method");
  arguments.add("PATH", path, "The request's path; a query is ignored");
  arguments.add("-H,--header", request_lines, "'Name: value' of the request; repeatable, order kept");
  arguments.add("--host", host, "The request's Host, for routes that have one");
  arguments.add("--upstream-status", upstream_status, "What the application answers (default 200)")
      ->check(number_within(100, 599));
  arguments.add("--upstream-header", upstream_lines, "'Name: value' of the application's answer; repeatable");
  arguments.add("--json", json, "One JSON document, schema crosscheck/respond/1");
  arguments.add("--show-secrets", show_secrets, "Leave cookies, credentials and tokens in the report");
  if (const auto status = arguments.parse(argc, argv)) return *status;
  if (path.empty()) return usage_error(tr("which policy, method and path? for example: {}", {kExamples[0].command}));
  if (name.find("://") != std::string::npos) {
    return usage_error(tr("{} is no policy; only policies can be asked so far", {report::printable(name)}));
  }
  if (!http::is_method(method)) return usage_error(tr("{} is no method", {report::printable(method)}));
  if (!path.starts_with('/') && path != "*" && path.find("://") == std::string::npos) {
    return usage_error(tr("{} is no path: it begins with a slash", {report::printable(path)}),
                       tr("Did you mean {}?", {"/" + report::printable(path)}));
  }
  const auto headers = read_headers(request_lines, "-H");
  if (!headers) return usage_error(headers.error());
  auto upstream = read_headers(upstream_lines, "--upstream-header");
  if (!upstream) return usage_error(upstream.error());

  int status = kDone;
  const auto opened = load_policy(name, status);
  if (!opened) return status;

  if (const Header* own = headers->find("host"); own != nullptr && host.empty()) host = own->value;
  policy::Request request(method, host, path);
  for (const Header& line : *headers) request.header(line.name, line.value);
  Answer application;
  application.status = upstream_status;
  application.headers = std::move(*upstream);
  const policy::Decision decision = opened->file.plan->decide(request);
  const Answer answer = responders::answer_of(decision, application);
  const Said said{shown_name(name),
                  line_of(*opened->file.config, {decision.reason(), decision.route(), decision.shadow()}),
                  answer,
                  !decision.answers_preflight(),
                  decision.reason(),
                  report::Redaction(!show_secrets)};
  const std::string out = json ? as_json(said) : as_text(said);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::fflush(stdout) == 0 ? kDone : kInternal;
}

}  // namespace crosscheck::cli
