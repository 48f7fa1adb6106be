// SPDX-License-Identifier: Apache-2.0
//
// All errors at once: mistakes are strewn at random over a policy and its routes, and each has to be reported.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/policy/build.h"

namespace crosscheck::policy {
namespace {

using Strings = std::vector<std::string>;

struct Entry {
  std::optional<Texts> Settings::*list;
  const char* text;
  const char* id;  // empty: no mistake
};
// None of them says anything about another.
const Entry kEntries[] = {
    {&Settings::origins, "https://{}.example", ""},
    {&Settings::origins, "https://*.{}.example", ""},
    {&Settings::origins, "{}.example", "origin-scheme-missing"},
    {&Settings::origins, "https://{}.example/", "origin-has-path"},
    {&Settings::origins, "https://me@{}.example", "origin-has-userinfo"},
    {&Settings::origins, "https://{}.*.example", "origin-wildcard-place"},
    {&Settings::origins, "https://^{}.example$", "origin-is-regex"},
    {&Settings::origins, "https://{}.example:443", "origin-not-canonical"},
    {&Settings::origins, "https://{}.example:70000", "origin-port-invalid"},
    {&Settings::origins, "file://{}", "origin-scheme-impossible"},
    {&Settings::origins, "https://{}.example https://a.example", "origin-is-list"},
    {&Settings::origins, "", "origin-empty"},
    {&Settings::methods, "X{}", ""},
    {&Settings::methods, "X {}", "method-invalid"},
    {&Settings::methods, "Trace", "method-forbidden"},
    {&Settings::methods, "delete", "method-not-normalized"},
    {&Settings::request_headers, "X-{}", ""},
    {&Settings::request_headers, "X {}", "header-invalid"},
    {&Settings::request_headers, "Sec-{}", "header-forbidden"},
    {&Settings::request_headers, "Access-Control-Allow-Headers", "header-of-responses"},
    {&Settings::expose, "X-{}", ""},
    {&Settings::expose, "X:{}", "expose-invalid"},
    {&Settings::expose, "Set-Cookie", "expose-forbidden"},
    {&Settings::expose, "Access-Control-Max-Age", "expose-of-protocol"},
};

class Strewn {
 public:
  explicit Strewn(unsigned seed) : random_(seed) {
    config_.origins = Texts{};
    strew(config_);
    for (std::size_t i = below(4); i > 0; --i) {
      const bool wrong = below(4) == 0;
      config_.routes.push_back({Text((wrong ? "r" : "/r") + std::to_string(++count_)), {}, {}, {}});
      if (wrong) expected_.emplace_back("route-path-invalid");
      if (below(6) == 0) {
        config_.routes.back().host = Text("a.example:1");
        expected_.emplace_back("route-host-invalid");
      }
      strew(config_.routes.back().settings);
    }
    std::sort(expected_.begin(), expected_.end());
  }
  [[nodiscard]] const Config& config() const { return config_; }
  [[nodiscard]] const Strings& expected() const { return expected_; }  // sorted

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  void strew(Settings& settings) {
    for (std::size_t i = below(12); i > 0; --i) {
      const Entry& entry = kEntries[below(std::size(kEntries))];
      std::string text = entry.text;
      if (const std::size_t at = text.find("{}"); at != std::string::npos) {
        text.replace(at, 2, "n" + std::to_string(++count_));
      }
      auto& list = settings.*entry.list;
      if (!list) list.emplace();
      // What is listed twice is told once, and that it is a repeat.
      if (std::any_of(list->value.begin(), list->value.end(), [&](const Text& known) { return known.value == text; }))
        continue;
      list->value.emplace_back(std::move(text));
      if (*entry.id != 0) expected_.emplace_back(entry.id);
    }
    const auto number = [&](std::optional<Placed<std::int64_t>> Settings::*key, std::int64_t value, const char* id) {
      if (below(5) != 0) return;
      settings.*key = value;
      expected_.emplace_back(id);
    };
    number(&Settings::max_age, -1 - static_cast<std::int64_t>(below(9)), "max-age-invalid");
    number(&Settings::preflight_status, 300 + static_cast<std::int64_t>(below(300)), "preflight-status-invalid");
  }

  std::mt19937 random_;
  Config config_;
  Strings expected_;
  int count_ = 0;
};

TEST(Mistakes, NoneHidesAnother) {
  std::size_t most = 0;
  for (unsigned seed = 0; seed < 3000; ++seed) {
    const Strewn strewn(seed);
    const Compiled compiled = compile(strewn.config());
    Strings found;
    for (const Issue& issue : compiled.issues) {
      if (issue.severity() == Severity::kError) found.emplace_back(to_string(issue.code));
    }
    std::sort(found.begin(), found.end());
    ASSERT_EQ(found, strewn.expected()) << "seed " << seed;
    ASSERT_EQ(compiled.plan == nullptr, !found.empty()) << "seed " << seed;
    most = std::max(most, found.size());
  }
  EXPECT_GT(most, 20U);
}

}  // namespace
}  // namespace crosscheck::policy
