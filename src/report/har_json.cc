// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/har_report.h"
#include "report/json_writer.h"
#include "report/outcome_json.h"

namespace crosscheck::report {
namespace {

void write_engine(JsonWriter& json, const std::optional<browser::Engine>& engine) {
  if (engine) {
    json.string(to_string(*engine));
  } else {
    json.null();
  }
}

void write_record(JsonWriter& json, const HarRecord& record, const Redaction& redaction) {
  json.begin_object().key("verdict");
  if (record.verdict) {
    json.string(to_string(*record.verdict));
  } else {
    json.null();
  }
  json.key("failure").string_or_null(browser::id(record.failure));
  json.key("error").string_or_null(redaction.text(record.error));
  json.key("status").number(record.status).end_object();
}

/// What every item of `crosscheck/explain/1` has.
void write_item(JsonWriter& json, const HarExchange& exchange, const HarSource& source, const Redaction& redaction) {
  const auto& check = exchange.check;
  const bool judged = !check.results.empty();
  json.key("kind").string("har-exchange").key("browser");
  write_engine(json, source.recorder);
  const browser::Failure failure = judged ? leading_result(check).outcome.failure : exchange.recorded.failure;
  json.key("failure").string(failure == browser::Failure::kNone ? "unknown" : browser::id(failure));
  json.key("url").string(redaction.text(check.intent.url)).key("origin").string(check.intent.origin);
  json.key("status").number(exchange.recorded.status).key("causes").begin_array();
  if (judged) {
    for (const diagnosis::Finding& finding : causes_of(check)) {
      json.begin_object().key("id").string(id(finding.cause)).key("confidence").real(finding.confidence).end_object();
    }
  }
  json.end_array();
}

}  // namespace

HarJson::HarJson(std::string& out, const HarSource& source, const ReportOptions& options, Schema schema)
    : out_(out), source_(source), options_(options), schema_(schema) {
  const Redaction redaction(!options.show_secrets);
  JsonWriter json(out_);
  const bool explains = schema_ == Schema::kExplain;
  json.begin_object().key("schema").string(explains ? "crosscheck/explain/1" : "crosscheck/check/1");
  json.key("kind").string("har");
  json.key("file").string(redaction.text(source.file)).key("recorder").begin_object();
  json.key("name").string_or_null(source.creator).key("engine");
  write_engine(json, source.recorder);
  json.end_object().key(explains ? "items" : "exchanges").begin_array();
}

void HarJson::add(const HarTally& tally) {
  ++exchanges_;
  unjudged_ += tally.verdict ? 0 : 1;
  opaque_ += tally.verdict == browser::Verdict::kOpaque ? 1 : 0;
}

void HarJson::add(const HarExchange& exchange) {
  add(tally_of(exchange));
  if (schema_ == Schema::kCheck || exchange.blocked()) {
    out_ += first_ ? "\n" : ",\n";
    first_ = false;
    write_exchange(exchange);
  }
  blocked_ += exchange.blocked() ? 1 : 0;
  if (exchange.check.results.empty()) return;
  const EngineResult& leading = leading_result(exchange.check);
  if (leading.outcome.verdict != browser::Verdict::kBlocked) return;
  const auto url = Url::parse(exchange.check.intent.url);
  Group group{std::string(browser::id(leading.outcome.failure)), url ? std::string(url->host()) : std::string(), {}};
  const std::string key = std::string(cause_of(exchange.check)) + '\n' + group.failure + '\n' + group.host;
  groups_.try_emplace(key, std::move(group)).first->second.entries.push_back(exchange.entry);
}

void HarJson::write_exchange(const HarExchange& exchange) {
  const Redaction redaction(!options_.show_secrets);
  JsonWriter json(out_);
  json.begin_object();
  if (schema_ == Schema::kExplain) write_item(json, exchange, source_, redaction);
  json.key("entry").number(static_cast<std::int64_t>(exchange.entry));
  json.key("blocked").boolean(exchange.blocked()).key("intent");
  write_intent(json, exchange.check.intent, redaction);
  json.key("recorded");
  write_record(json, exchange.recorded, redaction);
  json.key("engines").begin_object();
  const auto& results = exchange.check.results;
  for (const browser::Engine engine : source_.engines) {
    json.key(to_string(engine));
    const auto result = std::find_if(results.begin(), results.end(), [&](const auto& r) { return r.engine == engine; });
    if (result == results.end()) {
      json.null();
    } else if (options_.verbose) {
      write_outcome(json, exchange.check, result->outcome, redaction);
    } else {
      json.begin_object();
      write_result(json, result->outcome, redaction);
      json.end_object();
    }
  }
  json.end_object().key("diagnosis");
  if (results.empty()) {
    json.null();
  } else {
    write_diagnosis(json, exchange.check, options_, redaction);
  }
  json.key("from_record").boolean(exchange.from_record).key("notes").begin_array();
  for (const HarNote note : exchange.notes) {
    json.begin_object().key("id").string(to_string(note)).key("text").string(sentence(note, options_.language));
    if (note == HarNote::kCredentialsNotRecorded) json.key("failure").string(browser::id(exchange.with_credentials));
    json.end_object();
  }
  json.end_array().end_object();
}

void HarJson::finish() {
  out_ += "\n],\"groups\":";
  JsonWriter json(out_);
  json.begin_array();
  for (const auto& [key, group] : groups_) {
    json.begin_object().key("cause").string(key.substr(0, key.find('\n')));
    json.key("failure").string(group.failure).key("host").string(group.host).key("entries").begin_array();
    for (const std::size_t entry : group.entries) json.number(static_cast<std::int64_t>(entry));
    json.end_array().end_object();
  }
  json.end_array();
  out_ += ",\"summary\":";
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  JsonWriter summary(out_);
  summary.begin_object().key("entries").number(count(source_.entries)).key("exchanges").number(count(exchanges_));
  summary.key("blocked").number(count(blocked_)).key("opaque").number(count(opaque_));
  summary.key("not_judged").number(count(unjudged_)).key("without_url").number(count(source_.without_url));
  summary.key("without_page").number(count(source_.without_page)).end_object();
  out_ += "}\n";
}

}  // namespace crosscheck::report
