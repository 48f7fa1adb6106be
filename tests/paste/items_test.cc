// SPDX-License-Identifier: Apache-2.0
#include "paste/items.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "report/explain_report.h"

namespace crosscheck::paste {
namespace {

std::vector<std::string> kinds_in(std::string_view text) {
  constexpr std::string_view kNames[] = {"message", "curl", "fetch", "headers"};
  std::vector<std::string> kinds;
  for (const Item& item : read_items(text, {})) {
    const std::string name(kNames[static_cast<std::size_t>(item.kind)]);
    kinds.push_back(item.mistake ? name + "?" : name);
  }
  return kinds;
}

TEST(Items, OfSeveralKindsAreFoundInOneText) {
  EXPECT_EQ(
      kinds_in("I call\n  await fetch('https://api.example/v1', {method: 'PUT'})\nand get\n"
               "Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS "
               "policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
               "but this works:\n$ curl -i https://api.example/v1\nHTTP/1.1 200 OK\nAccess-Control-Allow-Origin: *\n"),
      (std::vector<std::string>{"fetch", "message", "curl", "headers"}));
}

TEST(Items, AreNotFoundWhereThereAreNone) {
  for (const std::string_view text :
       {"", "curl: (7) Failed to connect to localhost port 3000", "I used curl and it's fine\nwith fetch() it is not",
        "    at fetch (native)\n    at async load (app.js:3:9)", "prefetch('https://a.example/')",
        "const fetch = require('node-fetch');", "export async function fetch() {}"}) {
    EXPECT_EQ(kinds_in(text), std::vector<std::string>()) << text;
  }
}

TEST(Items, ThatCannotBeReadAreNamed) {
  EXPECT_EQ(kinds_in("curl 'https://a.example/"), std::vector<std::string>{"curl?"});
  EXPECT_EQ(kinds_in("fetch('https://a.example/', {"), std::vector<std::string>{"fetch?"});
  EXPECT_EQ(kinds_in("fetch(url)"), std::vector<std::string>{"fetch?"});
  // a variable is worth a word only where there is nothing else
  EXPECT_EQ(kinds_in("fetch(url)\nfetch('https://a.example/')"), std::vector<std::string>{"fetch"});
}

TEST(Items, SayWhatGoesOnTheWire) {
  const auto items = read_items("fetch('https://api.example/v1', {method: 'PUT', headers: {'X-A': '1'}})",
                                {.origin = "https://app.example"});
  ASSERT_EQ(items.size(), 1u);
  for (const Item::Result& result : items[0].results) {
    ASSERT_EQ(result.outcome.exchanges.size(), 2u);
    EXPECT_TRUE(result.outcome.exchanges[0].request.preflight);
    EXPECT_EQ(result.outcome.exchanges[0].request.headers.get("Access-Control-Request-Headers"), "x-a");
    EXPECT_EQ(result.outcome.verdict, browser::Verdict::kAllowed);
  }
}

// What an attacker may paste: each is read in time that grows with its length.
TEST(Items, TakeBoundedTime) {
  const std::size_t size = 1 << 20;
  for (const std::string_view piece :
       {"curl ", "\ncurl it's", "\ncurl '", "curl a.b/ \\\n", "fetch(", "fetch('", "fetch(`${", "fetch([",
        "fetch({a:", "HTTP/1.1 200 OK\n", "Access-Control-Allow-Origin: *\n", "Access-Control-Allow-Origin:\n",
        "> GET / HTTP/1.1\n", "Request URL:\n", "HTTP/1.1 301 X\nLocation: /\n\n", "^\"", "\\\n"}) {
    std::string text;
    while (text.size() < size) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    static_cast<void>(read_items(text, {}));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << piece;
  }
}

}  // namespace
}  // namespace crosscheck::paste
