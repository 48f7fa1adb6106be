// SPDX-License-Identifier: Apache-2.0
#include "report/causes_json.h"
#include "report/explain_report.h"
#include "report/json_writer.h"
#include "report/prescription.h"
#include "report/redaction.h"

namespace crosscheck::report {

using diagnosis::messages::Message;

void write_message_json(JsonWriter& json, const Message& message, const ReportOptions& options) {
  const Redaction redaction(!options.show_secrets);
  json.begin_object().key("kind").string("console-message").key("browser");
  if (message.browser) {
    json.string(to_string(*message.browser));
  } else {
    json.null();
  }
  json.key("language").string_or_null(message.language);
  json.key("failure").string(message.failure);
  json.key("cors").boolean(diagnosis::messages::is_about_cors(message.failure));
  json.key("summary").string(diagnosis::messages::sentence_of(message.failure, options.language));
  json.key("alternatives").begin_array();
  for (const std::string& other : message.alternatives) json.string(other);
  json.end_array().key("warning").boolean(message.warning);
  json.key("url").string_or_null(redaction.text(message.url));
  json.key("redirected_from").string_or_null(redaction.text(message.redirected_from));
  json.key("origin").string_or_null(redaction.text(message.origin));
  json.key("status");
  if (message.status) {
    json.number(*message.status);
  } else {
    json.null();
  }
  json.key("value").string_or_null(redaction.text(message.value));
  json.key("method").string_or_null(message.method);
  json.key("header").string_or_null(message.header);
  json.key("asker").string_or_null(message.asker);
  json.key("begin").number(static_cast<std::int64_t>(message.begin));
  json.key("end").number(static_cast<std::int64_t>(message.end));
  json.key("causes");
  write_causes(json, diagnosis::messages::causes_of(message), options.language, redaction);
  write_prescription(json, prescribe(message, options), redaction);
  json.end_object();
}

void write_explain_json(std::string& out, std::string_view text, const std::vector<Explained>& found,
                        const ReportOptions& options) {
  JsonWriter json(out, 2);
  json.begin_object().key("schema").string("crosscheck/explain/1").key("items").begin_array();
  for (const Explained& one : found) {
    if (one.item.kind == paste::Item::Kind::kMessage) {
      write_message_json(json, one.item.message, options);
    } else {
      write_paste_json(json, text, one, options);
    }
  }
  if (found.empty()) {
    Message nothing;
    nothing.failure = diagnosis::messages::kUnknown;
    write_message_json(json, nothing, options);
  }
  json.end_array().end_object();
  out += '\n';
}

}  // namespace crosscheck::report
