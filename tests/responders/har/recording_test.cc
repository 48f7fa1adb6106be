// SPDX-License-Identifier: Apache-2.0
#include "responders/har/recording.h"

#include <gtest/gtest.h>

#include <cmath>

#include "responders/har/body.h"
#include "tests/responders/har/recordings.h"

namespace crosscheck::responders::har {
namespace {

const std::string kEntry = entry_of("GET", "https://api.example/", {{"Origin", "https://app.example"}}, 200, {});

TEST(Recording, WhatIsNoHarSaysWhere) {
  const struct {
    std::string json;
    std::string says;
    std::size_t position;
  } kCases[] = {
      {"", "", 0},
      {"   ", "", 3},
      {"[]", "", 0},
      {R"("log")", "", 0},
      {"{}", "no member \"log\"", 0},
      {R"({"log":[]})", "\"log\" must be an object", 7},
      {R"({"log":{}})", "no \"entries\"", 7},
      {R"({"log":{"entries":{}}})", "\"entries\" must be an array", 18},
      {R"({"log":{"entries":[]}} x)", "after the HAR's end", 23},
      // cut anywhere
      {R"({"log":{"entries":[)", "", 19},
      {R"({"log":{"entries":[{"request":{"url":"https://a)", "", 47},
      {R"({"log":{"entries":[{}])", "", 22},
      {R"({"log":{"entries":[]})", "", 21},
      // broken within an entry
      {R"({"log":{"entries":[{"request":{"url" "x"}}]}})", "", 37},
      {R"({"log":{"entries":[{}{}]}})", "", 21},
      {R"({"log":{"entries":[{"request":{"url":"a\qb"}}]}})", "", 40},
      // other encodings
      {std::string("\xFF\xFE{\0", 4), "UTF-16", 0},
      {std::string("\0{\0\"", 4), "UTF-16", 0},
      {std::string("{\0\"\0", 4), "UTF-16", 0},
  };
  for (const auto& c : kCases) {
    const Padded padded(c.json);
    const auto recording = Recording::read(padded.view());
    ASSERT_FALSE(recording) << c.json;
    EXPECT_FALSE(recording.error().message.empty()) << c.json;
    EXPECT_NE(recording.error().message.find(c.says), std::string::npos) << c.json << ": " << recording.error().message;
    EXPECT_EQ(recording.error().position, c.position) << c.json << ": " << recording.error().message;
  }
}

TEST(Recording, EveryCutIsAnErrorWithin) {
  const std::string whole = har_of({kEntry, kEntry});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Padded padded(whole.substr(0, size));
    const auto recording = Recording::read(padded.view());
    ASSERT_FALSE(recording) << size;
    EXPECT_LE(recording.error().position, size);
  }
  EXPECT_TRUE(Recording::read(Padded(whole).view()));
}

TEST(Recording, CarelessWritersAreRead) {
  const std::string kCases[] = {
      har_of({}),
      "\xEF\xBB\xBF" + har_of({}),
      R"({"log":{"entries":[1,null,"x",[],{},{"request":3},{"request":{"url":5,"headers":"x"}}]}})",
      R"({"log":{"entries":[{"request":{"url":null},"response":{"status":"200","headers":[1,{"name":2},{}]}}]}})",
      R"({"log":{"entries":[{"startedDateTime":7,"time":"x","pageref":[],"_initiator":"script"}],"pages":{},"creator":[]}})",
      R"({"log":{"version":1.1,"entries":[{"response":{"status":1e999,"content":{"text":{},"encoding":1}}}]}})",
  };
  for (const std::string& json : kCases) {
    const Padded padded(json);
    const auto recording = Recording::read(padded.view());
    ASSERT_TRUE(recording) << json << ": " << recording.error().message;
    EXPECT_EQ(recording->without_url(), recording->lines().size()) << json;
    EXPECT_TRUE(judge_all(json).empty()) << json;
  }
}

TEST(Recording, OfTwoMembersOfOneNameTheLastCounts) {
  const std::string json =
      R"({"log":3,"log":{"entries":7,"entries":[{"request":{"url":"x:a","url":"https://b.example/"}}]}})";
  const Padded padded(json);
  auto recording = Recording::read(padded.view());
  ASSERT_TRUE(recording) << recording.error().message;
  Entry entry;
  recording->entry(0, true, entry);
  EXPECT_EQ(entry.url, "https://b.example/");
}

TEST(Recording, KnowsWhoWroteIt) {
  const struct {
    std::string_view creator, browser;
    std::optional<browser::Engine> engine;
  } kCases[] = {
      {"WebInspector", "", browser::Engine::kChromium},
      {"WebKit Web Inspector", "", browser::Engine::kWebkit},
      {"Firefox", "Firefox", browser::Engine::kFirefox},
      {"Playwright", "chromium", browser::Engine::kChromium},
      {"Playwright", "webkit", std::nullopt},
      {"mitmproxy", "", std::nullopt},
      {"", "", std::nullopt},
  };
  for (const auto& c : kCases) {
    const std::string json = R"({"log":{"browser":{"name":")" + std::string(c.browser) + R"("},"creator":{"name":")" +
                             std::string(c.creator) + R"("},"entries":[]}})";
    const Padded padded(json);
    const auto recording = Recording::read(padded.view());
    ASSERT_TRUE(recording);
    EXPECT_EQ(recording->recorder().engine, c.engine) << c.creator;
  }
}

