// SPDX-License-Identifier: Apache-2.0
#include "bench/workload.h"

#include "report/json_writer.h"

namespace crosscheck::bench {
namespace {

using browser::Intent;
using responders::Hop;

constexpr std::string_view kPage = "https://app.example.com";
constexpr std::string_view kApi = "https://api.example.net/v1/items?limit=20&cursor=eyJpZCI6NDJ9";

// What sites send besides CORS headers.
constexpr std::pair<std::string_view, std::string_view> kOrdinaryLines[] = {
    {"Date", "Fri, 20 Nov 2026 12:00:00 GMT"},
    {"Content-Type", "application/json; charset=utf-8"},
    {"Content-Length", "1532"},
    {"Connection", "keep-alive"},
    {"Server", "nginx/1.22.1"},
    {"ETag", "W/\"5fc-uvsW3ZkJg0rRr6E1yBzmS1Kn1aY\""},
    {"Cache-Control", "private, max-age=0, must-revalidate"},
    {"Strict-Transport-Security", "max-age=63072000; includeSubDomains"},
    {"X-Request-Id", "6f1c2d34-9c62-4a0f-8a3e-0f6a6e1d2b7c"},
};

using Lines = std::vector<Header>;

std::shared_ptr<const Answer> answer(std::uint16_t status, const Lines& cors_lines) {
  auto made = std::make_shared<Answer>();
  made->status = status;
  for (const auto& [name, value] : kOrdinaryLines) made->headers.append(name, value);
  for (const Header& line : cors_lines) made->headers.append(line);
  return made;
}

Intent simple_get() {
  Intent intent;
  intent.origin = kPage;
  intent.url = kApi;
  return intent;
}

Intent preflighted_put() {
  Intent intent = simple_get();
  intent.method = "PUT";
  intent.headers = {
      {"Content-Type", "application/json"}, {"Authorization", "Bearer abc.def.ghi"}, {"X-Request-Id", "42"}};
  intent.credentials = browser::Credentials::kInclude;
  intent.body = browser::Body{browser::BodyKind::kText, "text/plain;charset=UTF-8", {}};
  return intent;
}

Lines allow_page() {
  return {{"Access-Control-Allow-Origin", std::string(kPage)},
          {"Access-Control-Allow-Credentials", "true"},
          {"Vary", "Origin"}};
}

Lines allow_put(std::string_view headers) {
  Lines lines = allow_page();
  lines.push_back({"Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE"});
  lines.push_back({"Access-Control-Allow-Headers", std::string(headers)});
  lines.push_back({"Access-Control-Max-Age", "600"});
  return lines;
}

Hop redirect_to(std::string_view location, std::string_view allowed) {
  return {nullptr,
          answer(302, {{"Location", std::string(location)}, {"Access-Control-Allow-Origin", std::string(allowed)}})};
}

// {"status":...,"headers":[[...],...]}
void write_answer(report::JsonWriter& json, const Answer& answer) {
  json.begin_object().key("status").number(answer.status).key("headers").begin_array();
  for (const Header& line : answer.headers) json.begin_array().bytes(line.name).bytes(line.value).end_array();
  json.end_array().end_object();
}

void write_intent(report::JsonWriter& json, const Intent& intent) {
  json.begin_object()
      .key("as")
      .string(to_string(intent.as))
      .key("origin")
      .string(intent.origin)
      .key("url")
      .string(intent.url);
  if (intent.method) json.key("method").string(*intent.method);
  json.key("headers").begin_array();
  for (const Header& line : intent.headers) json.begin_array().bytes(line.name).bytes(line.value).end_array();
  json.end_array();
  if (intent.credentials) json.key("credentials").string(to_string(*intent.credentials));
  if (intent.body) {
    json.key("body").begin_object().key("kind").string(to_string(intent.body->kind));
    json.key("type").string(intent.body->type).end_object();
  }
  json.end_object();
}

}  // namespace

const std::vector<Exchange>& exchanges() {
  static const std::vector<Exchange> all = [] {
    const Lines anyone = {{"Access-Control-Allow-Origin", "*"}};
    std::vector<Exchange> made;
    made.push_back({"simple-get", simple_get(), {{nullptr, answer(200, anyone)}}});
    made.push_back({"simple-get-blocked", simple_get(), {{nullptr, answer(200, {})}}});
    made.push_back(
        {"preflighted-put",
         preflighted_put(),
         {{answer(204, allow_put("authorization, content-type, x-request-id")), answer(200, allow_page())}}});
    made.push_back({"preflighted-put-blocked",
                    preflighted_put(),
                    {{answer(204, allow_put("authorization, content-type")), answer(200, allow_page())}}});
    made.push_back({"redirect-chain",
                    simple_get(),
                    {redirect_to("https://api.example.net/v2/items", "*"),
                     redirect_to("https://eu.example.org/v2/items", "*"),
                     redirect_to("/v2/items/", "*"),
                     {nullptr, answer(200, anyone)}}});
    return made;
  }();
  return all;
}

const Exchange* find_exchange(std::string_view name) {
  for (const Exchange& exchange : exchanges()) {
    if (exchange.name == name) return &exchange;
  }
  return nullptr;
}

void append_case(std::string& out, std::size_t number) {
  // Most calls of real pages are simple or preflighted and work; the rest is what people ask about.
  static constexpr std::size_t kMix[] = {0, 0, 0, 1, 2, 2, 2, 3, 3, 4};
  const Exchange& exchange = exchanges()[kMix[number % std::size(kMix)]];
  Intent intent = exchange.intent;
  intent.url += "&n=" + std::to_string(number % 1000);
  constexpr browser::Asker kAskers[] = {browser::Asker::kFetch, browser::Asker::kXhr};
  intent.as = kAskers[number / 10 % 2];

  report::JsonWriter json(out);
  json.begin_object().key("id").string("case-" + std::to_string(number)).key("intent");
  write_intent(json, intent);
  json.key("hops").begin_array();
  for (const Hop& hop : exchange.hops) {
    json.begin_object();
    if (hop.preflight) write_answer(json.key("preflight"), *hop.preflight);
    write_answer(json.key("response"), *hop.response);
    json.end_object();
  }
  json.end_array().end_object();
  out += '\n';
}

}  // namespace crosscheck::bench
