// SPDX-License-Identifier: Apache-2.0
//
// Random policies, origins and applications, for properties.
#pragma once

#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/http.h"
#include "crosscheck/responder.h"
#include "tests/policy/build.h"
#include "tests/policy/slow.h"

namespace crosscheck::policy {

inline std::uint64_t number_from(const char* variable, std::uint64_t fallback) {
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
inline const char* const kHosts[] = {
    "a.example",     "b.example",   "aa.example", "a.a.example", "b.a.example",
    "c.b.a.example", "ba.example",  "example",    "a-example",   "a.example.b",
    "localhost",     "a.localhost", "127.0.0.1",  "[::1]",       "xn--bcher-kva.example"};
inline const char* const kPorts[] = {"", "", "", ":8080", ":8443", ":1", ":65535"};
inline const char* const kSchemes[] = {"https", "https", "https", "http", "http", "app"};
inline const char* const kMethods[] = {"GET", "POST", "PUT", "DELETE", "PATCH", "patch", "PROPFIND", "X-A", "HEAD"};
inline const char* const kHeaders[] = {"X-A",      "X-B", "Content-Type", "Authorization", "X-Requested-With",
                                       "If-Match", "x-a"};

inline std::string random_origin(Dice& dice) {
  return std::string(dice.of(kSchemes)) + "://" + dice.of(kHosts) + dice.of(kPorts);
}

inline std::string random_pattern(Dice& dice) {
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

inline Pair random_policy(Dice& dice) {
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
  if (!p.credentials && dice.chance(10)) {
    p.origins.emplace_back("null");
    config.dangerously_allow_null_origin = true;
  }
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
inline std::string mutated(Dice& dice, std::string origin) {
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

inline Answer random_application(Dice& dice) {
  Answer answer;
  const std::uint16_t statuses[] = {200, 200, 204, 304, 401, 404, 405, 500, 503};
  answer.status = dice.of(statuses);
  answer.headers = {{"Content-Type", "application/json"}, {"X-Seen", "1"}, {"X-Hidden", "1"}};
  if (dice.chance(30))
    answer.headers.append("Access-Control-Allow-Origin", dice.chance(50) ? "*" : "https://evil.example");
  if (dice.chance(20)) answer.headers.append("access-control-allow-credentials", "true");
  if (dice.chance(20)) answer.headers.append("Access-Control-Expose-Headers", "X-Hidden");
  if (dice.chance(30)) answer.headers.append("Vary", dice.chance(50) ? "Accept-Encoding" : "origin");
  return answer;
}

}  // namespace crosscheck::policy