TEST(Entry, HeadersAreBytes) {
  const Padded padded(
      R"({"request":{"url":"https://a.example/","headers":[{"name":":authority","value":"a.example"},)"
      R"({"name":"origin","value":"https://app.example"}]},"response":{"httpVersion":"h2","headers":[)"
      R"({"name":"set-cookie","value":"a=1\nb=2"},{"name":"x","value":"caf\u00e9"},{"name":"y","value":"台"}]}})");
  EntryReader reader;
  Entry entry;
  ASSERT_TRUE(reader.read(padded.view(), true, entry));
  EXPECT_EQ(entry.request_headers, (HeaderList{{"origin", "https://app.example"}}));
  EXPECT_EQ(entry.headers, (HeaderList{{"set-cookie", "a=1"}, {"set-cookie", "b=2"}, {"x", "caf\xE9"}, {"y", "台"}}));
  EXPECT_EQ(entry.http_version, "2");
}

TEST(Entry, VersionsOfHttp) {
  for (const auto& [written, version] : {std::pair{"HTTP/1.1", "1.1"},
                                         {"http/2.0", "2"},
                                         {"h2", "2"},
                                         {"h3", "3"},
                                         {"HTTP/1.0", "1.0"},
                                         {"", ""},
                                         {"unknown", ""},
                                         {"h", ""}}) {
    const Padded padded(std::string(R"({"response":{"httpVersion":")") + written + "\"}}");
    EntryReader reader;
    Entry entry;
    ASSERT_TRUE(reader.read(padded.view(), true, entry));
    EXPECT_EQ(entry.http_version, version) << written;
  }
}

TEST(Body, IsItsBeginning) {
  const struct {
    std::string_view json;
    bool base64;
    std::string_view body;
  } kCases[] = {
      {R"("")", false, ""},
      {"", false, ""},
      {R"("{\"a\":\n1}\\")", false, "{\"a\":\n1}\\"},
      {R"("\u0041\u53f0\ud83d\ude00")", false, "A台😀"},
      {R"("\ud83d")", false, "\xEF\xBF\xBD"},
      {R"("\uZZZZ")", false, ""},
      {R"("a\)", false, "a"},
      {R"("R0lGODlh")", true, "GIF89a"},
      {R"("R0lGODk=")", true, "GIF89"},
      {R"("R0lGO\/A")", true, "GIF\x3B\xF0"},
      {R"("****")", true, ""},
  };
  for (const auto& c : kCases) EXPECT_EQ(body_of(c.json, c.base64), c.body) << c.json;
  EXPECT_EQ(body_of('"' + std::string(1'000'000, 'a') + '"', false).size(), kMostBody);
  EXPECT_EQ(body_of('"' + std::string(1'000'000, 'A') + '"', true).size(), kMostBody);
}

TEST(Dates, AreMilliseconds) {
  const struct {
    std::string_view date;
    double milliseconds;
  } kCases[] = {
      {"1970-01-01T00:00:00Z", 0},
      {"1970-01-01T00:00:00.001Z", 1},
      {"2000-02-29T12:00:00.5Z", 951825600500},
      {"2026-11-21T12:58:18.681+01:00", 1795262298681},
      {"2026-11-21T11:58:18.681-00:00", 1795262298681},
      {"1969-12-31T23:59:59Z", -1000},
  };
  for (const auto& c : kCases) EXPECT_NEAR(milliseconds_of(c.date), c.milliseconds, 0.01) << c.date;
  for (const std::string_view none : {"", "today", "2026-11-21", "2026-1-21T00:00:00Z", "20261121T000000Z"}) {
    EXPECT_TRUE(std::isnan(milliseconds_of(none))) << none;
  }
}

TEST(Places, AreCountedFromOne) {
  const std::string_view text = "ab\ncd\n";
  EXPECT_EQ(place_of(text, 0).line, 1U);
  EXPECT_EQ(place_of(text, 0).column, 1U);
  EXPECT_EQ(place_of(text, 4).line, 2U);
  EXPECT_EQ(place_of(text, 4).column, 2U);
  EXPECT_EQ(place_of(text, 6).line, 3U);
}

TEST(LooksLikeHar, ByItsFirstMember) {
  for (const std::string_view har : {"{\"log\":", "\xEF\xBB\xBF {\n \"log\" : {"})
    EXPECT_TRUE(looks_like_har(har)) << har;
  for (const std::string_view other : {"", "{", "{\"log", "{\"origins\":[]}", "[{\"log\":1}]", "server {"}) {
    EXPECT_FALSE(looks_like_har(other)) << other;
  }
}

}  // namespace
}  // namespace crosscheck::responders::har
