// SPDX-License-Identifier: Apache-2.0
#include "report/causes_json.h"
#include "report/check_report.h"
#include "report/hops_report.h"
#include "report/json_writer.h"
#include "report/outcome_json.h"
#include "report/prescription.h"
#include "report/probes_report.h"
#include "report/redaction.h"

namespace crosscheck::report {
namespace {

template <class Enum>
void write_optional(JsonWriter& json, std::string_view key, const std::optional<Enum>& value) {
  if (value) json.key(key).string(to_string(*value));
}

}  // namespace

void write_intent(JsonWriter& json, const browser::Intent& intent, const Redaction& redaction) {
  json.begin_object().key("as").string(to_string(intent.as)).key("origin").string(intent.origin);
  json.key("url").string(redaction.text(intent.url));
  if (intent.method) json.key("method").string(*intent.method);
  json.key("headers");
  json.begin_array();
  for (const Header& line : intent.headers) {
    json.begin_array().string(line.name).string(redaction.header(line.name, line.value)).end_array();
  }
  json.end_array();
  write_optional(json, "credentials", intent.credentials);
  write_optional(json, "mode", intent.mode);
  write_optional(json, "redirect", intent.redirect);
  write_optional(json, "cache", intent.cache);
  if (intent.target_address_space != AddressSpace::kUnknown) {
    json.key("targetAddressSpace").string(to_string(intent.target_address_space));
  }
  json.key("body");
  if (intent.body) {
    json.begin_object().key("kind").string(to_string(intent.body->kind));
    json.key("type").string(intent.body->type).end_object();
  } else {
    json.null();
  }
  json.key("crossorigin");
  if (intent.crossorigin == browser::CrossOrigin::kAbsent) {
    json.null();
  } else {
    json.string(to_string(intent.crossorigin));
  }
  json.end_object();
}

void write_diagnosis(JsonWriter& json, const CheckReport& report, const ReportOptions& options,
                     const Redaction& redaction) {
  const EngineResult& leading = leading_result(report);
  const browser::Outcome& outcome = leading.outcome;
  const Prescription prescription = prescribe(report, options);
  const std::vector<diagnosis::Finding>& findings = prescription.findings;
  diagnosis::Explanation text;
  if (!findings.empty()) text = diagnosis::explain(findings.front(), options.language);
  json.begin_object().key("engine").string(to_string(leading.engine));
  json.key("verdict").string(to_string(outcome.verdict));
  json.key("failure").string_or_null(browser::id(outcome.failure));
  json.key("summary").string_or_null(outcome.failure == browser::Failure::kNone ? std::string_view()
                                                                                : sentence(outcome.failure));
  json.key("cause").string_or_null(findings.empty() ? browser::id(outcome.failure) : id(findings.front().cause));
  json.key("why").string_or_null(redaction.text(text.why));
  json.key("change").string_or_null(redaction.text(text.change));
  json.key("standard").string_or_null(diagnosis::standard_of(outcome));
  json.key("evidence");
  write_evidence(json, outcome, redaction);
  json.key("causes");
  write_causes(json, findings, options.language, redaction);
  write_prescription(json, prescription, redaction);
  write_owner(json, report);
  write_probes(json, report, redaction, options.language);
  json.end_object();
}

void write_check_json(std::string& out, const CheckReport& report, const ReportOptions& options) {
  const Redaction redaction(!options.show_secrets);
  JsonWriter json(out);
  json.begin_object().key("schema").string("crosscheck/check/1").key("intent");
  write_intent(json, report.intent, redaction);
  json.key("engines").begin_object();
  for (const EngineResult& result : report.results) {
    json.key(to_string(result.engine));
    write_outcome(json, report, result.outcome, redaction);
  }
  json.end_object().key("hops");
  write_hops(json, report, redaction);
  json.key("policy");
  if (report.policy) {
    const PolicyAnswer& policy = *report.policy;
    json.begin_object().key("file").string(policy.file).key("line");
    policy.line > 0 ? json.number(policy.line) : json.null();
    json.key("reason").string(policy::to_string(policy.reason)).key("shadow").boolean(policy.shadow).end_object();
  } else {
    json.null();
  }
  json.key("diagnosis");
  write_diagnosis(json, report, options, redaction);
  json.end_object();
  out += '\n';
}

}  // namespace crosscheck::report
