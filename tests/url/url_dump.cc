// SPDX-License-Identifier: Apache-2.0
//
// Answers as the URL class of a browser does. Each line of stdin is ["input"] or ["input", "base"]; each line of stdout is
// {"href":...,"origin":...,...} with the members of that class, or {"error":"why","position":N}.
#include <simdjson.h>

#include <iostream>
#include <string>

#include "crosscheck/url.h"
#include "report/json_writer.h"

namespace {

using crosscheck::Url;
using crosscheck::UrlError;
using crosscheck::report::JsonWriter;

void write_error(JsonWriter& json, const UrlError& error) {
  json.key("error").string(sentence(error.code)).key("position").number(static_cast<std::int64_t>(error.position));
}

// https://url.spec.whatwg.org/#api: the search and hash getters give "" for an empty query or fragment too.
std::string prefixed(char prefix, std::optional<std::string_view> part) {
  return part && !part->empty() ? prefix + std::string(*part) : std::string();
}

void write_url(JsonWriter& json, const Url& url) {
  const std::string port = url.port() ? std::to_string(*url.port()) : std::string();
  std::string host(url.host());
  if (!port.empty()) host += ':' + port;
  json.key("href").string(url.href());
  json.key("origin").string(url.origin().serialize());
  json.key("protocol").string(std::string(url.scheme()) + ':');
  json.key("username").string(url.username());
  json.key("password").string(url.password());
  json.key("host").string(host);
  json.key("hostname").string(url.host());
  json.key("port").string(port);
  json.key("pathname").string(url.path());
  json.key("search").string(prefixed('?', url.query()));
  json.key("hash").string(prefixed('#', url.fragment()));
}

void answer(JsonWriter& json, std::string_view input, const std::string_view* base_input) {
  tl::expected<Url, UrlError> base;
  if (base_input != nullptr) base = Url::parse(*base_input);
  if (!base) return write_error(json, base.error());
  const tl::expected<Url, UrlError> url = Url::parse(input, base_input != nullptr ? &*base : nullptr);
  if (!url) return write_error(json, url.error());
  write_url(json, *url);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  simdjson::dom::parser parser;
  std::string out;
  for (std::string line; std::getline(std::cin, line);) {
    simdjson::dom::array question;
    std::string_view input;
    if (parser.parse(line).get(question) != simdjson::SUCCESS || question.at(0).get(input) != simdjson::SUCCESS)
      return 2;
    std::string_view base;
    const bool has_base = question.at(1).get(base) == simdjson::SUCCESS;
    out.clear();
    JsonWriter json(out);
    json.begin_object();
    answer(json, input, has_base ? &base : nullptr);
    json.end_object();
    std::cout << out << '\n';
  }
  return 0;
}
