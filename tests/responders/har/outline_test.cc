// SPDX-License-Identifier: Apache-2.0
#include "responders/har/outline.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "json/spans.h"
#include "tests/responders/har/recordings.h"

namespace crosscheck::responders::har {
namespace {

std::string key_of(const std::string& entry) {
  Outline outline(entry);
  return outline.read(0) == entry.size() ? outline.key() : std::string();
}

const Lines kFrom = {{"Origin", "https://app.example"}, {"Referer", "https://app.example/a"}, {"Cookie", "a=1"}};
const Lines kAllow = {{"access-control-allow-origin", "*"}, {"date", "Sat"}, {"content-length", "7"}};

std::string entry(const std::string& url, const Lines& request = kFrom, int status = 200,
                  const Lines& response = kAllow, const std::string& more = {}, const std::string& started = "00.000",
                  const std::string& type = "fetch") {
  return entry_of("GET", url, request, status, response, more, started, type);
}

TEST(Outline, WhatDoesNotDecideIsNotInTheKey) {
  const std::string key = key_of(entry("https://api.example/1"));
  ASSERT_FALSE(key.empty());
  const std::string kSame[] = {
      entry("https://api.example/2?a=b#c"),
      entry("https://api.example/1", kFrom, 200, kAllow, "", "59.999"),
      entry("https://api.example/1",
            {{"Origin", "https://app.example"}, {"Referer", "https://app.example/b"}, {"Cookie", "b=2"}}),
      entry("https://api.example/1", {{":path", "/1"}, kFrom[0], kFrom[1], kFrom[2]}),
      entry("https://api.example/1", kFrom, 200, {kAllow[0], {"date", "Sun"}, {"x-id", "7"}, {"content-length", "8"}}),
      entry("https://api.example/1", kFrom, 200, kAllow, R"(,"content":{"size":3,"text":"abc"})"),
      "{ " + entry("https://api.example/1").substr(1),
  };
  for (const std::string& same : kSame) EXPECT_EQ(key_of(same), key) << same;
  const std::string kOther[] = {
      entry("http://api.example/1"),
      entry("https://u:p@api.example/1"),
      entry("https://api.example/1", {kFrom[0], kFrom[1]}),
      entry("https://api.example/1", {{"Origin", "null"}, kFrom[1], kFrom[2]}),
      entry("https://api.example/1", {kFrom[0], {"Referer", "https://other.example/a"}, kFrom[2]}),
      entry("https://api.example/1", {kFrom[0], kFrom[1], kFrom[2], {"X-Id", "1"}}),
      entry("https://api.example/1", kFrom, 201),
      entry("https://api.example/1", kFrom, 200, {{"access-control-allow-origin", "https://app.example"}}),
      entry("https://api.example/1", kFrom, 200, {kAllow[0], kAllow[0], kAllow[1], kAllow[2]}),
      entry("https://api.example/1", kFrom, 200, kAllow, R"(,"_error":"net::ERR_FAILED")"),
      entry("https://api.example/1", kFrom, 200, kAllow, "", "00.000", "xhr"),
      entry_of("PUT", "https://api.example/1", kFrom, 200, kAllow),
  };
  for (const std::string& other : kOther) {
    EXPECT_FALSE(key_of(other).empty()) << other;
    EXPECT_NE(key_of(other), key) << other;
  }
}

TEST(Outline, WhatNeedsAParserHasNoKey) {
  const std::string kCases[] = {
      "1",
      "{}",
      "{\"request\":{}}",
      entry("https://api.example/\\u0031"),
      entry("https://api.example/1", kFrom, 302),
      entry("https://api.example/1", kFrom, 200, {{"content-length", "7"}, {"content-length", "8"}}),
      entry("https://api.example/1", kFrom, 200, kAllow, R"(,"\u0073tatus":302)"),
      entry("https://api.example/1", kFrom, 200, kAllow, R"(,"content":{"text":"<html>"})", "00.000", "image"),
      entry("https://api.example/1", {{"x", "\xFF"}}),
      entry("https://api.example/1", {{"x", "\t"}}),
      entry("https://api.example/1", {{"x", std::string(5000, 'x')}}),
  };
  for (const std::string& json : kCases) EXPECT_EQ(key_of(json), "") << json;
}

// What real browsers recorded, changed in every place at random: whatever has the same key must come to the same.
class Variations {
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance_); }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 public:
  explicit Variations(unsigned seed) : chance_(seed) {
    for (const auto& file : std::filesystem::directory_iterator(CROSSCHECK_RECORDINGS)) {
      std::ifstream stream(file.path(), std::ios::binary);
      const std::string json{std::istreambuf_iterator<char>(stream), {}};
      const std::size_t at = json.find("\"entries\":[");
      if (at == std::string::npos) continue;
      std::vector<std::string> group;
      json::Elements entries(json, at + 10);
      while (entries.next()) group.push_back(json.substr(entries.begin(), entries.end() - entries.begin()));
      groups_.push_back(std::move(group));
    }
    // and what is not blocked, which lab recordings have little of
    const Lines grant = {{"Access-Control-Allow-Origin", "https://app.example"},
                         {"Access-Control-Allow-Methods", "PUT"}};
    const Lines asked = {{"Origin", "https://app.example"}, {"Access-Control-Request-Method", "PUT"}};
    const Lines image = {
        {"Referer", "https://app.example/"}, {"Sec-Fetch-Dest", "image"}, {"Sec-Fetch-Mode", "no-cors"}};
    const Lines plain = {kFrom[0], kFrom[1]};
    groups_.push_back({entry("https://api.example/", plain)});
    groups_.push_back(
        {entry("https://api.example/", image, 200, {{"Content-Type", "image/png"}}, "", "00.000", "image")});
    groups_.push_back({entry_of("OPTIONS", "https://api.example/", asked, 204, grant, "", "00.000", "preflight"),
                       entry_of("PUT", "https://api.example/", plain, 200, kAllow)});
    for (const auto& group : groups_) {
      for (const std::string& text : group) collect(text);
    }
  }

