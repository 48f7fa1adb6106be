// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/json.h"

#include "apps/lab/page.h"
#include "apps/lab/script.h"
#include "report/json_writer.h"

namespace crosscheck::lab {
namespace {

using report::JsonWriter;

template <class Lines>
void write_lines(JsonWriter& json, const Lines& lines) {
  json.begin_array();
  for (const Header& line : lines) json.begin_array().bytes(line.name).bytes(line.value).end_array();
  json.end_array();
}

template <class Choice>
void write_choice(JsonWriter& json, std::string_view name, const std::optional<Choice>& choice) {
  if (choice) json.key(name).string(to_string(*choice));
}

void write_intent(JsonWriter& json, const browser::Intent& intent) {
  json.begin_object().key("as").string(to_string(intent.as));
  json.key("origin").string(intent.origin).key("url").string(intent.url);
  if (intent.method) json.key("method").string(*intent.method);
  if (!intent.headers.empty()) {
    json.key("headers").begin_array();
    for (const Header& line : intent.headers) json.begin_array().string(line.name).string(line.value).end_array();
    json.end_array();
  }
  write_choice(json, "credentials", intent.credentials);
  write_choice(json, "mode", intent.mode);
  write_choice(json, "redirect", intent.redirect);
  write_choice(json, "cache", intent.cache);
  if (intent.target_address_space != AddressSpace::kUnknown) {
    json.key("targetAddressSpace").string(to_string(intent.target_address_space));
  }
  if (intent.body) {
    json.key("body").begin_object().key("kind").string(to_string(intent.body->kind));
    if (!intent.body->type.empty()) json.key("type").string(intent.body->type);
    json.key("data").string(intent.body->data).end_object();
  }
  if (intent.crossorigin != browser::CrossOrigin::kAbsent)
    json.key("crossorigin").string(to_string(intent.crossorigin));
  if (intent.page.kind != browser::PageKind::kDocument) json.key("page").string(to_string(intent.page.kind));
  if (!intent.page.csp.empty()) json.key("csp").string(intent.page.csp);
  if (!intent.page.coep.empty()) json.key("coep").string(intent.page.coep);
  json.end_object();
}

void write_answer(JsonWriter& json, const Answer& answer) {
  json.begin_object();
  if (answer.error) {
    json.key("error").string(to_string(answer.error->kind));
  } else {
    json.key("status").number(answer.status);
    write_lines(json.key("headers"), answer.headers);
    json.key("http_version").string(answer.http_version);
  }
  json.end_object();
}

void write_scenario(JsonWriter& json, const Scenario& scenario, const Ground& ground) {
  const browser::Intent intent = intent_of(scenario, ground);
  json.begin_object().key("id").string(scenario.id).key("family").string(to_string(scenario.family));
  json.key("title").string(scenario.title).key("why").string(scenario.why);
  json.key("reason").string_or_null(scenario.reason).key("expected").begin_object();
  for (const browser::Engine engine : browser::kEngines) {
    json.key(to_string(engine)).string_or_null(id(scenario.expected[engine]));
  }
  json.end_object().key("cause").string_or_null(scenario.cause);
  json.key("probed").string_or_null(scenario.probed);
  json.key("page").string(page_url(scenario, ground)).key("arguments").begin_array();
  for (const std::string& argument : check_arguments(intent)) json.string(argument);
  json.end_array().key("intent");
  write_intent(json, intent);
  json.key("hops").begin_array();
  for (const responders::Hop& hop : script_of(scenario, ground)) {
    json.begin_object();
    if (hop.preflight) write_answer(json.key("preflight"), *hop.preflight);
    write_answer(json.key("response"), *hop.response);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string to_json(const Ground& ground) {
  std::string out = "{\"schema\":\"crosscheck/lab/1\",\"page\":";
  report::append_json_string(out, ground.page + "/");
  out += ",\"scenarios\":[\n";
  const char* separator = "";
  for (const Scenario& scenario : scenarios()) {
    out += separator;
    JsonWriter json(out);
    write_scenario(json, scenario, ground);
    separator = ",\n";
  }
  return out += "\n]}\n";
}

}  // namespace crosscheck::lab
