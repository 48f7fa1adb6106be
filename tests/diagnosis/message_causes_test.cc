// SPDX-License-Identifier: Apache-2.0
// A message's status, value and page rank its causes as `check` would, had it seen them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diagnosis/messages/message.h"

namespace crosscheck::diagnosis::messages {
namespace {

std::vector<std::string> ranked(std::string_view text) {
  std::vector<std::string> causes;
  const auto found = read_messages(text);
  if (found.size() != 1) return causes;
  for (const Finding& finding : causes_of(found[0])) causes.emplace_back(id(finding.cause));
  return causes;
}

struct Row {
  std::string_view text;
  std::vector<std::string> first;  // in this order
};

TEST(MessageCauses, FollowTheStatus) {
  const Row rows[] = {
      // WebKit: the response's or the preflight's
      {"Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 502",
       {"gateway-error-without-headers"}},
      {"Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 404",
       {"wrong-address", "no-options-route"}},
      {"Preflight response is not successful. Status code: 401", {"auth-before-cors"}},
      {"Preflight response is not successful. Status code: 405", {"options-not-allowed"}},
      {"Preflight response is not successful. Status code: 429", {"rate-limit"}},
      {"Preflight response is not successful", {"auth-before-cors", "no-options-route"}},
      // Firefox
      {"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
       "https://api.example/v1. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 413.",
       {"body-too-large"}},
      {"Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at "
       "https://api.example/v1. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.",
       {"no-cors", "origin-not-allowed"}},
      {"已封鎖跨來源請求: 同源政策不允許讀取 https://api.example/ 的遠端資源。（原因: CORS preflight "
       "回應並未成功）。狀態代碼: "
       "403。",
       {"preflight-forbidden", "auth-before-cors"}},
      // Chromium: the status is on the line of the network
      {"Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: "
       "No 'Access-Control-Allow-Origin' header is present on the requested resource.\n"
       "GET https://api.example/v1 net::ERR_FAILED 504 (Gateway Timeout)",
       {"gateway-error-without-headers"}},
  };
  for (const Row& row : rows) {
    const std::vector<std::string> found = ranked(row.text);
    ASSERT_GE(found.size(), row.first.size()) << row.text;
    EXPECT_EQ(std::vector<std::string>(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(row.first.size())),
              row.first)
        << row.text;
  }
}

TEST(MessageCauses, FollowTheValue) {
  constexpr std::string_view kMismatch =
      "Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: "
      "The "
      "'Access-Control-Allow-Origin' header has a value '{}' that is not equal to the supplied origin.";
  const std::pair<std::string, std::string> rows[] = {
      {"https://app.example:8443", "origin-port"},
      {"http://app.example", "origin-scheme"},
      {"https://app.example/", "origin-nearly"},
      {"https://www.app.example", "origin-host"},
      {"https://other.example", "origin-not-allowed"},
      {"https://api.example", "own-origin"},
      {"null", "null-instead-of-origin"},
  };
  for (const auto& [value, cause] : rows) {
    std::string text(kMismatch);
    text.replace(text.find("{}"), 2, value);
    const auto found = ranked(text);
    ASSERT_FALSE(found.empty()) << value;
    EXPECT_EQ(found.front(), cause) << value;
  }
  const auto twice = ranked(
      "Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: "
      "The "
      "'Access-Control-Allow-Origin' header contains multiple values '*, *', but only one is allowed.");
  ASSERT_FALSE(twice.empty());
  EXPECT_EQ(twice.front(), "two-layers");
}

// Three translations of Firefox have one text for two failures.
TEST(MessageCauses, OfATextWithTwoMeaningsAreThoseOfBoth) {
  const auto found = read_messages("(Taɣẓint: ulac aqeṛṛu CORS ‘Access-Control-Allow-Credentials’).");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].failure, "cors-disabled");
  EXPECT_THAT(found[0].alternatives, testing::Contains("scheme-not-cors"));
  std::vector<Cause> causes;
  for (const Finding& finding : causes_of(found[0])) causes.push_back(finding.cause);
  EXPECT_THAT(causes, testing::Contains(Cause::kCorsDisabled));
  EXPECT_THAT(causes, testing::Contains(Cause::kScheme));
}

// Nothing that the message does not say is made up.
TEST(MessageCauses, QuoteWhatTheMessageSays) {
  const auto found =
      read_messages("Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 404");
  ASSERT_EQ(found.size(), 1u);
  for (const Finding& finding : causes_of(found[0])) {
    for (const Language language : kLanguages) {
      const Explanation text = explain(finding, language);
      for (const std::string& one : {text.title, text.why, text.change}) {
        EXPECT_EQ(one.find("server.example"), std::string::npos) << one;
        EXPECT_EQ(one.find('{'), std::string::npos) << one;
      }
    }
  }
}

// No gap where a value is not known, and no space between Chinese words.
void expect_whole_sentences(const Message& message) {
  for (const Finding& finding : causes_of(message)) {
    for (const Language language : kLanguages) {
      const Explanation text = explain(finding, language);
      for (const std::string& one : {text.title, text.why, text.change}) {
        for (const std::string_view gap :
             {"…", "{", " ()", "（）", "\"\"", "「」", "“”", "  ", "not told", " .", " ,"}) {
          EXPECT_EQ(one.find(gap), std::string::npos) << id(finding.cause) << ": " << one;
        }
        for (std::size_t i = 1; i + 1 < one.size(); ++i) {
          const bool between = static_cast<signed char>(one[i - 1]) < 0 && static_cast<signed char>(one[i + 1]) < 0;
          EXPECT_FALSE(one[i] == ' ' && between) << id(finding.cause) << ": " << one;
        }
      }
    }
  }
}

TEST(MessageCauses, HaveWordsForWhatTheMessageDoesNotSay) {
  Message message;
  message.failure = "preflight-method-denied";
  const std::vector<Finding> findings = causes_of(message);
  ASSERT_EQ(findings[0].cause, Cause::kMethodNotListed);
  EXPECT_EQ(explain(findings[0], Language::kEnglish).why,
            "The server permits certain methods, and the page sends another method.");
  EXPECT_EQ(explain(findings[0], Language::kTaiwan).why, "伺服器只允許某些方法，而網頁送出的是別的方法。");
  message.method = "PUT";
  EXPECT_EQ(explain(causes_of(message)[0], Language::kMainland).change,
            "在预检请求的响应中加上 Access-Control-Allow-Methods: (现有的值), PUT。");
}

TEST(MessageCauses, AreKnownOfEveryFailure) {
#define CROSSCHECK_FAILURE(enumerator, name, sentence)           \
  if (browser::Failure::enumerator != browser::Failure::kNone) { \
    Message message;                                             \
    message.failure = name;                                      \
    EXPECT_FALSE(causes_of(message).empty()) << name;            \
    expect_whole_sentences(message);                             \
    message.url = "https://api.example/v1";                      \
    message.method = "PUT";                                      \
    expect_whole_sentences(message);                             \
  }
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
}

}  // namespace
}  // namespace crosscheck::diagnosis::messages