  /// The entries of one recording, each changed a few times or not at all, and with URLs of its own.
  void append(std::vector<std::string>& out) {
    std::vector<std::string> group = below(2) == 0 ? groups_[groups_.size() - 1 - below(3)] : one_of(groups_);
    const std::string own = "?" + std::to_string(out.size());
    for (std::string& text : group) {
      for (std::size_t changes = below(3); changes > 0; --changes) change(text);
      const std::size_t url = text.find("\"url\":\"", text.find("\"request\":"));
      const std::size_t end = url == std::string::npos ? url : text.find('"', url + 7);
      if (end != std::string::npos) text.insert(end, own);
      out.push_back(text);
    }
  }

 private:
  void collect(const std::string& text) {
    for (std::size_t at = 0; (at = text.find("{\"name\":", at)) != std::string::npos; ++at) {
      lines_.push_back(text.substr(at, json::end_of_value(text, at) - at));
    }
  }

  void change(std::string& text) {
    static const std::string kMembers[][4] = {
        {"\"status\":", "0", "404", "206"},
        {"\"_resourceType\":", "\"fetch\"", "\"image\"", "\"xhr\""},
        {"\"_error\":", "null", "\"net::ERR_FAILED\"", "\"net::ERR_ABORTED\""},
        {"\"method\":", "\"GET\"", "\"PUT\"", "\"POST\""},
        {"\"serverIPAddress\":", "\"127.0.0.1\"", "\"10.0.0.1\"", "\"203.0.113.7\""},
        {"\"redirectURL\":", "\"\"", "\"/x\"", "\"https://api.example/\""},
        {"\"content\":", "{\"text\":\"<html>\"}", "{\"text\":\"{}\"}", "{}"},
        {"\"headersSize\":", "-1", "0", "700"},
    };
    const std::string kFresh[] = {
        R"({"name":"Access-Control-Allow-Origin","value":"*"})",
        R"({"name":"content-type","value":"application/json"})",
        R"({"name":"Cookie","value":"a"})",
        R"({"name":"X-Content-Type-Options","value":"nosniff"})",
        R"({"name":"Content-Length","value":"0"})",
        R"({"name":" Location ","value":"/"})",
        R"({"name":"x-id","value":"1"})",
        R"({"name":"Sec-Fetch-Dest","value":"image"})",
    };
    if (below(2) == 0) {
      const auto& member = one_of(kMembers);
      const std::size_t at = text.rfind(member[0]);
      if (at == std::string::npos) {
        if (text.starts_with("{\"")) text.insert(1, member[0] + member[1 + below(3)] + ",");
        return;
      }
      const std::size_t begin = at + member[0].size();
      const std::size_t end = json::end_of_value(text, begin);
      text.replace(begin, end - begin, member[1 + below(3)]);
      return;
    }
    std::vector<std::size_t> at;
    for (std::size_t i = 0; (i = text.find("{\"name\":", i)) != std::string::npos; ++i) at.push_back(i);
    if (at.empty()) return;
    const std::size_t begin = one_of(at);
    const std::size_t end = json::end_of_value(text, begin);
    const std::size_t value = text.find("\"value\":\"", begin) + 9;
    switch (below(4)) {
      case 0:
        text.insert(begin, one_of(lines_) + ",");
        break;
      case 1:
        text.insert(begin, one_of(kFresh) + ",");
        break;
      case 2:
        text.replace(begin, end - begin, one_of(lines_));
        break;
      default:
        if (value < end) text.insert(value, 1, static_cast<char>('a' + below(26)));
    }
  }

