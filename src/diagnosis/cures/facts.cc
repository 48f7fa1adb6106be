// SPDX-License-Identifier: Apache-2.0
// The values of an exchange that a cure is written with.
#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "crosscheck/cures.h"
#include "http/grammar.h"

namespace crosscheck::diagnosis {
namespace {

constexpr std::string_view kOriginName = "Access-Control-Allow-Origin";

/// What ends no string, comment, line or block of any configuration or language.
bool is_quotable(std::string_view text, std::string_view more) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return ascii::is_alphanumeric(c) || c == '-' || c == '_' || more.find(c) != std::string_view::npos;
  });
}

void add(std::vector<std::string>& list, std::string_view entry) {
  const auto same = [&](const std::string& other) { return ascii::equals_ignoring_case(other, entry); };
  if (std::none_of(list.begin(), list.end(), same)) list.emplace_back(entry);
}

/// "content-type" as people write it.
std::string in_title_case(std::string_view name) {
  std::string title = ascii::to_lower(name);
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (i == 0 || title[i - 1] == '-') title[i] = ascii::to_upper(title[i]);
  }
  return title;
}

void add_names(std::vector<std::string>& list, std::string_view value, bool title) {
  if (http::find_non_token(value)) return;
  for (const http::ListElement& element : http::List(value)) {
    if (is_quotable(element.text, "")) add(list, title ? in_title_case(element.text) : std::string(element.text));
  }
}

bool is_origin_line(std::string_view value) {
  const auto origin = Origin::parse(value);
  return origin && !origin->is_opaque() && origin->serialize() == value && is_quotable(value, ".:/[]");
}

/// An origin that whoever is on the network path can speak for.
bool is_insecure(const std::string& text) {
  const auto origin = Origin::parse(text);
  return text.starts_with("http:") && origin && !origin->potentially_trustworthy();
}

void read_answer(const browser::Exchange& exchange, const Finding& finding, CureFacts& facts, bool& any) {
  if (!exchange.answer || exchange.answer->error) return;
  for (const Header& line : exchange.answer->headers) {
    const auto is = [&](std::string_view name) { return ascii::equals_ignoring_case(line.name, name); };
    if (ascii::starts_with_ignoring_case(line.name, "Access-Control-Allow-") || is("Access-Control-Expose-Headers")) {
      if (is_quotable(line.name, "")) add(facts.present, in_title_case(line.name));
    }
    if (is(kOriginName)) {
      any = any || line.value == "*";
      const bool own = finding.cause == Cause::kOwnOrigin || finding.cause == Cause::kCachedForAnotherOrigin;
      if (!own && facts.origins.size() == 1 && is_origin_line(line.value)) add(facts.origins, line.value);
    }
    if (is("Access-Control-Allow-Methods") && line.value != "*") add_names(facts.methods, line.value, false);
    if (is("Access-Control-Allow-Headers") && line.value != "*") add_names(facts.headers, line.value, true);
    if (is("Access-Control-Expose-Headers") && line.value != "*") add_names(facts.exposed, line.value, true);
    if (is("Location")) facts.location = line.value;
  }
}

void read_intent(const browser::Intent& intent, CureFacts& facts) {
  facts.credentials = facts.credentials || intent.credentials == browser::Credentials::kInclude ||
                      intent.crossorigin == browser::CrossOrigin::kUseCredentials;
  if (intent.method && is_quotable(*intent.method, "")) add(facts.methods, http::normalize_method(*intent.method));
  if (intent.body) {
    constexpr std::size_t kMegabyte = 1 << 20;
    facts.megabytes = static_cast<std::uint32_t>(intent.body->data.size() / kMegabyte + 1);
  }
  const auto base = Url::parse(intent.url);
  if (!base) return;
  facts.host = std::string(base->host());
  if (base->port()) facts.host += ":" + std::to_string(*base->port());
  facts.path = std::string(base->path());
  const auto bad = std::find_if(facts.path.begin(), facts.path.end(),
                                [](char c) { return !is_quotable(std::string_view(&c, 1), "./~"); });
  if (bad != facts.path.end())
    facts.path.resize(facts.path.rfind('/', static_cast<std::size_t>(bad - facts.path.begin())) + 1);
}

}  // namespace

CureFacts facts_of(const browser::Intent& intent, const browser::Outcome& outcome, const Finding& finding) {
  CureFacts facts;
  facts.origins = {is_origin_line(intent.origin) || is_quotable(intent.origin, ".:/[]") ? intent.origin
                                                                                        : "PAGE-ORIGIN"};
  if (intent.origin == "null" || intent.origin.empty()) facts.origins = {"PAGE-ORIGIN"};
  facts.methods = {"GET"};
  bool any = false;
  for (const browser::Exchange& exchange : outcome.exchanges) {
    facts.credentials = facts.credentials || exchange.request.credentials;
    facts.preflight = facts.preflight || exchange.request.preflight;
    read_answer(exchange, finding, facts, any);
    if (!exchange.request.preflight) continue;
    const auto names = exchange.request.headers.get("Access-Control-Request-Headers");
    if (names) add_names(facts.headers, *names, true);
  }
  read_intent(intent, facts);
  for (const auto& [name, value] : finding.values) {
    if (name == "header" && finding.cause == Cause::kHeaderNotExposed) add_names(facts.exposed, value, true);
  }
  if (any && !facts.credentials && remedy_of(finding.cause) != Remedy::kOneLayer) facts.origins = {"*"};
  std::copy_if(facts.methods.begin(), facts.methods.end(), std::back_inserter(facts.unsafe_methods),
               [](const std::string& method) { return !http::is_cors_safelisted_method(method); });
  facts.insecure = facts.credentials && std::any_of(facts.origins.begin(), facts.origins.end(), is_insecure);
  if (!is_quotable(facts.location, ".:/~?=&%+")) facts.location.clear();
  return facts;
}

}  // namespace crosscheck::diagnosis
