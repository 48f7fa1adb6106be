// SPDX-License-Identifier: Apache-2.0
#include "report/outcome_json.h"

namespace crosscheck::report {
namespace {

constexpr std::string_view kFetchStandard = "https://fetch.spec.whatwg.org/";

void write_facts(JsonWriter& json, const WireFacts& facts, const Redaction& redaction) {
  json.key("address").string_or_null(facts.address);
  json.key("seconds").real(facts.seconds);
  json.key("informational").begin_array();
  for (const InformationalResponse& response : facts.informational) {
    json.begin_object().key("status").number(response.status).key("headers");
    write_headers(json, response.headers, redaction);
    json.end_object();
  }
  json.end_array();
  json.key("trailers");
  write_headers(json, facts.trailers, redaction);
  json.key("notes").begin_array();
  for (const std::string& note : facts.notes) json.string(redaction.text(note));
  json.end_array();
}

void write_exchange(JsonWriter& json, const CheckReport& report, const browser::Exchange& exchange,
                    const Redaction& redaction) {
  json.begin_object().key("request");
  write_request(json, exchange.request, redaction);
  json.key("credentials").boolean(exchange.request.credentials);
  if (exchange.answer) {
    write_response(json, *exchange.answer, redaction);
    const auto facts = report.facts.find(exchange.answer.get());
    if (facts != report.facts.end()) write_facts(json, facts->second, redaction);
  }
  json.end_object();
}

void write_steps(JsonWriter& json, const browser::Outcome& outcome) {
  constexpr std::string_view kResults[] = {"passed", "failed", "noted"};
  json.begin_array();
  for (const browser::Step& step : outcome.steps) {
    json.begin_object().key("name").string(step.name).key("standard");
    write_anchor(json, step.anchor);
    json.key("result").string(kResults[static_cast<std::size_t>(step.result)]);
    json.key("exchange").number(step.exchange);
    json.key("note").string_or_null(step.note).end_object();
  }
  json.end_array();
}

}  // namespace

void write_anchor(JsonWriter& json, std::string_view anchor) {
  json.string(anchor.starts_with('#') ? std::string(kFetchStandard) + std::string(anchor) : std::string(anchor));
}

void write_evidence(JsonWriter& json, const browser::Outcome& outcome, const Redaction& redaction) {
  if (!outcome.evidence) {
    json.null();
    return;
  }
  const browser::Evidence& evidence = *outcome.evidence;
  json.begin_object().key("exchange").number(evidence.exchange);
  const Answer* answer =
      evidence.exchange < outcome.exchanges.size() ? outcome.exchanges[evidence.exchange].answer.get() : nullptr;
  const bool has_line =
      answer != nullptr && evidence.header >= 0 && static_cast<std::size_t>(evidence.header) < answer->headers.size();
  if (has_line) {
    const Header& line = answer->headers[static_cast<std::size_t>(evidence.header)];
    const std::string shown = redaction.header(line.name, line.value);
    json.key("header").number(evidence.header).key("line").begin_array().bytes(line.name).bytes(shown).end_array();
    // Offsets mean nothing in a value that is not shown as it is.
    json.key("begin").number(shown == line.value ? evidence.begin : 0);
    json.key("length").number(shown == line.value ? evidence.length : 0);
  } else {
    json.key("header").null().key("line").null();
  }
  json.key("subject").string_or_null(redaction.text(evidence.subject)).end_object();
}

void write_request(JsonWriter& json, const browser::Request& request, const Redaction& redaction) {
  json.begin_object().key("method").string(request.method);
  json.key("url").string(redaction.text(request.url.href_without_fragment()));
  json.key("preflight").boolean(request.preflight);
  json.key("headers");
  write_headers(json, request.headers, redaction);
  json.end_object();
}

void write_response(JsonWriter& json, const Answer& answer, const Redaction& redaction) {
  if (answer.error) {
    json.key("response").null();
    json.key("network_error").begin_object().key("kind").string(to_string(answer.error->kind));
    json.key("detail").string(redaction.text(answer.error->detail)).end_object();
    return;
  }
  json.key("response").begin_object().key("status").number(answer.status);
  json.key("http_version").string_or_null(answer.http_version);
  json.key("headers");
  write_headers(json, answer.headers, redaction);
  json.end_object();
  json.key("network_error").null();
}

void write_result(JsonWriter& json, const browser::Outcome& outcome, const Redaction& redaction) {
  json.key("verdict").string(to_string(outcome.verdict));
  json.key("failure").string_or_null(browser::id(outcome.failure));
  json.key("error").string_or_null(redaction.text(outcome.error));
  json.key("console").begin_array();
  for (const std::string& line : outcome.console) json.string(redaction.text(line));
  json.end_array().key("other_console").begin_array();
  for (const std::string& line : outcome.other_console) json.string(redaction.text(line));
  json.end_array().key("requests").begin_array();
  for (const browser::Exchange& exchange : outcome.exchanges) write_request(json, exchange.request, redaction);
  json.end_array().key("visible_headers").begin_array();
  for (const std::string& name : outcome.visible_headers) json.bytes(name);
  json.end_array();
}

void write_outcome(JsonWriter& json, const CheckReport& report, const browser::Outcome& outcome,
                   const Redaction& redaction) {
  json.begin_object();
  write_result(json, outcome, redaction);
  json.key("evidence");
  write_evidence(json, outcome, redaction);
  json.key("steps");
  write_steps(json, outcome);
  json.key("exchanges").begin_array();
  for (const browser::Exchange& exchange : outcome.exchanges) write_exchange(json, report, exchange, redaction);
  json.end_array().end_object();
}

}  // namespace crosscheck::report
