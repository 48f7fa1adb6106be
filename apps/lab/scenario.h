// SPDX-License-Identifier: Apache-2.0
//
// Scenarios: for every way a cross-origin request can fail, one page, one server and what must come of them.
//
//   const lab::Scenario* scenario = lab::find_scenario("acao-missing");
//   scenario->expected[browser::Engine::kFirefox];          // Failure::kAcaoMissing
//   browser::Intent intent = lab::intent_of(*scenario, lab::fixed_ground());
//   auto hops = lab::script_of(*scenario, lab::fixed_ground());
//   responders::Scripted script(hops);
//   converse(browser::Engine::kFirefox, intent, script);    // the same without a socket
//
// A scenario's texts hold placeholders for what is known only once ports are: see Ground.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "responders/scripted.h"

namespace crosscheck::lab {

/// The origins a lab runs on. In a scenario's URLs and header values `{page}` stands for the first of them, and so on;
/// `{0}`, `{1}`, ... stand for the path of the nth hop of that scenario.
struct Ground {
  std::string page;    ///< where the pages are: "http://127.0.0.1:8001"
  std::string secure;  ///< the same pages over TLS, with a certificate nobody signed
  std::string target;  ///< the API that pages ask
  std::string other;   ///< a third origin, for redirects
  std::string closed;  ///< a port that refuses connections
};

/// Ports that are only names: for predictions and listings while no lab runs.
[[nodiscard]] const Ground& fixed_ground();

enum class Family : std::uint8_t { kCorsCheck, kPreflight, kRedirects, kSetup, kLookAlikes, kPassing };
inline constexpr Family kFamilies[] = {Family::kCorsCheck, Family::kPreflight,  Family::kRedirects,
                                       Family::kSetup,     Family::kLookAlikes, Family::kPassing};
[[nodiscard]] std::string_view to_string(Family) noexcept;  ///< "cors-check"; static storage
[[nodiscard]] std::string_view heading(Family) noexcept;    ///< "The CORS check"; static storage

/// The failure each engine ends in; kNone where the page gets its answer, readable or opaque.
struct Expected {
  browser::Failure standard, chromium, firefox, webkit;
  [[nodiscard]] browser::Failure operator[](browser::Engine engine) const noexcept;
};
[[nodiscard]] constexpr Expected all(browser::Failure failure) noexcept { return {failure, failure, failure, failure}; }

/// What one URL of the redirect chain answers. Header lines go on the wire as written: order, case, duplicates, bytes.
struct Hop {
  std::optional<Answer> preflight;  ///< answers an OPTIONS with Access-Control-Request-Method; absent: `response` does
  Answer response;
  std::string interim;  ///< raw bytes sent before the response: a 103, say
  HeaderList trailers;  ///< sent after a chunked body
};

struct Scenario {
  std::string_view id;  ///< stable; part of URLs
  Family family;
  std::string_view title;  ///< a few words
  std::string_view why;    ///< a sentence: how this comes about in real life
  Expected expected;
  std::string_view reason;  ///< Firefox's name for it, as in the address of its documentation; may be empty
  browser::Intent intent;   ///< `origin` is left empty: the page's
  std::vector<Hop> hops;
  bool secure = false;           ///< the page must be an https one
  std::string_view note;         ///< what a reader must know to see it; may be empty
  std::string_view cause = {};   ///< id of the diagnosis::Cause that must rank first; empty: any
  std::string_view probed = {};  ///< the one that must rank first with --probe; empty: any
};

/// All of them, in the order of the families. Built at the first call, kept for the program's life.
[[nodiscard]] std::span<const Scenario> scenarios();
[[nodiscard]] const Scenario* find_scenario(std::string_view id) noexcept;

/// The text with its placeholders filled in.
[[nodiscard]] std::string expand(std::string_view text, const Scenario&, const Ground&);
/// "/c/acao-missing/0": where the nth hop of a scenario lives on each of its origins.
[[nodiscard]] std::string hop_path(const Scenario&, std::size_t hop);
/// The answer as it goes on the wire.
[[nodiscard]] Answer answer_of(const Answer&, const Scenario&, const Ground&);
/// What the scenario's page wants, with its origin and URL filled in.
[[nodiscard]] browser::Intent intent_of(const Scenario&, const Ground&);
/// What the scenario's servers answer, for a responder without sockets.
[[nodiscard]] std::vector<responders::Hop> script_of(const Scenario&, const Ground&);

/// causes.cc: what must rank first, of a scenario whose line does not say; empty when nothing must.
[[nodiscard]] std::string_view usual_cause(std::string_view scenario) noexcept;

// One file a family.
[[nodiscard]] std::vector<Scenario> cors_check_scenarios();
[[nodiscard]] std::vector<Scenario> asker_scenarios();  ///< of the family kCorsCheck too: elements instead of fetch()
[[nodiscard]] std::vector<Scenario>
cache_scenarios();  ///< of the family kCorsCheck too: what caches and lists get wrong
[[nodiscard]] std::vector<Scenario> gateway_scenarios();  ///< of the family kCorsCheck too: who answers instead
[[nodiscard]] std::vector<Scenario> preflight_scenarios();
[[nodiscard]] std::vector<Scenario> preflight_list_scenarios();     ///< of the family kPreflight: its lists of names
[[nodiscard]] std::vector<Scenario> preflight_gateway_scenarios();  ///< of the family kPreflight: who answers instead
[[nodiscard]] std::vector<Scenario> redirect_scenarios();
[[nodiscard]] std::vector<Scenario> setup_scenarios();
[[nodiscard]] std::vector<Scenario> look_alike_scenarios();
[[nodiscard]] std::vector<Scenario> passing_scenarios();

}  // namespace crosscheck::lab
