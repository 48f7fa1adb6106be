// SPDX-License-Identifier: Apache-2.0
//
// What must hold for every policy and every request, over random ones, with a slow matcher as oracle and with the four
// browsers as judges. CROSSCHECK_POLICY_PAIRS sets how many policy × request pairs are tried, CROSSCHECK_SEED from where.
#include <gtest/gtest.h>

#include "crosscheck/policy_apply.h"
#include "responders/policy/policy_responder.h"
#include "tests/policy/random.h"

namespace crosscheck::policy {
namespace {

browser::Intent random_intent(Dice& dice, const std::vector<std::string>& friends) {
  browser::Intent intent;
  intent.as = dice.chance(70)   ? browser::Asker::kFetch
              : dice.chance(50) ? browser::Asker::kXhr
                                : browser::Asker::kXhrUpload;
  // A pattern with its wildcards filled in makes a friend more often than chance does.
  std::string origin = friends.empty() || dice.chance(50) ? random_origin(dice) : dice.of(friends);
  if (const std::size_t star = origin.find("*."); star != std::string::npos)
    origin.replace(star, 1, dice.chance(50) ? "x" : "x.y");
  if (const std::size_t star = origin.find(":*"); star != std::string::npos) origin.replace(star, 2, dice.of(kPorts));
  if (origin == "*") origin = "https://any.example";
  // To the standard, a page of another scheme has no origin; shells of apps that give it one send it as it is.
  if (dice.chance(3) || origin.starts_with("app:")) origin = "null";
  intent.origin = origin;
  intent.url = "https://api.test/v1";
  if (dice.chance(70)) intent.method = dice.of(kMethods);
  for (std::size_t i = dice.below(3); i > 0; --i) {
    const char* name = dice.of(kHeaders);
    intent.headers.push_back({name, std::string(name) == "Content-Type" ? "application/json" : "1"});
  }
  intent.credentials = dice.chance(50) ? browser::Credentials::kInclude : browser::Credentials::kOmit;
  if (intent.as != browser::Asker::kFetch && intent.credentials == browser::Credentials::kOmit)
    intent.credentials = browser::Credentials::kSameOrigin;
  return intent;
}

bool allowed_by(const slow::Policy& policy, const browser::Intent& intent) {
  if (!policy.allows_origin(intent.origin)) return false;
  if (intent.credentials == browser::Credentials::kInclude && !policy.credentials) return false;
  if (!policy.allows_method(intent.method.value_or("GET"))) return false;
  return std::all_of(intent.headers.begin(), intent.headers.end(),
                     [&](const Header& h) { return policy.allows_header(h.name); });
}

TEST(Property, ReadableInABrowserIfAndOnlyIfThePolicyAllowsIt) {
  const std::uint64_t pairs = number_from("CROSSCHECK_POLICY_PAIRS", 60000);
  const std::uint64_t seed = number_from("CROSSCHECK_SEED", 1);
  Dice dice(seed);
  std::size_t readable = 0;
  for (std::uint64_t tried = 0; tried < pairs;) {
    const Pair pair = random_policy(dice);
    const auto plan = plan_of(pair.config);
    ASSERT_NE(plan, nullptr);
    for (int i = 0; i < 20; ++i, ++tried) {
      const browser::Intent intent = random_intent(dice, pair.policy.origins);
      const bool expected = allowed_by(pair.policy, intent);
      readable += expected ? 1 : 0;
      responders::PolicyResponder responder(plan, random_application(dice));
      for (const browser::Engine engine : browser::kEngines) {
        const browser::Outcome outcome = converse(engine, intent, responder);
        ASSERT_EQ(outcome.verdict == browser::Verdict::kAllowed, expected)
            << "seed " << seed << ", " << to_string(engine) << ": " << intent.method.value_or("GET") << " from "
            << intent.origin << ", " << browser::id(outcome.failure)
            << (outcome.console.empty() ? "" : "\n" + outcome.console.front()) << "\norigins "
            << ::testing::PrintToString(pair.policy.origins) << "\nmethods "
            << ::testing::PrintToString(pair.policy.methods) << "\nheaders "
            << ::testing::PrintToString(pair.policy.headers) << "\ncredentials " << pair.policy.credentials;
        if (expected) {
          const auto& seen = outcome.visible_headers;
          ASSERT_EQ(std::find(seen.begin(), seen.end(), "x-hidden") != seen.end(),
                    pair.config.expose && pair.config.expose->value[0].value == "*");
        }
      }
    }
  }
  EXPECT_GT(readable, pairs / 20) << "the cases are too easy to refuse";
  EXPECT_LT(readable, pairs / 2) << "the cases are too easy to allow";
}

/// Everything of a response that an Origin can change.
HeaderList answer_to(const Plan& plan, const Answer& application, std::string_view method, const std::string* origin) {
  Request request(method, "api.test", "/v1");
  if (origin != nullptr) request.add_origin(*origin);
  if (method == "OPTIONS") request.add_request_method("PUT");
  return responders::answer_of(plan.decide(request), application).headers;
}

bool varies_by_origin(const HeaderList& headers) {
  return missing_in_vary(headers.get("vary").value_or(""), "Origin").empty();
}

TEST(Property, SoundWhateverBytesArriveAndSilentToStrangers) {
  Dice dice(number_from("CROSSCHECK_SEED", 1) + 1);
  for (int n = 0; n < 3000; ++n) {
    const Pair pair = random_policy(dice);
    const auto plan = plan_of(pair.config);
    ASSERT_NE(plan, nullptr);
    const std::vector<slow::Pattern> patterns(pair.policy.origins.begin(), pair.policy.origins.end());
    for (int i = 0; i < 10; ++i) {
      const std::string origin = mutated(
          dice, dice.chance(50) || pair.policy.origins.empty() ? random_origin(dice) : dice.of(pair.policy.origins));
      const bool expected =
          std::any_of(patterns.begin(), patterns.end(), [&](const slow::Pattern& p) { return p.matches(origin); });
      ASSERT_EQ(allows(*plan, origin), expected) << origin << " and " << ::testing::PrintToString(pair.policy.origins);
      if (expected) continue;
      for (const char* method : {"GET", "OPTIONS"}) {
        const Answer application = random_application(dice);
        for (const Header& line : answer_to(*plan, application, method, &origin)) {
          ASSERT_FALSE(is_owned_header(line.name) || line.name.starts_with("X-Crosscheck"))
              << line.name << ": " << line.value;
        }
      }
    }
  }
}

TEST(Property, ResponsesThatDifferByOriginSaySo) {
  Dice dice(number_from("CROSSCHECK_SEED", 1) + 2);
  for (int n = 0; n < 3000; ++n) {
    const Pair pair = random_policy(dice);
    const auto plan = plan_of(pair.config);
    ASSERT_NE(plan, nullptr);
    const Answer application = random_application(dice);
    for (const char* method : {"GET", "HEAD", "OPTIONS", "DELETE"}) {
      const HeaderList without = answer_to(*plan, application, method, nullptr);
      for (int i = 0; i < 5; ++i) {
        const std::string origin =
            dice.chance(50) || pair.policy.origins.empty() ? random_origin(dice) : dice.of(pair.policy.origins);
        const HeaderList with = answer_to(*plan, application, method, &origin);
        if (with == without) continue;
        ASSERT_TRUE(varies_by_origin(with)) << method << ' ' << origin;
        ASSERT_TRUE(varies_by_origin(without)) << method << ' ' << origin;
      }
    }
  }
}

}  // namespace
}  // namespace crosscheck::policy
