// SPDX-License-Identifier: Apache-2.0
// Every known text, filled with random values, as a whole, cut, wrapped, and with other quotes.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "diagnosis/messages/chromium.h"
#include "diagnosis/messages/message.h"
#include "diagnosis/messages/past_firefox.h"
#include "diagnosis/messages/texts.h"
#include "diagnosis/messages/webkit.h"

namespace crosscheck::diagnosis::messages {
namespace {

std::vector<Text> written_down() {
  std::vector<Text> all;
  for (const Text& text : kChromiumTexts) all.push_back(text);
  for (const Text& text : kWebkitTexts) all.push_back(text);
  for (const Text& text : kSharedTexts) all.push_back(text);
  for (const Text& text : kPastFirefoxTexts) all.push_back(text);
  return all;
}

std::string random_word() { return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcdxyz0189-"))); }

std::string value_for(std::string_view field) {
  const std::string word = "v" + random_word();
  if (field == "url" || field == "url0") return "https://" + word + ".example/p/" + word + "?q=1";
  if (field == "origin") return "https://" + word + ".example";
  if (field == "status") return std::to_string(*rc::gen::inRange(200, 599));
  if (field == "method") return "PATCH";
  if (field == "kind") return "fetch";
  return word;
}

std::string filled(std::string_view text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    made += text.substr(at, open == std::string_view::npos ? open : open - at);
    if (close == std::string_view::npos) break;
    made += value_for(text.substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return made;
}

std::string joined(const Pattern& pattern) {
  std::string text;
  for (const std::string& literal : pattern.literals) text += literal;
  return text;
}

// As terminals, mails and Markdown leave it.
std::string disguised(const std::string& text) {
  const std::string quote = *rc::gen::elementOf(std::vector<std::string>{"'", "\"", "’", "“", "「", "&#39;"});
  const std::string breaks = *rc::gen::elementOf(std::vector<std::string>{" ", "\n", "\n> ", "\r\n    ", "  "});
  std::string made;
  for (const char c : text) {
    if (c == '\'') {
      made += quote;
    } else if (c == ' ' && *rc::gen::inRange(0, 3) == 0) {
      made += breaks;
    } else {
      made += c;
    }
  }
  return made;
}

RC_GTEST_PROP(Messages, KnownTextsAreRecognised, ()) {
  const Text text = *rc::gen::elementOf(written_down());
  const std::string told = disguised(filled(text.text));
  const std::vector<Message> found = read_messages(told);
  RC_LOG() << told;
  RC_ASSERT(found.size() == 1u);
  if (text.role == Role::kReason && text.failure != "preflight-status") RC_ASSERT(found[0].failure == text.failure);
}

RC_GTEST_PROP(Messages, ChromiumsLineIsRecognisedWhereverItIsCut, ()) {
  const std::string url = value_for("url");
  const std::string origin = value_for("origin");
  const std::string line =
      "Access to fetch at '" + url + "' from origin '" + origin +
      "' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the "
      "requested resource.";
  const auto reason = line.find("No 'Access");
  const auto begin = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(reason) + 30));
  // Without its "No", "'Access-Control-Allow-Origin' header" begins other lines too.
  const auto least = static_cast<int>(reason) + (begin <= reason ? 40 : 50);
  const auto end = static_cast<std::size_t>(*rc::gen::inRange(least, static_cast<int>(line.size())));
  const std::vector<Message> found = read_messages(line.substr(begin, end - begin));
  RC_LOG() << line.substr(begin, end - begin);
  RC_ASSERT(found.size() == 1u);
  RC_ASSERT(found[0].failure == "acao-missing");
  RC_ASSERT(found[0].browser == browser::Engine::kChromium);
  if (begin == 0) RC_ASSERT(found[0].url == url);
  if (begin == 0) RC_ASSERT(found[0].origin == origin);
}

RC_GTEST_PROP(Messages, AnyBytesAreRead, (const std::string& bytes)) {
  for (const Message& message : read_messages(bytes)) {
    RC_ASSERT(message.begin <= message.end);
    RC_ASSERT(message.end <= bytes.size());
  }
}

// Every language that Firefox is shipped in, from the skeletons alone: they have no space and no quotes.
TEST(Messages, EveryLanguageOfFirefoxIsRecognised) {
  std::set<std::string, std::less<>> languages;
  for (const KnownText& known : known_texts()) {
    if (known.engine != browser::Engine::kFirefox) continue;
    std::string text;
    for (std::size_t i = 0; i < known.pattern.literals.size(); ++i) {
      text += known.pattern.literals[i];
      if (i == known.pattern.fields.size()) break;
      const Field field = known.pattern.fields[i];
      text += field == Field::kStatus ? " 404 " : field == Field::kUrl ? " https://api.example/v1 " : " x-y ";
    }
    const std::vector<Message> found = read_messages(text);
    ASSERT_FALSE(found.empty()) << text;
    // Some translations use one text for two failures.
    const bool ambiguous = std::any_of(known_texts().begin(), known_texts().end(), [&](const KnownText& other) {
      return other.failure != known.failure && other.engine == known.engine && !other.failure.empty() &&
             joined(known.pattern).starts_with(joined(other.pattern));
    });
    if (known.role == Role::kReason && known.failure != "preflight-status" && !ambiguous) {
      EXPECT_EQ(found.front().failure, known.failure) << known.languages << ' ' << text;
    }
    EXPECT_EQ(found.front().browser, browser::Engine::kFirefox) << text;
    languages.emplace(known.languages.substr(0, known.languages.find(' ')));
  }
  for (const std::string_view wanted :
       {"en", "zh-TW", "zh-CN", "ja", "ko", "fr", "de", "es-ES", "pt-BR", "ru", "it", "pl"}) {
    EXPECT_TRUE(languages.contains(wanted)) << wanted;
  }
}

TEST(Messages, PatternsHaveSomethingBetweenTheirFields) {
  for (const KnownText& known : known_texts()) {
    for (std::size_t i = 1; i + 1 < known.pattern.literals.size(); ++i) {
      EXPECT_FALSE(known.pattern.literals[i].empty()) << known.failure << ' ' << known.pattern.literals.front();
    }
  }
}

TEST(Messages, FailuresHaveSentencesInEveryLanguage) {
  constexpr std::string_view kMore[] = {
#define MORE_FAILURE(id) id,
#include "diagnosis/messages/more_failures.inc"
#undef MORE_FAILURE
  };
  std::set<std::string_view> ids(std::begin(kMore), std::end(kMore));
#define CROSSCHECK_FAILURE(enumerator, id, sentence) ids.insert(id);
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
  ids.erase("");
  for (const std::string_view id : ids) {
    for (const Language language : kLanguages) EXPECT_NE(sentence_of(id, language), "") << id;
  }
  for (const KnownText& known : known_texts()) {
    EXPECT_TRUE(known.failure.empty() || ids.contains(known.failure)) << known.failure;
  }
}

TEST(Messages, WhatIsReadOff) {
  const auto found = read_messages(
      "app.js:12 Access to XMLHttpRequest at 'https://b.example/' (redirected from 'https://a.example/') from origin "
      "'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access "
      "control "
      "check: The 'Access-Control-Allow-Origin' header has a value 'https://x.example' that is not equal to the "
      "supplied "
      "origin.\nPUT https://b.example/ net::ERR_FAILED 404 (Not Found)\n"
      "[Error] Origin https://origin.example is not allowed by Access-Control-Allow-Origin. Status code: 502\n"
      "[Error] Fetch API cannot load https://c.example/ due to access control checks.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].failure, "preflight-acao-mismatch");
  EXPECT_EQ(found[0].url, "https://b.example/");
  EXPECT_EQ(found[0].redirected_from, "https://a.example/");
  EXPECT_EQ(found[0].origin, "https://app.example");
  EXPECT_EQ(found[0].value, "https://x.example");
  EXPECT_EQ(found[0].method, "PUT");
  EXPECT_EQ(found[0].asker, "XMLHttpRequest");
  EXPECT_EQ(found[0].status, 404);
  EXPECT_EQ(found[1].failure, "acao-missing");
  EXPECT_EQ(found[1].origin, "https://origin.example");
  EXPECT_EQ(found[1].url, "https://c.example/");
  EXPECT_EQ(found[1].status, 502);
}

TEST(Messages, NothingElseIsCalledCors) {
  for (const std::string_view text :
       {"", "hello", "CORS", "What is Access-Control-Allow-Origin?", "TypeError: x is not a function",
        "GET https://api.example/ 404 (Not Found)", "Uncaught ReferenceError: fetch is not defined"}) {
    EXPECT_TRUE(read_messages(text).empty()) << text;
  }
  for (const std::string_view text :
       {"GET https://a.example/ net::ERR_CONNECTION_REFUSED", "TypeError: Failed to fetch",
        "GET https://a.example/ net::ERR_BLOCKED_BY_CLIENT"}) {
    const auto found = read_messages(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_FALSE(is_about_cors(found[0].failure)) << text;
  }
}

TEST(Messages, CausesHaveTextsWithoutHoles) {
  for (const std::string_view text :
       {"Request header field x-token is not allowed by Access-Control-Allow-Headers in preflight response.",
        "Method patch is not allowed by Access-Control-Allow-Methods in preflight response.",
        "(Reason: invalid token ‘a b’ in CORS header ‘Access-Control-Allow-Headers’)."}) {
    const auto found = read_messages(text);
    ASSERT_EQ(found.size(), 1u) << text;
    const auto causes = causes_of(found[0]);
    ASSERT_FALSE(causes.empty()) << text;
    for (const Finding& finding : causes) {
      for (const auto& [name, value] : finding.values) EXPECT_FALSE(value.empty()) << name;
    }
  }
}

}  // namespace
}  // namespace crosscheck::diagnosis::messages
