// SPDX-License-Identifier: Apache-2.0
//
// What must hold for every policy with routes, in shadow mode, or beside an application that sends CORS headers itself.
#include <gtest/gtest.h>

#include <algorithm>

#include "crosscheck/policy_apply.h"
#include "responders/policy/policy_responder.h"
#include "tests/policy/random.h"

namespace crosscheck::policy {
namespace {

using Strings = std::vector<std::string>;

const char* const kPaths[] = {"/", "/a", "/a/", "/a/b", "/a/b/", "/ab", "/b/", "/b/c/", "/c"};
const char* const kRouteHosts[] = {"api.test", "other.test", "*.test", "a.api.test", "test"};
const char* const kRequestHosts[] = {"api.test", "API.test:8443", "other.test", "a.api.test",
                                     "test",     "test.",         "[::1]:80"};

/// What a route inherits and what it says itself, as a policy.
Config alone(const Config& config, const Route& route) {
  Config merged;
  static_cast<Settings&>(merged) = config;
  const auto take = [&](auto Settings::*key) {
    if (route.settings.*key) merged.*key = route.settings.*key;
  };
  take(&Settings::origins), take(&Settings::credentials), take(&Settings::methods), take(&Settings::request_headers);
  take(&Settings::expose), take(&Settings::max_age), take(&Settings::preflight_status), take(&Settings::mode);
  take(&Settings::other_headers), take(&Settings::debug), take(&Settings::dangerously_allow_null_origin);
  take(&Settings::dangerously_allow_insecure_origins), take(&Settings::dangerously_allow_public_suffixes);
  return merged;
}

bool takes(const Route& route, const std::string& host, const std::string& path) {
  const std::string& own = route.path.value;
  if (own.ends_with('/') ? !path.starts_with(own) : path != own) return false;
  if (!route.host) return true;
  std::string name = slow::lower(host);
  if (!name.starts_with('[')) name = name.substr(0, name.find(':'));
  if (name.ends_with('.')) name.pop_back();
  const std::string& wanted = route.host->value;
  return wanted.starts_with("*.") ? name.size() > wanted.size() - 1 && name.ends_with(wanted.substr(1))
                                  : name == wanted;
}

/// Some of the settings of another random policy; no more than go together with what is inherited.
Settings random_settings(Dice& dice) {
  const Config other = random_policy(dice).config;
  Settings some;
  const auto take = [&](auto Settings::*key) {
    if (dice.chance(40)) some.*key = other.*key;
  };
  if (dice.chance(50)) {  // these depend on each other
    some.origins = other.origins, some.credentials = other.credentials, some.expose = other.expose;
    some.dangerously_allow_null_origin = other.dangerously_allow_null_origin;
  }
  take(&Settings::methods), take(&Settings::request_headers), take(&Settings::max_age);
  take(&Settings::preflight_status), take(&Settings::debug);
  if (dice.chance(20)) some.mode = dice.chance(50) ? Mode::kShadow : Mode::kEnforce;
  if (dice.chance(20)) some.other_headers = dice.chance(50) ? OtherHeaders::kKeep : OtherHeaders::kReplace;
  return some;
}

struct Asked {
  std::string host, path, method, origin, wanted, names;
  bool cors, preflight;
  [[nodiscard]] Request request() const {
    Request request(method, host, path);
    if (cors) request.add_origin(origin);
    if (preflight) request.add_request_method(wanted);
    if (preflight && !names.empty()) request.add_request_headers(names);
    return request;
  }
};

Asked random_request(Dice& dice, const Strings& friends) {
  Asked asked;
  asked.host = dice.of(kRequestHosts);
  asked.path = dice.of(kPaths) + std::string(dice.chance(30) ? "?a=/b/" : "");
  asked.preflight = dice.chance(50);
  asked.method = asked.preflight || dice.chance(20) ? "OPTIONS" : dice.of(kMethods);
  asked.cors = dice.chance(90);
  asked.origin = friends.empty() || dice.chance(40) ? random_origin(dice) : dice.of(friends);
  asked.wanted = dice.of(kMethods);
  if (dice.chance(60)) asked.names = slow::lower(dice.of(kHeaders));
  return asked;
}

TEST(RoutesProperty, ARouteDecidesAsAPolicyOfItsOwn) {
  Dice dice(number_from("CROSSCHECK_SEED", 1) + 3);
  std::size_t by_route = 0;
  std::size_t tried = 0;
  for (int n = 0; n < 3000; ++n) {
    Pair pair = random_policy(dice);
    Config& config = pair.config;
    for (std::size_t i = dice.below(5); i > 0; --i) {
      Route route{Text(std::string(dice.of(kPaths))), {}, random_settings(dice), {}};
      if (dice.chance(40)) route.host = Text(std::string(dice.of(kRouteHosts)));
      config.routes.push_back(route);
      if (!compile(config).plan) config.routes.pop_back();  // it inherits what does not go with what it says
    }
    const auto plan = plan_of(config);
    Strings friends = pair.policy.origins;
    std::vector<std::shared_ptr<const Plan>> own{plan_of(alone(config, Route{}))};
    for (const Route& route : config.routes) {
      own.push_back(plan_of(alone(config, route)));
      if (!route.settings.origins) continue;
      for (const Text& origin : route.settings.origins->value) friends.push_back(origin.value);
    }
    for (int i = 0; i < 20; ++i, ++tried) {
      const Asked asked = random_request(dice, friends);
      const std::string path = asked.path.substr(0, asked.path.find('?'));
      const auto first = std::find_if(config.routes.begin(), config.routes.end(),
                                      [&](const Route& route) { return takes(route, asked.host, path); });
      const bool routed = first != config.routes.end();
      const auto index = static_cast<std::size_t>(first - config.routes.begin());
      const Request request = asked.request();
      const Decision decision = plan->decide(request);
      const Decision expected = own[routed ? index + 1 : 0]->decide(request);
      ASSERT_EQ(decision.route(), routed ? index : Decision::kNoRoute) << asked.host << asked.path;
      ASSERT_EQ(lines_of(decision), lines_of(expected)) << asked.host << asked.path;
      ASSERT_EQ(decision.vary(), expected.vary());
      ASSERT_EQ(decision.reason(), expected.reason());
      ASSERT_EQ(decision.preflight_status(), expected.preflight_status());
      ASSERT_EQ(decision.replaces(), expected.replaces());
      ASSERT_EQ(decision.yields(), expected.yields());
      by_route += routed ? 1 : 0;
    }
  }
  EXPECT_GT(by_route, tried / 5);
  EXPECT_LT(by_route, tried * 4 / 5);
}

TEST(RoutesProperty, ShadowModeChangesNothingAndCountsAll) {
  Dice dice(number_from("CROSSCHECK_SEED", 1) + 4);
  for (int n = 0; n < 2000; ++n) {
    Pair pair = random_policy(dice);
    const auto enforced = plan_of(pair.config);
    pair.config.mode = Mode::kShadow;
    const auto plan = plan_of(pair.config);
    std::array<std::uint64_t, kReasons> counted{};
    for (int i = 0; i < 20; ++i) {
      const Asked asked = random_request(dice, pair.policy.origins);
      const Answer application = random_application(dice);
      const Request request = asked.request();
      const Decision decision = plan->decide(request);
      ASSERT_FALSE(decision.answers_preflight());
      ASSERT_EQ(responders::answer_of(decision, application).headers, application.headers);
      ASSERT_EQ(decision.reason(), enforced->decide(request).reason());
      if (asked.cors) ++counted[static_cast<std::size_t>(decision.reason())];
    }
    for (std::size_t reason = 0; reason < kReasons; ++reason) {
      ASSERT_EQ(plan->shadowed(static_cast<Reason>(reason)), counted[reason]);
    }
  }
}

TEST(RoutesProperty, KeepLeavesWhatTheApplicationSaysAndElseIsReplace) {
  Dice dice(number_from("CROSSCHECK_SEED", 1) + 5);
  for (int n = 0; n < 2000; ++n) {
    Pair pair = random_policy(dice);
    const auto replaces = plan_of(pair.config);
    pair.config.other_headers = OtherHeaders::kKeep;
    const auto keeps = plan_of(pair.config);
    for (int i = 0; i < 10; ++i) {
      const Asked asked = random_request(dice, pair.policy.origins);
      const Answer application = random_application(dice);
      const Decision decision = keeps->decide(asked.request());
      if (decision.answers_preflight()) continue;
      HeaderList kept = responders::answer_of(decision, application).headers;
      kept.remove("vary");
      HeaderList expected = application.headers;
      if (!expected.get("access-control-allow-origin")) {
        // Without Access-Control-Allow-Origin the others say nothing; only where the policy has lines do they go.
        if (decision.lines().empty()) {
          expected.remove("vary");
          ASSERT_EQ(kept, expected);
          continue;
        }
        expected = responders::answer_of(replaces->decide(asked.request()), application).headers;
      }
      expected.remove("vary");
      ASSERT_EQ(kept, expected);
    }
  }
}

}  // namespace
}  // namespace crosscheck::policy
