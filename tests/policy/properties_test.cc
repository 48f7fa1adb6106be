// SPDX-License-Identifier: Apache-2.0
//
// What must hold for every policy and every request, over random ones, with a slow matcher as oracle and with the four
// browsers as judges. CROSSCHECK_POLICY_PAIRS sets how many policy × request pairs are tried, CROSSCHECK_SEED from where.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "crosscheck/policy_apply.h"
#include "responders/policy/policy_responder.h"
#include "tests/policy/build.h"
#include "tests/policy/slow.h"

namespace crosscheck::policy {
namespace {

std::uint64_t number_from(const char* variable, std::uint64_t fallback) {
  const char* text = std::getenv(variable);
  return text == nullptr ? fallback : std::strtoull(text, nullptr, 10);
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <typename T, std::size_t N>
  const T& of(const T (&list)[N]) {
    return list[below(N)];
  }
  const std::string& of(const std::vector<std::string>& list) { return list[below(list.size())]; }

 private:
  std::mt19937_64 random_;
};

// Few, and alike: strangers that share a suffix, a prefix, a port or a scheme with friends are the ones that matter.
const char* const kHosts[] = {"a.example",     "b.example",   "aa.example", "a.a.example", "b.a.example",
                              "c.b.a.example", "ba.example",  "example",    "a-example",   "a.example.b",
                              "localhost",     "a.localhost", "127.0.0.1",  "[::1]",       "xn--bcher-kva.example"};
const char* const kPorts[] = {"", "", "", ":8080", ":8443", ":1", ":65535"};
const char* const kSchemes[] = {"https", "https", "http"};
const char* const kMethods[] = {"GET", "POST", "PUT", "DELETE", "PATCH", "patch", "PROPFIND", "X-A", "HEAD"};
const char* const kHeaders[] = {"X-A", "X-B", "Content-Type", "Authorization", "X-Requested-With", "If-Match", "x-a"};

std::string random_origin(Dice& dice) {
  return std::string(dice.of(kSchemes)) + "://" + dice.of(kHosts) + dice.of(kPorts);
}

std::string random_pattern(Dice& dice) {
  if (dice.chance(5)) return "*";
  const std::string host = dice.of(kHosts);
  const bool ip = host.starts_with('[') || host.starts_with("127.");
  return std::string(dice.of(kSchemes)) + "://" + (!ip && dice.chance(35) ? "*." : "") + host +
         (dice.chance(20) ? ":*" : dice.of(kPorts));
}

struct Pair {
  slow::Policy policy;
  Config config;
};

Pair random_policy(Dice& dice) {
  Pair pair;
  slow::Policy& p = pair.policy;
  p.credentials = dice.chance(50);
  for (std::size_t i = dice.below(dice.chance(10) ? 20 : 4) + (dice.chance(95) ? 1 : 0); i > 0; --i) {
    std::string pattern = random_pattern(dice);
    if (pattern == "*" && p.credentials) pattern = "https://a.example";
    p.origins.push_back(std::move(pattern));
  }
  for (std::size_t i = dice.below(4); i > 0; --i) p.methods.emplace_back(dice.chance(10) ? "*" : dice.of(kMethods));
  for (std::size_t i = dice.below(4); i > 0; --i) p.headers.emplace_back(dice.chance(10) ? "*" : dice.of(kHeaders));
  Config& config = pair.config;
  config.origins = texts(p.origins);
  config.credentials = p.credentials;
  config.methods = texts(p.methods);
  config.request_headers = texts(p.headers);
  config.dangerously_allow_insecure_origins = true;
  config.dangerously_allow_public_suffixes = true;  // "example" is one
  if (dice.chance(50)) config.expose = texts({p.credentials || dice.chance(50) ? "X-Seen" : "*"});
  if (dice.chance(50)) config.max_age = static_cast<std::int64_t>(dice.below(90000));
  if (dice.chance(30)) config.preflight_status = 200 + static_cast<std::int64_t>(dice.below(100));
  if (dice.chance(20)) config.debug = true;
  return pair;
}

/// Bytes that no browser sends as Origin, made from those that one does.
std::string mutated(Dice& dice, std::string origin) {
  static constexpr std::string_view kBytes = ".:/@*%-_ ,aZ0\x7f\\?#[]";
  for (std::size_t i = dice.below(3) + 1; i > 0; --i) {
    const std::size_t at = dice.below(origin.size() + 1);
    switch (dice.below(4)) {
      case 0:
        origin.insert(at, 1, kBytes[dice.below(kBytes.size())]);
        break;
      case 1:
        origin.erase(at, 1);
        break;
      case 2:
        origin.insert(at, origin.substr(dice.below(origin.size() + 1), dice.below(8)));
        break;
      default:
        if (at < origin.size()) origin[at] = kBytes[dice.below(kBytes.size())];
    }
  }
  return origin;
}

Answer random_application(Dice& dice) {
  Answer answer;
  const std::uint16_t statuses[] = {200, 200, 204, 401, 404, 405, 500, 503};
  answer.status = dice.of(statuses);
  answer.headers = {{"Content-Type", "application/json"}, {"X-Seen", "1"}, {"X-Hidden", "1"}};
  if (dice.chance(30))
    answer.headers.append("Access-Control-Allow-Origin", dice.chance(50) ? "*" : "https://evil.example");
  if (dice.chance(20)) answer.headers.append("access-control-allow-credentials", "true");
  if (dice.chance(20)) answer.headers.append("Access-Control-Expose-Headers", "X-Hidden");
  if (dice.chance(30)) answer.headers.append("Vary", dice.chance(50) ? "Accept-Encoding" : "origin");
  return answer;
}

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
  if (dice.chance(3)) origin = "null";
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
          ASSERT_FALSE(is_owned_header(line.name)) << line.name << ": " << line.value;
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
