// SPDX-License-Identifier: Apache-2.0
#include "paste/curl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscheck::paste {
namespace {

std::vector<std::string> words_of(const Command& command) {
  std::vector<std::string> words;
  for (const Word& word : command.words) words.push_back(word.text);
  return words;
}

struct Split {
  std::string_view text;
  std::vector<std::string> words;
};

TEST(PosixCommand, SplitsAsAShellDoes) {
  const Split cases[] = {
      {"a b  c", {"a", "b", "c"}},
      {"a 'b c' \"d e\" f\\ g", {"a", "b c", "d e", "f g"}},
      {"a 'b'\"c\"d ''", {"a", "bcd", ""}},
      {R"(a 'it'\''s')", {"a", "it's"}},
      {R"(a "b\"c\\d\e")", {"a", R"(b"c\d\e)"}},
      // bash's $'...', as Chromium writes bodies with quotes or line breaks in them
      {R"(a $'it\'s\n\u00e9\x41\101\q')", {"a", "it's\n\u00e9\x41\101\\q"}},
      {R"(a $'\ud83d\ude00')", {"a", "\U0001F600"}},
      // lines that go on, with what web pages leave at their ends
      {"a \\\n  b \\  \n c \\\r\n d\ne", {"a", "b", "c", "d"}},
      {"a b\\\nc", {"a", "bc"}},
      // where a command ends
      {"a b | c", {"a", "b"}},
      {"a b 2>&1 | c", {"a", "b"}},
      {"a b;c", {"a", "b"}},
      {"a b && c", {"a", "b"}},
      {"a b # c", {"a", "b"}},
      {"a b#c", {"a", "b#c"}},
  };
  for (const Split& one : cases) {
    const Command command = read_posix_command(one.text, 0);
    EXPECT_EQ(words_of(command), one.words) << one.text;
    EXPECT_FALSE(command.mistake) << one.text;
  }
}

TEST(PosixCommand, SaysWhichQuoteIsOpen) {
  for (const std::string_view text : {"a 'b", "a \"b", "a $'b"}) {
    const Command command = read_posix_command(text, 0);
    ASSERT_TRUE(command.mistake) << text;
    EXPECT_EQ(command.mistake->at, 2u) << text;
  }
}

TEST(CmdCommand, SplitsAsWindowsDoes) {
  const Split cases[] = {
      // Chromium 130 and later escape all that is neither a letter nor harmless
      {"a ^\"b c^\" d", {"a", "b c", "d"}},
      {R"(a ^"^{^\^"x^\^":1^}^")", {"a", R"({"x":1})"}},
      {"a ^\n  ^\"b^\" ^\r\n  c", {"a", "b", "c"}},
      {"a ^\"b^\n\nc^\"", {"a", "b\nc"}},
      // Chromium before, and Firefox
      {R"(a "{\"x\":1}")", {"a", R"({"x":1})"}},
      {R"(a "{""x"":1}")", {"a", R"({"x":1})"}},
      {R"(a "b\\" c\d)", {"a", R"(b\)", R"(c\d)"}},
      {"a \"b & c\" & d", {"a", "b & c"}},
      {"a b\nc", {"a", "b"}},
  };
  for (const Split& one : cases) EXPECT_EQ(words_of(read_cmd_command(one.text, 0)), one.words) << one.text;
}

tl::expected<Request, Mistake> read(std::string_view text) {
  return read_curl(is_for_cmd(text, 0) ? read_cmd_command(text, 0) : read_posix_command(text, 0));
}

TEST(Curl, OfChromiumOnLinux) {
  const auto request = read(
      "curl 'https://api.example/v1?q=a&b=1' \\\n  -X 'PUT' \\\n  -H 'accept: */*' \\\n  -b 'sid=1; b=2' \\\n"
      "  -H 'content-type: application/json' \\\n  -H 'origin: https://app.example' \\\n  -H 'sec-fetch-mode: cors' "
      "\\\n"
      "  --data-raw $'{\"a\":\"it\\'s\"}' \\\n  --compressed --insecure");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.url, "https://api.example/v1?q=a&b=1");
  EXPECT_EQ(request->intent.origin, "https://app.example");
  EXPECT_EQ(request->intent.method, "PUT");
  EXPECT_EQ(request->intent.headers, (std::vector<Header>{{"content-type", "application/json"}}));
  EXPECT_EQ(request->intent.credentials, browser::Credentials::kInclude);
  EXPECT_EQ(request->cookie, "sid=1; b=2");
  EXPECT_EQ(request->intent.body->data, "{\"a\":\"it's\"}");
}

