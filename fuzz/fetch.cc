// SPDX-License-Identifier: Apache-2.0
// The whole procedure: bytes choose an intent and its answers, every engine plays them, and what must hold whatever
// happens is checked.
#include <algorithm>
#include <string>

#include "crosscheck/responder.h"
#include "fuzz/bytes.h"
#include "fuzz/exchange.h"
#include "replay/result_writer.h"
#include "url/utf8.h"

namespace {

using namespace crosscheck;
using browser::Engine;
using browser::Outcome;
using browser::Verdict;
using fuzz::check;

// 20 redirects are followed: 21 URLs, each with a preflight at most, and one more of an engine's second checker.
constexpr std::size_t kMostRequests = 2 * 21 + 2;

void check_requests(const Outcome& outcome) {
  check(outcome.exchanges.size() <= kMostRequests, "a fetch ends");
  for (const browser::Exchange& exchange : outcome.exchanges) {
    const browser::Request& request = exchange.request;
    check(exchange.answer != nullptr, "every request was answered");
    check(request.url.is_http(), "only http and https are asked");
    check(!request.preflight || request.method == "OPTIONS", "a preflight is an OPTIONS");
    check(!request.preflight || !request.credentials, "a preflight carries no credentials");
    check(!request.preflight || request.headers.has("Access-Control-Request-Method"), "a preflight names the method");
    for (const Header& line : request.headers) {
      check(line.value.find_first_of(std::string_view("\0\r\n", 3)) == std::string::npos, "no line break is sent");
      check(!line.name.empty() && line.name.find_first_of(": \r\n") == std::string::npos, "names are names");
    }
  }
}

void check_report(browser::Asker as, const Outcome& outcome) {
  const bool blocked = outcome.verdict == Verdict::kBlocked;
  const bool failed = outcome.failure != browser::Failure::kNone;
  check(failed || !blocked, "what is blocked has a reason");
  // sendBeacon() says true or false before anything is known: it neither throws nor tells what became of the beacon.
  if (as != browser::Asker::kBeacon) {
    check(blocked == failed, "what fails is blocked");
    check(blocked == !outcome.error.empty(), "what is blocked throws");
  }
  check(url::is_well_formed_utf8(outcome.error), "the error is UTF-8");
  for (const std::string& line : outcome.console) {
    check(!line.empty() && url::is_well_formed_utf8(line), "the console is lines of UTF-8");
  }
  check(outcome.visible_headers.empty() || outcome.verdict == Verdict::kAllowed,
        "only an allowed response shows headers");
  check(std::is_sorted(outcome.visible_headers.begin(), outcome.visible_headers.end()), "visible headers are sorted");
  for (const browser::Step& step : outcome.steps) {
    check(step.exchange <= outcome.exchanges.size(), "a step belongs to an exchange");
  }
  if (!outcome.evidence) return;
  check(outcome.evidence->exchange < outcome.exchanges.size(), "evidence belongs to an exchange");
  if (outcome.evidence->header < 0) return;
  const Answer& answer = *outcome.exchanges[outcome.evidence->exchange].answer;
  const auto line = static_cast<std::size_t>(outcome.evidence->header);
  check(line < answer.headers.size(), "evidence is a header line");
  check(outcome.evidence->begin + outcome.evidence->length <= answer.headers[line].value.size(),
        "evidence is in its line");
}

// https://fetch.spec.whatwg.org/#concept-cors-check, written a second time: what a script reads from another origin in
// the standard's eyes has passed it.
void check_sound(const browser::Intent& intent, const Outcome& outcome) {
  if (outcome.verdict != Verdict::kAllowed || outcome.exchanges.empty()) return;
  const browser::Exchange& last = outcome.exchanges.back();
  const auto page = Origin::parse(intent.origin);
  if (page && last.request.url.has_origin(*page)) return;
  const auto allowed = last.answer->headers.get("Access-Control-Allow-Origin");
  const Header* sent = last.request.headers.find("Origin");
  check(sent != nullptr && allowed.has_value(), "another origin is asked by name and has to answer");
  if (*allowed == "*" && !last.request.credentials) return;
  check(*allowed == sent->value, "the answer names the origin");
  if (!last.request.credentials) return;
  check(last.answer->headers.get("Access-Control-Allow-Credentials") == "true", "credentials need a true");
}

std::string result(Engine engine, const Outcome& outcome) {
  std::string out;
  replay::append_result(out, "1", engine, outcome);
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const fuzz::Exchange exchange = fuzz::make_exchange(bytes);
  for (const Engine engine : browser::kEngines) {
    responders::Scripted responder(exchange.hops);
    const Outcome outcome = converse(engine, exchange.intent, responder);
    check_requests(outcome);
    check_report(exchange.intent.as, outcome);
    if (engine == Engine::kStandard) check_sound(exchange.intent, outcome);
    responder.rewind();
    const Outcome again = converse(engine, exchange.intent, responder);
    check(result(engine, outcome) == result(engine, again), "the same goes in, the same comes out");
  }
  return 0;
}