  std::mt19937 chance_;
  std::vector<std::vector<std::string>> groups_;
  std::vector<std::string> lines_;
};

TEST(Judge, WhatItRecallsIsWhatItWouldFind) {
  constexpr std::size_t kEntries = 10'000;
  for (const std::string creator : {"WebInspector", "Firefox"}) {
    Variations variations(creator == "Firefox" ? 2 : 1);
    std::vector<std::string> entries;
    while (entries.size() < kEntries) variations.append(entries);
    const Padded json(har_of(entries, creator));
    auto recording = Recording::read(json.view());
    ASSERT_TRUE(recording) << recording.error().message;
    const JudgeOptions options{{std::begin(browser::kEngines), std::end(browser::kEngines)}, {}, {}};
    Judge judge(*recording, options);
    std::size_t recalled = 0;
    for (const Chain& chain : judge.chains()) {
      const report::HarTally* known = judge.recall(chain);
      if (known == nullptr) {
        (void)judge.judge(chain);
        continue;
      }
      ++recalled;
      const report::HarTally copy = *known;
      const report::HarExchange fresh = judge.judge(chain);
      ASSERT_FALSE(fresh.blocked()) << entries[fresh.entry];
      ASSERT_EQ(copy, report::tally_of(fresh)) << entries[fresh.entry];
    }
    EXPECT_GT(recalled, judge.chains().size() / 5) << judge.chains().size();
  }
}

// Apart from what is told by other entries: who asks, and the time where it is not given.
TEST(Recording, LikeEntriesHaveTheLinesTheyWouldHaveAlone) {
  Variations variations(3);
  std::vector<std::string> entries;
  while (entries.size() < 3000) variations.append(entries);
  const Padded json(har_of(entries));
  const auto recording = Recording::read(json.view());
  ASSERT_TRUE(recording) << recording.error().message;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Padded alone(har_of({entries[i]}));
    const auto one = Recording::read(alone.view());
    ASSERT_TRUE(one);
    const Line& found = recording->lines()[i];
    const Line& expected = one->lines()[0];
    EXPECT_EQ(found.url, expected.url) << entries[i];
    EXPECT_EQ(found.method, expected.method) << entries[i];
    EXPECT_EQ(found.kind, expected.kind) << entries[i];
    EXPECT_EQ(found.status, expected.status) << entries[i];
    EXPECT_EQ(found.redirect, expected.redirect) << entries[i];
    if (expected.started != 0) {
      EXPECT_EQ(found.started, expected.started) << entries[i];
    }
    EXPECT_EQ(recording->sites()[found.site], one->sites()[expected.site]) << entries[i];
    EXPECT_EQ(recording->pages()[found.page].id, one->pages()[expected.page].id) << entries[i];
  }
}

}  // namespace
}  // namespace crosscheck::responders::har
