// SPDX-License-Identifier: Apache-2.0
//
// Access-Control-Request-Headers against the names that a policy lists: every short line, and every limit.
#include <gtest/gtest.h>

#include <cctype>

#include "tests/policy/build.h"
#include "tests/policy/slow.h"

namespace crosscheck::policy {
namespace {

using Strings = std::vector<std::string>;

Reason reason_of(const Plan& plan, const Strings& lines) {
  Request request("OPTIONS", "", "/");
  request.add_origin("https://app.example");
  request.add_request_method("PUT");
  for (const std::string& line : lines) request.add_request_headers(line);
  return plan.decide(request).reason();
}

std::shared_ptr<const Plan> plan_for(const Strings& names, bool credentials = false) {
  Config config = policy_for({"https://app.example"});
  config.methods = texts({"PUT"});
  config.request_headers = texts(names);
  config.credentials = credentials;
  return plan_of(config);
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The same, entry by entry, as a person would.
Reason slow_reason(const Strings& listed, const Strings& lines) {
  for (const std::string& line : lines) {
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find(',', begin), line.size());
      const std::string entry = trimmed(line.substr(begin, end - begin));
      begin = end + 1;
      if (entry.empty()) continue;
      std::size_t token = 0;
      while (token < entry.size() && std::isalnum(static_cast<unsigned char>(entry[token])) != 0) ++token;
      if (token == 0) return Reason::kHeadersMalformed;
      if (!slow::contains(listed, slow::lower(entry.substr(0, token)))) return Reason::kHeaderNotListed;
      if (token != entry.size()) return Reason::kHeadersMalformed;
    }
  }
  return Reason::kNone;
}

TEST(RequestHeaders, EveryShortLineIsJudgedAsASlowReaderWould) {
  constexpr std::string_view kAlphabet("aB, \x7f\t", 6);
  const Strings listed{"a", "ab"};
  const auto plan = plan_for(listed);
  std::size_t lines = 0;
  std::array<std::size_t, kReasons> seen{};
  for (std::size_t length = 0; length <= 6; ++length) {
    std::vector<std::size_t> digits(length);
    for (;;) {
      std::string line;
      for (const std::size_t digit : digits) line += kAlphabet[digit];
      // Whole, and cut in two wherever that can be.
      for (std::size_t cut = 0; cut <= (length <= 4 ? length : 0); ++cut) {
        const Strings sent = cut == 0 ? Strings{line} : Strings{line.substr(0, cut), line.substr(cut)};
        const Reason reason = reason_of(*plan, sent);
        ASSERT_EQ(reason, slow_reason(listed, sent)) << testing::PrintToString(sent);
        ++seen[static_cast<std::size_t>(reason)];
        ++lines;
      }
      std::size_t place = 0;
      while (place < length && ++digits[place] == kAlphabet.size()) digits[place++] = 0;
      if (place == length) break;
    }
  }
  EXPECT_GT(lines, 50'000U);
  for (const Reason reason : {Reason::kNone, Reason::kHeadersMalformed, Reason::kHeaderNotListed}) {
    EXPECT_GT(seen[static_cast<std::size_t>(reason)], 5U) << to_string(reason);
  }
}

TEST(RequestHeaders, NamesOfOneLengthAreFoundAndToldApart) {
  Strings names;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'b'; second <= 'z'; second += 2) names.push_back({'x', '-', first, second});
  }
  const auto plan = plan_for(names);
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) {
      const std::string name{'x', '-', first, second};
      const Reason expected = slow::contains(names, name) ? Reason::kNone : Reason::kHeaderNotListed;
      EXPECT_EQ(reason_of(*plan, {name}), expected) << name;
      EXPECT_EQ(reason_of(*plan, {"X" + name.substr(1)}), expected) << name;
    }
  }
}

// Firefox asks for a name as often as the script appended it.
TEST(RequestHeaders, ANameMayBeRepeatedAFewTimes) {
  const auto plan = plan_for({"X-A", "X-Bcd"});
  EXPECT_EQ(reason_of(*plan, {"x-a,x-a,x-a,x-a,x-a,x-bcd"}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {"x-a, x-bcd, x-bcd, x-bcd, x-bcd, x-bcd"}), Reason::kNone);
  std::string many = "x-a";
  while (many.size() < 255) many += ",x-a";
  EXPECT_EQ(reason_of(*plan, {many}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {many.substr(0, 252) + "b"}), Reason::kHeaderNotListed)
      << "which the browser tells its user";
  EXPECT_EQ(reason_of(*plan, {many + ",x-a"}), Reason::kHeadersBeyondList);
  EXPECT_EQ(reason_of(*plan, {"x-other," + many}), Reason::kHeaderNotListed);
}

