// SPDX-License-Identifier: Apache-2.0
// Items of `crosscheck/explain/1` that are no console message: curl commands, fetch() calls, blocks of headers.
#include <algorithm>

#include "diagnosis/phrases.h"
#include "report/causes_json.h"
#include "report/excerpt.h"
#include "report/explain_report.h"
#include "report/outcome_json.h"

namespace crosscheck::report {
namespace {

using paste::Item;

std::string_view name_of(Item::Kind kind) {
  return kind == Item::Kind::kCurl ? "curl" : kind == Item::Kind::kFetch ? "fetch" : "headers";
}

std::string_view preflight_reason(const browser::Outcome& outcome) {
  const auto found = std::find_if(outcome.steps.begin(), outcome.steps.end(), [](const browser::Step& step) {
    return step.result == browser::StepResult::kNoted && step.anchor == "#cors-preflight-fetch";
  });
  return found == outcome.steps.end() ? std::string_view() : found->note;
}

class PasteJson {
 public:
  PasteJson(JsonWriter& json, std::string_view text, const Explained& explained, const ReportOptions& options)
      : json_(json),
        text_(text),
        explained_(explained),
        item_(explained.item),
        options_(options),
        redaction_(!options.show_secrets) {}

  void write() {
    const CheckReport report = explained_.live ? *explained_.live : check_report_of(item_);
    const browser::Outcome* outcome = report.results.empty() ? nullptr : &leading_result(report).outcome;
    json_.begin_object().key("kind").string(name_of(item_.kind));
    write_failure(outcome);
    write_request(outcome);
    json_.key("begin").number(static_cast<std::int64_t>(item_.begin));
    json_.key("end").number(static_cast<std::int64_t>(item_.end));
    write_notes();
    write_mistake();
    json_.key("live").boolean(explained_.live.has_value()).key("engines").begin_object();
    for (const EngineResult& result : report.results) write_engine(report, result);
    json_.end_object();
    json_.key("evidence");
    if (outcome != nullptr && from_server()) {
      write_evidence(json_, *outcome, redaction_);
    } else {
      json_.null();
    }
    json_.key("causes");
    using Findings = std::vector<diagnosis::Finding>;
    write_causes(json_, outcome != nullptr ? diagnosis::diagnose(report.intent, *outcome) : Findings(),
                 options_.language, redaction_);
    json_.end_object();
  }

 private:
  /// The answers are a server's, and not what would be good ones.
  [[nodiscard]] bool from_server() const { return explained_.live || item_.kind == Item::Kind::kHeaders; }

  void write_failure(const browser::Outcome* outcome) {
    const browser::Failure failure = outcome == nullptr ? browser::Failure::kNone : outcome->failure;
    const std::string_view id = item_.mistake ? diagnosis::messages::kUnknown : browser::id(failure);
    json_.key("failure").string_or_null(id);
    json_.key("cors").boolean(!id.empty() && diagnosis::messages::is_about_cors(id));
    json_.key("verdict").string_or_null(outcome == nullptr ? std::string_view() : to_string(outcome->verdict));
    json_.key("summary").string_or_null(
        failure == browser::Failure::kNone ? std::string_view() : diagnosis::sentence(failure, options_.language));
  }

  void write_request(const browser::Outcome* outcome) {
    const browser::Intent& intent = item_.request.intent;
    json_.key("url").string_or_null(item_.url_known ? redaction_.text(intent.url) : std::string());
    json_.key("origin").string_or_null(item_.origin_known || item_.kind == Item::Kind::kHeaders ? known_origin()
                                                                                                : std::string());
    json_.key("method").string_or_null(item_.mistake ? std::string() : intent.method.value_or("GET"));
    bool credentials = false;
    std::int64_t status = 0;
    if (outcome != nullptr) {
      for (const browser::Exchange& exchange : outcome->exchanges) credentials |= exchange.request.credentials;
      const browser::Exchange* failing = failing_exchange(*outcome);
      if (from_server() && failing != nullptr && failing->answer && !failing->answer->error) {
        status = failing->answer->status;
      }
    }
    credentials |= intent.credentials == browser::Credentials::kInclude;
    json_.key("credentials").boolean(credentials).key("status");
    if (status == 0) {
      json_.null();
    } else {
      json_.number(status);
    }
  }

  /// A stand-in is nobody's origin.
  [[nodiscard]] std::string known_origin() const {
    const std::string& origin = item_.request.intent.origin;
    const bool stands_in = origin == paste::kSecureStandIn || origin == paste::kPlainStandIn;
    return stands_in && !item_.origin_known ? std::string() : origin;
  }

  void write_notes() {
    json_.key("notes").begin_array();
    for (const paste::Note& note : item_.request.notes) {
      json_.string(redaction_.text(diagnosis::fill(note.text.in(options_.language), {note.value})));
    }
    json_.end_array();
  }

  void write_mistake() {
    json_.key("mistake");
    if (!item_.mistake) {
      json_.null();
      return;
    }
    const paste::Mistake& mistake = *item_.mistake;
    const Place place = place_of(text_, mistake.at);
    json_.begin_object().key("message");
    json_.string(redaction_.text(diagnosis::fill(mistake.what.in(options_.language), {mistake.value})));
    json_.key("line").number(static_cast<std::int64_t>(place.line));
    json_.key("column").number(static_cast<std::int64_t>(place.column));
    json_.key("begin").number(static_cast<std::int64_t>(mistake.at));
    json_.key("end").number(static_cast<std::int64_t>(mistake.at + mistake.length)).end_object();
  }

  void write_engine(const CheckReport& report, const EngineResult& result) {
    json_.key(to_string(result.engine));
    if (from_server()) return write_outcome(json_, report, result.outcome, redaction_);
    const browser::Outcome& outcome = result.outcome;
    const bool preflight = !outcome.exchanges.empty() && outcome.exchanges.front().request.preflight;
    json_.begin_object().key("verdict").string(to_string(outcome.verdict));
    json_.key("failure").string_or_null(browser::id(outcome.failure)).key("preflight").boolean(preflight);
    json_.key("preflight_reason").string_or_null(preflight ? preflight_reason(outcome) : std::string_view());
    json_.key("requests").begin_array();
    for (const browser::Exchange& exchange : outcome.exchanges) {
      const browser::Request& request = exchange.request;
      json_.begin_object().key("method").string(request.method).key("url").string(redaction_.text(request.url.href()));
      json_.key("preflight").boolean(request.preflight).key("headers");
      write_headers(json_, request.headers, redaction_);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  JsonWriter& json_;
  std::string_view text_;
  const Explained& explained_;
  const Item& item_;
  const ReportOptions& options_;
  Redaction redaction_;
};

}  // namespace

CheckReport check_report_of(const Item& item) {
  CheckReport report{item.request.intent, {}, {}, {}, {}};
  for (const Item::Result& result : item.results) report.results.push_back({result.engine, result.outcome});
  return report;
}

void write_paste_json(JsonWriter& json, std::string_view text, const Explained& explained,
                      const ReportOptions& options) {
  PasteJson(json, text, explained, options).write();
}

}  // namespace crosscheck::report
