// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as the entries of a policy, and any bytes as a request to it: an entry is read or refused with a message, and a
// decision keeps its promises whatever arrives.
#include <algorithm>
#include <string>
#include <vector>

#include "crosscheck/policy_apply.h"
#include "fuzz/bytes.h"

namespace {

namespace policy = crosscheck::policy;
using crosscheck::fuzz::Bytes;
using crosscheck::fuzz::check;

policy::Texts texts(Bytes& bytes) {
  policy::Texts list;
  for (std::size_t i = bytes.below(5); i > 0; --i) list.value.emplace_back(std::string(bytes.text()));
  return list;
}

void read_settings(Bytes& bytes, policy::Settings& settings) {
  settings.origins = texts(bytes);
  // What nearly every entry of random bytes is not: one that is read.
  if (bytes.coin()) settings.origins->value.emplace_back("https://*.a.example:*");
  if (bytes.coin()) settings.origins->value.emplace_back("https://a.example");
  if (bytes.coin()) settings.credentials = bytes.coin();
  if (bytes.coin()) settings.methods = texts(bytes);
  if (bytes.coin()) settings.request_headers = texts(bytes);
  if (bytes.coin()) settings.expose = texts(bytes);
  if (bytes.coin()) settings.max_age = bytes.byte() - 100;
  if (bytes.coin()) settings.preflight_status = bytes.byte() + 100;
  if (bytes.coin()) settings.mode = bytes.coin() ? policy::Mode::kShadow : policy::Mode::kEnforce;
  if (bytes.coin()) settings.debug = true;
  if (bytes.coin()) settings.dangerously_allow_null_origin = true;
}

/// Without an error, only what is allowed stays: a policy of one's own making in place of the errors.
std::shared_ptr<const policy::Plan> plan_of(policy::Config& config) {
  policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) {
    check(!issue.message.empty() && !policy::to_string(issue.code).empty(), "an issue says what is wrong");
  }
  check((compiled.plan == nullptr) ==
            std::any_of(compiled.issues.begin(), compiled.issues.end(),
                        [](const policy::Issue& issue) { return issue.severity() == policy::Severity::kError; }),
        "a plan comes of a policy without errors, and of no other");
  return compiled.plan;
}

void check_decision(const policy::Request& request, const policy::Decision& decision) {
  check(!decision.answers_preflight() || request.is_preflight(), "only preflights are answered");
  check(decision.lines().empty() || decision.origin_allowed(), "a stranger is told nothing");
  check(decision.shadow() ? decision.lines().empty() && decision.vary().empty() : true, "a shadow says nothing");
  for (const policy::Line& line : decision.lines()) {
    check(line.value().find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos,
          "no line ends within a value");
    if (line.name() != "Access-Control-Allow-Origin") continue;
    check(line.value() == "*" || (request.origins() == 1 && line.value() == request.origin()),
          "the origin that asked, or any");
    check(line.value() == "*" || decision.vary().starts_with("Origin"), "what differs by Origin says so");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  policy::Config config;
  read_settings(bytes, config);
  for (std::size_t i = bytes.below(3); i > 0; --i) {
    policy::Route& route = config.routes.emplace_back();
    route.path = bytes.coin() ? policy::Text("/public/") : policy::Text(std::string(bytes.text()));
    if (bytes.coin()) route.host = policy::Text(std::string(bytes.text()));
    if (bytes.coin()) read_settings(bytes, route.settings);
  }
  std::shared_ptr<const policy::Plan> plan = plan_of(config);
  if (plan == nullptr) {  // the request has to meet a policy all the same
    policy::Config plain;
    plain.origins = policy::Texts(std::vector<policy::Text>{{"https://a.example"}, {"http://*.a.example:*"}});
    plain.credentials = true;
    plain.dangerously_allow_insecure_origins = true;
    plain.methods = policy::Texts(std::vector<policy::Text>{{"*"}});
    plain.request_headers = policy::Texts(std::vector<policy::Text>{{"*"}});
    plain.routes.emplace_back().path = "/public/";
    plain.routes.back().settings.max_age = 1;
    plan = plan_of(plain);
    check(plan != nullptr, "a plain policy compiles");
  }
  for (int i = 0; i < 3 && !bytes.empty(); ++i) {
    policy::Request request(bytes.coin() ? "OPTIONS" : bytes.text(), bytes.text(), bytes.text());
    while (bytes.coin()) request.header(bytes.text(), bytes.text());
    if (bytes.coin()) request.add_origin(bytes.coin() ? "https://a.example" : bytes.text());
    if (bytes.coin()) request.add_request_method(bytes.text());
    while (bytes.coin()) request.add_request_headers(bytes.text());
    const policy::Decision decision = plan->decide(request);
    check_decision(request, decision);
  }
  return 0;
}
