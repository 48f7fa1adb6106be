// SPDX-License-Identifier: Apache-2.0
//
// A policy decides the requests of any type that has three accessors.
#include "crosscheck/adapters/generic.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/http.h"
#include "tests/policy/build.h"

namespace crosscheck::adapters {
namespace {

constexpr std::string_view kOrigin = "https://app.example";
using Lines = std::vector<std::pair<std::string_view, std::string_view>>;

struct View {
  std::string_view verb;
  std::string_view url;
  Lines lines;

  [[nodiscard]] std::string_view method() const { return verb; }
  [[nodiscard]] std::string_view target() const { return url; }
  template <typename F>
  void for_each_header(F take) const {
    for (const auto& [name, value] : lines) {
      if (!take(name, value)) return;
    }
  }
};

/// Counts the lines that it is asked for.
struct Counting : View {
  std::size_t& seen;

  template <typename F>
  void for_each_header(F take) const {
    View::for_each_header([&](std::string_view name, std::string_view value) {
      ++seen;
      return take(name, value);
    });
  }
};
struct NoHeaders {
  [[nodiscard]] std::string_view method() const { return {}; }
  [[nodiscard]] std::string_view target() const { return {}; }
};
struct Copies : View {
  [[nodiscard]] std::string method() const { return std::string(verb); }
};
static_assert(RequestView<View>);
static_assert(!RequestView<NoHeaders>);
static_assert(!RequestView<Copies>, "the decision would show bytes that are gone");

/// A policy that allows nobody, with a route of api.example that allows kOrigin.
std::shared_ptr<const policy::Plan> plan_with_host() {
  policy::Config config = policy::policy_for({});
  policy::Route route;
  route.path = std::string("/");
  route.host = policy::Text(std::string("api.example"));
  route.settings.origins = policy::texts({std::string(kOrigin)});
  config.routes.push_back(route);
  return policy::plan_of(config);
}

TEST(Generic, HostsMatchByHostAndByAuthority) {
  constexpr struct {
    std::pair<std::string_view, std::string_view> first, second;
    bool allowed;
  } kCases[] = {
      {{"Host", "api.example"}, {}, true},
      {{"host", "api.example:8443"}, {}, true},
      {{"HOST", "other.example"}, {}, false},
      {{"Hosts", "api.example"}, {}, false},
      // HTTP/2 and 3; https://www.rfc-editor.org/rfc/rfc9113#section-8.3.1
      {{":authority", "api.example"}, {}, true},
      {{":authority", "other.example"}, {}, false},
      {{":authority", "api.example"}, {"host", "other.example"}, true},
      {{":authority", "other.example"}, {"host", "api.example"}, false},
      {{":authority", ""}, {"host", "api.example"}, true},
      // Only the header of the name is one.
      {{"x-authority", "api.example"}, {}, false},
      {{":scheme", "https"}, {}, false},
  };
  const auto plan = plan_with_host();
  for (const auto& [first, second, allowed] : kCases) {
    const View view{"GET", "/items", {first, second, {"origin", kOrigin}}};
    EXPECT_EQ(decide(*plan, view).origin_allowed(), allowed) << first.first << ": " << first.second;
  }
}

TEST(Generic, ADecisionGoesIntoAnyListOfHeaders) {
  const auto plan = policy::plan_of(policy::policy_for({std::string(kOrigin)}));
  HeaderList own{{"access-control-allow-origin", "*"}, {"vary", "Accept"}};

  HeaderList headers = own;
  const View allowed{"GET", "/items", {{"Origin", kOrigin}}};
  policy::apply(decide(*plan, allowed), headers);
  EXPECT_EQ(headers.get("Access-Control-Allow-Origin"), kOrigin);
  EXPECT_EQ(headers.get("Vary"), "Accept, Origin");

  headers = own;
  const View stranger{"GET", "/items", {{"Origin", "https://evil.example"}}};
  policy::apply(decide(*plan, stranger), headers);
  EXPECT_FALSE(headers.has("Access-Control-Allow-Origin"));
  EXPECT_EQ(headers.get("Vary"), "Accept, Origin");

  const View preflight{"OPTIONS", "/items", {{"Origin", kOrigin}, {"Access-Control-Request-Method", "GET"}}};
  EXPECT_TRUE(decide(*plan, preflight).answers_preflight());
}

TEST(Generic, AViewIsAskedForNothingThatCannotMatter) {
  const auto plan = policy::plan_of(policy::policy_for({std::string(kOrigin)}));
  View view{
      "OPTIONS", "/items", {{"Host", "api.example"}, {"Origin", kOrigin}, {"Access-Control-Request-Method", "GET"}}};
  for (std::size_t i = 0; i < 2 * policy::kMaxRequestHeadersLines; ++i)
    view.lines.emplace_back("Access-Control-Request-Headers", "x");
  std::size_t seen = 0;
  EXPECT_EQ(decide(*plan, Counting{view, seen}).reason(), policy::Reason::kHeadersTooLong);
  EXPECT_LT(seen, view.lines.size());
}

TEST(Generic, ASourceIsAPlanOrOneThatIsExchanged) {
  const auto open = policy::plan_of(policy::policy_for({std::string(kOrigin)}));
  const auto closed = policy::plan_of(policy::policy_for({}));
  EXPECT_EQ(PlanSource(open).plan(), open);
  EXPECT_THROW(PlanSource(std::shared_ptr<const policy::Plan>()), std::invalid_argument);
  policy::LivePlan live(open);
  const PlanSource source(live);
  EXPECT_EQ(source.plan(), open);
  live.swap(closed);
  EXPECT_EQ(source.plan(), closed);
}

}  // namespace
}  // namespace crosscheck::adapters
