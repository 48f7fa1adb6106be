// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/scenario.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/ascii.h"

namespace crosscheck::lab {
namespace {

using browser::Engine;
using browser::Failure;

constexpr std::array<std::string_view, std::size(kFamilies)> kNames = {"cors-check", "preflight",   "redirects",
                                                                       "setup",      "look-alikes", "passing"};
constexpr std::array<std::string_view, std::size(kFamilies)> kHeadings = {"The CORS check",
                                                                          "The preflight",
                                                                          "Redirects",
                                                                          "The request itself",
                                                                          "Look-alikes: blocked, but not by CORS",
                                                                          "Passing, to compare with"};

std::vector<Scenario> build() {
  std::vector<Scenario> built;
  for (auto family : {cors_check_scenarios, asker_scenarios, cache_scenarios, gateway_scenarios, preflight_scenarios,
                      preflight_list_scenarios, preflight_gateway_scenarios, redirect_scenarios, setup_scenarios,
                      look_alike_scenarios, passing_scenarios}) {
    std::ranges::move(family(), std::back_inserter(built));
  }
  for (Scenario& scenario : built) {
    if (scenario.cause.empty()) scenario.cause = usual_cause(scenario.id);
  }
  return built;
}

const std::vector<Scenario>& built() {
  static const std::vector<Scenario> kBuilt = build();
  return kBuilt;
}

/// What `{name}` stands for; the placeholder itself when the name is unknown, so that JSON bodies survive.
std::string replacement(std::string_view name, const Scenario& scenario, const Ground& ground) {
  if (name == "page") return scenario.secure ? ground.secure : ground.page;
  if (name == "target") return ground.target;
  if (name == "other") return ground.other;
  if (name == "closed") return ground.closed;
  if (name == "secure") return ground.secure;
  // The same port, asked for TLS although it speaks plain HTTP.
  if (name == "target-tls") return "https" + ground.target.substr(ground.target.find(':'));
  // The third origin without its scheme, for URLs that carry a password.
  if (name == "other-host") return ground.other.substr(ground.other.find("//") + 2);
  if (name.size() == 1 && ascii::is_digit(name[0])) return hop_path(scenario, static_cast<std::size_t>(name[0] - '0'));
  return "{" + std::string(name) + "}";
}

}  // namespace

const Ground& fixed_ground() {
  static const Ground kGround = {"http://127.0.0.1:8001", "https://127.0.0.1:8002", "http://127.0.0.1:8003",
                                 "http://127.0.0.1:8004", "http://127.0.0.1:8005"};
  return kGround;
}

std::string_view to_string(Family family) noexcept { return kNames[static_cast<std::size_t>(family)]; }
std::string_view heading(Family family) noexcept { return kHeadings[static_cast<std::size_t>(family)]; }

Failure Expected::operator[](Engine engine) const noexcept {
  switch (engine) {
    case Engine::kStandard:
      return standard;
    case Engine::kChromium:
      return chromium;
    case Engine::kFirefox:
      return firefox;
    case Engine::kWebkit:
      return webkit;
  }
  return standard;
}

std::span<const Scenario> scenarios() { return built(); }

const Scenario* find_scenario(std::string_view id) noexcept {
  const auto found = std::ranges::find(built(), id, &Scenario::id);
  return found == built().end() ? nullptr : &*found;
}

std::string hop_path(const Scenario& scenario, std::size_t hop) {
  return "/c/" + std::string(scenario.id) + "/" + std::to_string(hop);
}

std::string expand(std::string_view text, const Scenario& scenario, const Ground& ground) {
  std::string expanded;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) break;
    expanded += text.substr(0, open);
    expanded += replacement(text.substr(open + 1, close - open - 1), scenario, ground);
    text.remove_prefix(close + 1);
  }
  return expanded.append(text);
}

Answer answer_of(const Answer& written, const Scenario& scenario, const Ground& ground) {
  Answer answer = written;
  answer.headers.clear();
  for (const Header& line : written.headers) {
    answer.headers.append(line.name, expand(line.value, scenario, ground));
  }
  return answer;
}

browser::Intent intent_of(const Scenario& scenario, const Ground& ground) {
  browser::Intent intent = scenario.intent;
  const bool opaque = intent.page.kind == browser::PageKind::kSandboxedFrame;
  intent.origin = opaque ? "null" : scenario.secure ? ground.secure : ground.page;
  intent.url = expand(intent.url, scenario, ground);
  intent.page.csp = expand(intent.page.csp, scenario, ground);
  return intent;
}

std::vector<responders::Hop> script_of(const Scenario& scenario, const Ground& ground) {
  const auto shared = [&](const Answer& answer) {
    return std::make_shared<const Answer>(answer_of(answer, scenario, ground));
  };
  std::vector<responders::Hop> script;
  for (const Hop& hop : scenario.hops) {
    script.push_back({hop.preflight ? shared(*hop.preflight) : nullptr, shared(hop.response)});
  }
  return script;
}

}  // namespace crosscheck::lab
