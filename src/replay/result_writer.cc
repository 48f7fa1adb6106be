// SPDX-License-Identifier: Apache-2.0
#include "replay/result_writer.h"

#include "report/json_writer.h"

namespace crosscheck::replay {
namespace {

using report::append_json_bytes;
using report::append_json_string;

void append_text_or_null(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    append_json_string(out, text);
  }
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (const std::string& text : texts) {
    if (&text != &texts.front()) out += ',';
    append_json_string(out, text);
  }
  out += ']';
}

void append_request(std::string& out, const browser::Request& request) {
  out += "{\"method\":";
  append_json_string(out, request.method);
  out += ",\"url\":";
  if (request.url.includes_credentials()) {
    append_json_string(out, request.url.without_credentials().href_without_fragment());
  } else {
    append_json_string(out, request.url.href_without_fragment());
  }
  out += request.preflight ? ",\"preflight\":true,\"headers\":[" : ",\"preflight\":false,\"headers\":[";
  bool first = true;
  for (const Header& line : request.headers) {
    out += first ? "[" : ",[";
    first = false;
    append_json_bytes(out, line.name);
    out += ',';
    append_json_bytes(out, line.value);
    out += ']';
  }
  out += "]}";
}

}  // namespace

// Members are fixed and the lines are many: each name goes out with its comma and quotes as one literal.
void append_result(std::string& out, std::string_view id_json, browser::Engine engine,
                   const browser::Outcome& outcome) {
  out += "{\"id\":";
  out += id_json;
  out += ",\"engine\":\"";
  out += to_string(engine);
  out += "\",\"verdict\":\"";
  out += to_string(outcome.verdict);
  out += "\",\"failure\":";
  append_text_or_null(out, id(outcome.failure));
  out += ",\"error\":";
  append_text_or_null(out, outcome.error);
  out += ",\"console\":";
  append_texts(out, outcome.console);
  out += ",\"requests\":[";
  bool first = true;
  for (const browser::Exchange& exchange : outcome.exchanges) {
    if (!exchange.reached_server()) continue;
    if (!first) out += ',';
    first = false;
    append_request(out, exchange.request);
  }
  out += "],\"visible_headers\":";
  append_texts(out, outcome.visible_headers);
  out += "}\n";
}

void append_error(std::string& out, std::string_view id_json, std::string_view file, std::size_t line,
                  const CaseError& error) {
  report::JsonWriter json(out);
  json.begin_object().key("id").raw(id_json);
  if (!file.empty()) json.key("file").string(file);
  json.key("line").number(static_cast<std::int64_t>(line)).key("error").begin_object();
  json.key("message").string(error.message).key("position");
  if (error.position) {
    json.number(static_cast<std::int64_t>(*error.position));
  } else {
    json.null();
  }
  json.end_object().end_object();
  out += '\n';
}

}  // namespace crosscheck::replay
