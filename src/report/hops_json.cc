// SPDX-License-Identifier: Apache-2.0
#include "report/hops_report.h"
#include "report/outcome_json.h"

namespace crosscheck::report {
namespace {

void write_values(JsonWriter& json, const std::string& header, const std::vector<std::string>& values,
                  const Redaction& redaction) {
  json.begin_array();
  for (const std::string& value : values) json.bytes(redaction.header(header, value));
  json.end_array();
}

void write_answer(JsonWriter& json, const CheckReport& report, const diagnosis::Hop& hop, std::size_t exchange,
                  const Redaction& redaction) {
  const browser::Request& request = leading_result(report).outcome.exchanges[exchange].request;
  json.begin_object().key("exchange").number(static_cast<std::int64_t>(exchange));
  json.key("method").string(request.method);
  json.key("url").string(redaction.text(request.url.href_without_fragment()));
  json.key("preflight").boolean(request.preflight);
  write_response(json, *hop.answers[exchange], redaction);
  json.end_object();
}

void write_changes(JsonWriter& json, const diagnosis::HopState& state, const Redaction& redaction) {
  json.begin_array();
  for (const diagnosis::Change& change : state.changes) {
    json.begin_object().key("exchange").number(change.exchange).key("what").string(to_string(change.kind));
    json.key("header").string(change.header.empty() ? "status" : change.header).key("behind");
    write_values(json, change.header, change.behind, redaction);
    json.key("here");
    write_values(json, change.header, change.here, redaction);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_hops(JsonWriter& json, const CheckReport& report, const Redaction& redaction) {
  json.begin_array();
  for (std::size_t i = 0; i < report.hops.size(); ++i) {
    const diagnosis::Hop& hop = report.hops[i];
    const diagnosis::HopState& state = report.comparison.hops[i];
    json.begin_object().key("name").string(hop.name).key("address").string(hop.address);
    json.key("verdict").string(to_string(state.verdict));
    json.key("failure").string_or_null(browser::id(state.failure));
    json.key("answers").begin_array();
    for (std::size_t exchange = 0; exchange < hop.answers.size(); ++exchange) {
      if (hop.answers[exchange]) write_answer(json, report, hop, exchange, redaction);
    }
    json.end_array().key("changes");
    write_changes(json, state, redaction);
    json.end_object();
  }
  json.end_array();
}

void write_owner(JsonWriter& json, const CheckReport& report) {
  const diagnosis::Comparison& found = report.comparison;
  json.key("hop").string_or_null(found.owner ? report.hops[*found.owner].name : std::string_view());
  json.key("hop_reason").string_or_null(found.owner ? to_string(found.reason) : std::string_view());
  json.key("hop_unsure_of").begin_array();
  for (const std::size_t hop : found.unsure_of) json.string(report.hops[hop].name);
  json.end_array();
}

}  // namespace crosscheck::report