// A line that is not read to its end must not be left to a browser, which reads it.
TEST(RequestHeaders, WhatIsBeyondTheListIsRefusedByStatus) {
  Request request("OPTIONS", "", "/");
  request.add_origin("https://app.example");
  request.add_request_method("PUT");
  std::string many = "x-a";
  while (many.size() <= 256) many += ",x-a";
  request.add_request_headers(many);
  const auto plan = plan_for({"X-A"});
  const Decision decision = plan->decide(request);
  EXPECT_EQ(decision.reason(), Reason::kHeadersBeyondList);
  EXPECT_EQ(decision.preflight_status(), 403);
  EXPECT_TRUE(decision.lines().empty());
}

TEST(RequestHeaders, ListsOfAllThatIsListedAreNeverBeyond) {
  for (std::size_t count = 1; count <= 60; ++count) {
    Strings names;
    std::string together;
    for (std::size_t i = 0; i < count; ++i) {
      names.push_back("x-" + std::string(i % 7, 'y') + std::to_string(i));
      together += (i == 0 ? "" : ", ") + names.back();
    }
    EXPECT_EQ(reason_of(*plan_for(names), {together}), Reason::kNone) << count;
  }
}

TEST(RequestHeaders, AnyMeansSixtyFourNamesOf128Bytes) {
  const auto plan = plan_for({"*"}, true);
  std::string names = "x-0";
  for (int i = 1; i < 64; ++i) names += ",x-" + std::to_string(i);
  EXPECT_EQ(reason_of(*plan, {names}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {names + ",x-64"}), Reason::kHeadersTooLong);
  EXPECT_EQ(reason_of(*plan, {std::string(128, 'x')}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {std::string(129, 'x')}), Reason::kHeadersTooLong);
}

TEST(RequestHeaders, SpacesAndEmptyEntriesAreBounded) {
  const auto plan = plan_for({"X-A", "X-B"});
  const auto spaces = [](std::size_t count, char space = ' ') { return std::string(count, space); };
  EXPECT_EQ(reason_of(*plan, {spaces(8, ',') + spaces(8)}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {spaces(8, ',') + spaces(9)}), Reason::kHeadersTooLong);
  // The comma behind a name and one space behind that are free.
  EXPECT_EQ(reason_of(*plan, {"x-a" + spaces(8) + ", " + spaces(8, '\t') + "x-b"}), Reason::kNone);
  EXPECT_EQ(reason_of(*plan, {"x-a" + spaces(8) + ", " + spaces(9, '\t') + "x-b"}), Reason::kHeadersTooLong);
  EXPECT_EQ(reason_of(*plan, {"x-a" + spaces(8) + ",", spaces(9, '\t') + "x-b"}), Reason::kHeadersTooLong);
  Config config = policy_for({"https://app.example"});
  config.methods = texts({"PUT"});
  std::string names;
  for (int i = 0; i < 100; ++i) {
    config.request_headers = config.request_headers.value_or(Texts());
    config.request_headers->value.emplace_back("x-" + std::to_string(i));
    names += (i == 0 ? "x-" : ", x-") + std::to_string(i);
  }
  EXPECT_EQ(reason_of(*plan_of(config), {names}), Reason::kNone);
}

TEST(RequestHeaders, BytesAreBoundedUnread) {
  const auto plan = plan_for({"*"}, true);
  EXPECT_EQ(reason_of(*plan, {std::string(kMaxRequestHeadersBytes + 1, 'x')}), Reason::kHeadersTooLong);
  std::string most;
  for (int i = 0; i < 16; ++i) most += std::string(127, 'x') + ",";
  ASSERT_EQ(most.size(), kMaxRequestHeadersBytes);
  EXPECT_EQ(reason_of(*plan, {most}), Reason::kNone);
}

}  // namespace
}  // namespace crosscheck::policy