TEST(Curl, OfChromiumOnWindows) {
  const auto request = read(
      "curl ^\"https://api.example/v1?q=a^&b=1^\" ^\n  -H ^\"accept: */*^\" ^\n  -H ^\"referer: "
      "https://app.example/^\" ^\n"
      "  -H ^\"sec-ch-ua-platform: ^\\^\"Windows^\\^\"^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.url, "https://api.example/v1?q=a&b=1");
  EXPECT_EQ(request->intent.origin, "https://app.example");
  EXPECT_EQ(request->intent.method, "POST");
  EXPECT_EQ(request->intent.body->data, "{\"a\":1}");
  EXPECT_TRUE(request->intent.headers.empty());
}

TEST(Curl, OfFirefox) {
  const auto request = read(
      "curl 'https://api.example/v1' \\\n  --compressed \\\n  -X DELETE \\\n  -H 'User-Agent: Mozilla/5.0' \\\n"
      "  -H 'Accept: */*' \\\n  -H 'Origin: https://app.example' \\\n  -H 'Sec-Fetch-Site: cross-site' \\\n"
      "  -H 'Authorization: Bearer t' \\\n  -H 'Cookie: sid=1'");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.method, "DELETE");
  EXPECT_EQ(request->intent.headers, (std::vector<Header>{{"Authorization", "Bearer t"}}));
  EXPECT_EQ(request->cookie, "sid=1");
  EXPECT_EQ(request->moved, "User-Agent, Accept, Sec-Fetch-Site");
}

TEST(Curl, OfSafari) {
  const auto request = read(
      "curl 'https://api.example/v1' \\\n-X 'PATCH' \\\n-H 'Content-Type: text/plain' \\\n-H 'Accept: */*' \\\n"
      "-H 'Origin: https://app.example' \\\n-H 'Sec-Fetch-Dest: empty' \\\n--data-binary $'a\\nb'");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->intent.method, "PATCH");
  EXPECT_EQ(request->intent.body->data, "a\nb");
}

TEST(Curl, TypedByHand) {
  struct Case {
    std::string_view text, method, url;
  };
  const Case cases[] = {
      {"curl api.example/v1", "", "http://api.example/v1"},
      {"curl -I https://a.example/", "HEAD", "https://a.example/"},
      {"curl -sXPUT https://a.example/", "PUT", "https://a.example/"},
      {"curl -o out.txt -w '%{http_code}' --max-time 3 https://a.example/", "", "https://a.example/"},
      {"curl --json '{}' https://a.example/", "POST", "https://a.example/"},
      {"curl -F a=b https://a.example/", "POST", "https://a.example/"},
      {"curl -T file https://a.example/", "PUT", "https://a.example/"},
      {"curl -G -d a=1 -d b=2 https://a.example/", "", "https://a.example/?a=1&b=2"},
      {"curl --url https://a.example/", "", "https://a.example/"},
      // a preflight by hand
      {"curl -sv -X OPTIONS https://a.example/ -H 'Origin: https://b.example' -H 'Access-Control-Request-Method: POST' "
       "-H 'Access-Control-Request-Headers: Content-Type, Authorization' 2>&1 | grep -i access",
       "POST", "https://a.example/"},
  };
  for (const Case& one : cases) {
    const auto request = read(one.text);
    ASSERT_TRUE(request) << one.text;
    EXPECT_EQ(request->intent.method.value_or(""), one.method) << one.text;
    EXPECT_EQ(request->intent.url, one.url) << one.text;
  }
}

TEST(Curl, OpensNoFile) {
  const auto request = read("curl -d @/etc/hostname -H @/etc/hostname -b /etc/hostname https://a.example/");
  ASSERT_TRUE(request);
  EXPECT_FALSE(request->body_known);
  EXPECT_EQ(request->intent.body->data, "");
  EXPECT_EQ(request->notes.size(), 3u);
}

TEST(Curl, SaysWhatIsWrongAndWhere) {
  struct Case {
    std::string_view text;
    std::size_t at;
    std::string_view what;
  };
  const Case cases[] = {
      {"curl -X PUT", 0, "the command has no URL"},
      {"curl https://a.example/ -X", 24, "{} wants a value"},
      {"curl https://a.example/ -X 'P T'", 27, "this is no method"},
      {"curl https://a.example/ -H 'a b'", 27, "a header is written Name: value"},
      {"curl https://a.example/ -H 'a b: c'", 27, "this is no header name"},
      {"curl 'https://a.example/ -X 'PUT", 5, "a URL with a space in it: is a quote not closed?"},
      {"curl https://a.example/ -H 'a: b", 27, "the quote {} is not closed"},
  };
  for (const Case& one : cases) {
    const auto request = read(one.text);
    ASSERT_FALSE(request) << one.text;
    EXPECT_EQ(request.error().at, one.at) << one.text;
    EXPECT_EQ(request.error().what.in(diagnosis::Language::kEnglish), one.what) << one.text;
  }
}

TEST(LooksLikeCurl, TellsACommandFromASentence) {
  const std::pair<std::string_view, bool> cases[] = {
      {"curl https://a.example/", true},
      {"curl -X PUT localhost:3000", true},
      {"curl a.example/v1", true},
      {"curl works but the browser does not", false},
      {"curl is fine", false},
      {"curl --version", false},
      {"curl -- it works", false},
      {"curl", false},
      {"curl 'https://a.example/", true},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(looks_like_curl(read_posix_command(text, 0)), expected) << text;
  }
}

}  // namespace
}  // namespace crosscheck::paste
