// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <span>
#include <string>

#include "crosscheck/policy_file.h"

namespace crosscheck::policy {
namespace {

std::string told(const PolicyFile& file) {
  std::string out;
  for (const Issue& issue : file.issues) {
    out += std::to_string(issue.at.line) + ":" + std::to_string(issue.at.column) + "+" +
           std::to_string(issue.at.length) + " " + std::string(to_string(issue.code)) +
           (issue.instead.empty() ? "" : " > " + issue.instead) + "\n";
  }
  return out;
}

constexpr std::string_view kYaml = R"(origins: [https://app.example.com, https://*.example.org, http://localhost:*]
credentials: true
methods: [GET, POST, PUT]
request-headers: [Content-Type, Authorization]
expose: [X-Request-Id]
max-age: 2h
routes:
  - path: /public/
    host: api.example.com
    origins: ["*"]
    credentials: false
)";
constexpr std::string_view kJson = R"({
  "origins": ["https://app.example.com", "https://*.example.org", "http://localhost:*"],
  "credentials": true, "methods": ["GET", "POST", "PUT"], "request-headers": ["Content-Type", "Authorization"],
  "expose": ["X-Request-Id"], "max-age": 7200,
  "routes": [{"path": "\/public/", "host": "api.example.com", "origins": ["\u002a"], "credentials": false}]
})";
constexpr std::string_view kToml =
    R"(origins = ["https://app.example.com", 'https://*.example.org', "http://localhost:*"]
credentials = true
methods = ["GET", "POST", "PUT"]
request-headers = ["Content-Type", "Authorization"]
expose = ["X-Request-Id"]
max-age = "2h"
[[routes]]
path = "/public/"
host = "api.example.com"
origins = ["*"]
credentials = false
)";

TEST(ReadPolicy, SaysTheSameInEveryFormat) {
  for (const auto& [format, text] : {std::pair(Format::kYaml, kYaml), {Format::kJson, kJson}, {Format::kToml, kToml}}) {
    SCOPED_TRACE(std::string(text));
    EXPECT_EQ(format_of("", text), format);
    const PolicyFile file = read_policy(text, format);
    EXPECT_NE(file.plan, nullptr) << told(file);
    ASSERT_TRUE(file.config);
    const Config& config = *file.config;
    ASSERT_EQ(config.origins->value.size(), 3U);
    EXPECT_EQ(config.origins->value[1].value, "https://*.example.org");
    EXPECT_TRUE(config.credentials->value);
    EXPECT_EQ(config.methods->value.size(), 3U);
    EXPECT_EQ(config.request_headers->value[1].value, "Authorization");
    EXPECT_EQ(config.expose->value[0].value, "X-Request-Id");
    EXPECT_EQ(config.max_age->value, 7200);
    ASSERT_EQ(config.routes.size(), 1U);
    EXPECT_EQ(config.routes[0].path.value, "/public/");
    EXPECT_EQ(config.routes[0].host->value, "api.example.com");
    EXPECT_EQ(config.routes[0].settings.origins->value[0].value, "*");
    EXPECT_FALSE(config.routes[0].settings.credentials->value);
  }
}

struct Mistake {
  std::string_view text;
  std::string_view told;  // every issue: line:column+length code > instead
};

void expect_mistakes(Format format, std::span<const Mistake> mistakes) {
  for (const Mistake& mistake : mistakes) {
    const PolicyFile file = read_policy(mistake.text, format);
    EXPECT_EQ(told(file), mistake.told) << mistake.text;
    EXPECT_EQ(file.plan, nullptr) << mistake.text;
  }
}

TEST(ReadPolicy, FindsMistakesInYaml) {
  const std::array mistakes{
      // keys
      Mistake{"orgins: []\norigins: []\n", "1:1+6 unknown-key > remove this key, or move what it says to origins\n"},
      Mistake{"origins: []\nrequestHeaders: []\n", "2:1+14 unknown-key > request-headers\n"},
      Mistake{"origins: []\nallow_methods: []\n", "2:1+13 unknown-key > methods\n"},
      Mistake{"origins: []\nAccess-Control-Expose-Headers: []\n", "2:1+29 unknown-key > expose\n"},
      Mistake{"origins: []\npath: /\n", "2:1+4 unknown-key\n"},
      Mistake{"origins: []\norigins: []\n", "2:1+7 duplicate-key > one of the two\n"},
      Mistake{"origins: []\nroutes: [{path: /a, debug: true, routes: []}]\n", "2:34+6 unknown-key\n"},
      // types
      Mistake{"origins: https://a.example\n", "1:10+17 wrong-type > [\"https://a.example\"]\n"},
      Mistake{"origins: []\nmethods: GET, PUT\n", "2:10+8 wrong-type > [\"GET\", \"PUT\"]\n"},
      // of what stands where a list belongs, the mistakes of its entries as well
      Mistake{"origins: https://a.example/\n",
              "1:10+18 wrong-type > [\"https://a.example\"]\n1:10+18 origin-has-path > [\"https://a.example\"]\n"},
      Mistake{"origins: a.example, 'b c'\n",
              "1:10+16 wrong-type\n1:10+16 origin-scheme-missing\n1:10+16 origin-scheme-missing\n"
              "1:10+16 origin-scheme-missing\n"},
      Mistake{"origins: '*'\ncredentials: true\n",
              "1:10+3 wrong-type\n1:10+3 origin-any-with-credentials > list the origins, or https://*.example.com for "
              "subdomains; or set credentials to false\n"},
      Mistake{"origins: '*'\ncredentials: yes\n",
              "1:10+3 wrong-type\n1:10+3 origin-any-with-credentials > list the origins, or https://*.example.com for "
              "subdomains; or set credentials to false\n2:14+3 wrong-type > true\n"},
      Mistake{"origins: []\nroutes: {path: /x/*, credentials: yes, foo: 1}\n",
              "2:9+1 wrong-type > this map in brackets, or behind a dash\n2:16+4 route-path-invalid > /x/\n"
              "2:35+3 wrong-type > true\n2:40+3 unknown-key\n"},
      // where nothing stands
      Mistake{"origins:\n  - \n  - https://a.example\n", "2:3+1 wrong-type > remove this entry\n"},
      Mistake{"origins:\n  - https://a.example\n  -\nmax-age: 1\n", "3:3+1 wrong-type > remove this entry\n"},
      Mistake{"origins: [https://a.example,, https://b.example]\n", "1:28+1 wrong-type > remove this entry\n"},
      // origins that a route inherits are held against its switches, and marked there
      Mistake{"origins: [http://a.example, https://*.github.io]\ncredentials: true\n"
              "dangerously-allow-insecure-origins: true\n"
              "dangerously-allow-public-suffixes: true\nroutes:\n  - path: /a\n"
              "    dangerously-allow-insecure-origins: false\n"
              "    dangerously-allow-public-suffixes: false\n",
              "7:41+5 origin-insecure > origins of its own for this route\n"
              "8:40+5 origin-public-suffix > origins of its own for this route\n"},
      Mistake{"origins: ['null']\ndangerously-allow-null-origin: true\nroutes:\n  - path: /a\n"
              "    dangerously-allow-null-origin: false\n  - path: /b\n    credentials: true\n",
              "5:36+5 origin-null > origins of its own for this route\n"
              "7:18+4 origin-null-with-credentials > origins of its own for this route\n"},
      Mistake{"origins:\n", "1:1+7 wrong-type > an empty list, for none\n"},
      Mistake{"origins: [null, 1]\n",
              "1:11+4 wrong-type\n"
              "1:11+4 origin-null > the origin of the page itself; for files opened from disk, serve them; or, knowing "
              "this, set dangerously-allow-null-origin\n"
              "1:17+1 wrong-type\n1:17+1 origin-scheme-missing\n"},
      Mistake{"origins: [null]\ndangerously-allow-null-origin: true\n", "1:11+4 wrong-type > \"null\"\n"},
      Mistake{"origins: [~]\ndangerously-allow-null-origin: true\n",
              "1:11+1 wrong-type > remove this entry\n2:32+4 switch-unused > remove this line\n"},
      Mistake{"origins: {0: a}\n", "1:10+1 wrong-type > a list, without keys\n"},
      Mistake{"origins: []\ncredentials: 'yes'\n", "2:14+5 wrong-type > true\n"},
      Mistake{"origins: []\nmode: shaddow\n", "2:7+7 wrong-type > shadow\n"},
      Mistake{"origins: []\npreflight-status: ok\n", "2:19+2 wrong-type > 204\n"},
      Mistake{"origins: []\nmax-age: 2 hours\n", "2:10+7 duration-invalid > 2h\n"},
      Mistake{"origins: []\nmax-age: '7200'\n", "2:10+6 duration-invalid > 7200\n"},
      Mistake{"origins: []\nmax-age: 99999999999999999999s\n", "2:10+21 max-age-invalid > 24h\n"},
      Mistake{"none\n", "1:1+4 wrong-type > origins: [\"https://app.example.com\"]\n"},
      Mistake{"- origins\n", "1:1+1 wrong-type\n"},
      Mistake{"origins: []\nroutes: [{debug: true}, /a]\n",
              "2:10+1 route-path-invalid > a path, which may be / for all of them\n2:25+2 wrong-type > {path: /a}\n"},
      Mistake{"", "1:1+0 origins-missing > origins: [\"https://app.example.com\"]\n"},
      // of reading and of compiling, all at once, quotes and bytes of UTF-8 counted
      Mistake{"# \xE4\xB8\xAD\norigins: ['https://\xE4\xB8\xAD.example/', \"https://b.example/\"]\nmax_age: 1\n",
              "2:11+22 origin-has-path > https://xn--fiq.example\n2:35+20 origin-has-path > https://b.example\n"
              "3:1+7 unknown-key > max-age\n"},
      // YAML's own
      Mistake{"origins: [*]\n", "1:11+1 syntax > \"*\"\n"},
      Mistake{"origins:\n  - *.example.com\n", "2:5+13 syntax > \"*.example.com\"\n"},
      Mistake{"origins: &all []\nexpose: *all\n",
              "1:10+4 syntax > the value without the anchor\n2:9+4 syntax > the value itself\n"},
      Mistake{"origins: !!seq []\n", "1:10+5 syntax > the value without the tag\n"},
      Mistake{"origins: []\n---\norigins: []\n", "2:1+1 syntax > a file of its own for each policy\n"},
      Mistake{"origins:\n\t- https://a.example\n\tdebug: true\n",
              "2:1+1 syntax > two spaces\n3:1+1 syntax > two spaces\n"},
      Mistake{"[[[[[[[[[[[[[[[[[[[[", "1:9+1 too-large\n"},
  };
  expect_mistakes(Format::kYaml, mistakes);
}

TEST(ReadPolicy, FindsMistakesInJson) {
  const std::array mistakes{
      Mistake{"", "1:1+0 syntax\n"},
      Mistake{"{\n  \"origins\": [],\n}", "3:1+1 syntax\n"},
      Mistake{"{\"origins\": [], \"orig\\u0069ns\": []}", "1:17+14 duplicate-key > one of the two\n"},
      Mistake{"{\"origins\": \"https://a.example\"}", "1:13+19 wrong-type > [\"https://a.example\"]\n"},
      Mistake{"{\"origins\": [],\n \"credentials\": \"true\", \"max-age\": 1.5}",
              "2:17+6 wrong-type > true\n2:36+3 duration-invalid > \"2h\"\n"},
      Mistake{"[[[[[[[[[[[[[[[[[[[[", "1:17+1 too-large\n"},
      Mistake{"[]", "1:1+2 wrong-type\n"},
      Mistake{"{\"origins\": [], \"routes\": {\"path\": \"/a\", \"debug\": true}}",
              "1:27+29 wrong-type > this map in brackets\n"},
      Mistake{"1", "1:1+1 wrong-type > {\"origins\": [\"https://app.example.com\"]}\n"},
  };
  expect_mistakes(Format::kJson, mistakes);
}

TEST(ReadPolicy, FindsMistakesInToml) {
  const std::array mistakes{
      Mistake{"origins = []\norigins = []\n", "2:1+7 duplicate-key > one of the two\n"},
      Mistake{"origins = []\nroutes = [{path = \"/a/\", path = \"/b/\", debug = true}]\n",
              "2:26+4 duplicate-key > one of the two\n"},
      // a key that stands twice hides no other mistake
      Mistake{
          "origins = []\nmethods = [\"put\"]\ndebug = true\norigins = [\"a.example\"]\nmax_age = 3\ndebug = false\n"
          "[[routes]]\npath = \"/a\"\n\"pa\\u0074h\" = 2\nmode= \"shaddow\"\n",
          "2:12+5 method-not-normalized > \"PUT\"\n4:1+7 duplicate-key > one of the two\n5:1+7 unknown-key > max-age\n"
          "6:1+5 duplicate-key > one of the two\n9:1+11 duplicate-key > one of the two\n"
          "10:7+9 wrong-type > \"shadow\"\n"},
      Mistake{"origins = []\norigins = []\nmax-age = 2h\n",
              "2:1+7 duplicate-key > one of the two\n3:11+2 syntax > \"2h\"\n"},
      Mistake{
          "origins = []\norigins.a = 1\n[origins]\nx = 1\n[origins.b]\ny = 1\n[x]\n[x]\nfoo = 1\n[[x]]\n'x' . y = 2\n"
          "'x'.y = 3\n[origins.c]",
          "2:1+7 duplicate-key > one of the two\n3:2+7 duplicate-key > one of the two\n"
          "5:2+7 duplicate-key > one of the two\n7:2+1 unknown-key\n8:2+1 duplicate-key > one of the two\n"
          "10:3+1 duplicate-key > one of the two\n13:2+7 duplicate-key > one of the two\n"},
      Mistake{
          "origins = []\nroutes = [{path = \"/a\", x = {b = 1, b = [\n], '\xE4\xB8\xAD' = 1, '\xE4\xB8\xAD' = 2}, path "
          "=1}]\n",
          "2:19+4 route-empty > settings of its own; an empty list of origins allows none\n2:25+1 unknown-key\n"
          "3:27+4 duplicate-key > one of the two\n"},
      Mistake{"origins = []\n[[routes]]\npath = \"/a\"\ndebug = true\n path = \"/b\"\n",
              "5:2+4 duplicate-key > one of the two\n"},
      Mistake{"# \xE4\xB8\xAD\norigins = [\"\xE4\xB8\xAD.tw\"] # x\nhedaers = []\n",
              "2:12+8 origin-scheme-missing > \"https://xn--fiq.tw\"\n3:1+7 unknown-key > request-headers\n"},
      Mistake{"origins = \"https://a.example\"\nmax-age = 1979-05-27\n",
              "1:11+19 wrong-type > [\"https://a.example\"]\n2:11+10 duration-invalid > \"2h\"\n"},
      Mistake{"origins = []\n[routes] # one\npath = \"/a\"\ndebug = true\n", "2:1+8 wrong-type > [[routes]]\n"},
      Mistake{"origins = []\nroutes = {path = \"/a\", debug = true}\n", "2:10+1 wrong-type > this map in brackets\n"},
      Mistake{"a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a = 1\n", "1:34+1 too-large\n"},
      Mistake{"x = {a=\"\"\" \" \"\"\", b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b=1}\n", "1:52+1 too-large\n"},
  };
  expect_mistakes(Format::kToml, mistakes);
  // A key that stands twice does not keep it from being TOML.
  EXPECT_TRUE(read_policy("origins = []\norigins = []\n", Format::kToml).config);
}

TEST(ReadPolicy, RefusesBytesThatAreNoText) {
  for (const Format format : {Format::kYaml, Format::kJson, Format::kToml}) {
    const std::string text = std::string("ori\0gins: []\n  \xFF", 16);
    EXPECT_EQ(told(read_policy(text, format)), "1:4+1 syntax\n2:3+1 syntax > the same text, saved as UTF-8\n");
    EXPECT_FALSE(read_policy(text, format).config);
    EXPECT_EQ(read_policy(std::string(kMaxPolicyBytes + 1, ' '), format).issues.front().code, Code::kTooLarge);
  }
}

TEST(ReadPolicy, NamesTheOrigin) {
  const PolicyFile file =
      read_policy("origins: [http://a.example]\nroutes: [{path: /a, credentials: true}]\n", Format::kYaml);
  ASSERT_EQ(file.issues.size(), 1U);
  EXPECT_TRUE(file.issues[0].message.ends_with(" The route inherits http://a.example.")) << file.issues[0].message;
  EXPECT_EQ(file.issues[0].at, (Position{2, 34, 4}));
}

TEST(ReadPolicy, NamesTheLineOfTheFirst) {
  for (const auto& [format, text] : {std::pair(Format::kYaml, "origins: []\ndebug: true\norigins: []\n"),
                                     {Format::kJson, "{\"origins\": [],\n\"debug\": true,\n\"origins\": []}"},
                                     {Format::kToml, "origins = []\ndebug = true\norigins = []\n"}}) {
    const PolicyFile file = read_policy(text, format);
    ASSERT_EQ(file.issues.size(), 1U) << text;
    EXPECT_EQ(file.issues[0].message, "This key is written on line 1 already.") << text;
    EXPECT_EQ(file.issues[0].at.line, 3U) << text;
  }
}

TEST(ReadPolicy, OneSentenceForUtf16) {
  for (const bool big : {false, true}) {
    std::string text = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : std::string("origins: []\n")) (text += big ? '\0' : c) += big ? c : '\0';
    for (const std::size_t mark : {0U, 2U}) {
      EXPECT_EQ(told(read_policy(text.substr(mark), Format::kYaml)), "1:1+1 syntax > the same text, saved as UTF-8\n");
    }
  }
}

TEST(ReadPolicy, TellsFormatsApart) {
  struct Case {
    std::string_view name, text;
    Format format;
  };
  for (const auto& [name, text, format] :
       {Case{"a.YML", "{\"origins\": []}", Format::kYaml}, Case{"dir.toml/a.json", "", Format::kJson},
        Case{"a.toml", "", Format::kToml}, Case{"", "", Format::kYaml}, Case{"a.conf", "origins: []", Format::kYaml},
        Case{"", " {\n \"origins\": []}", Format::kJson}, Case{"", "{origins: []}", Format::kYaml},
        Case{"", "# x\n\norigins = []", Format::kToml}, Case{"", "[[routes]]", Format::kToml},
        Case{"", "origins: [https://a.example/?a=b]", Format::kYaml}}) {
    EXPECT_EQ(format_of(name, text), format) << name << ' ' << text;
  }
}

TEST(ReadPolicy, IgnoresAByteOrderMark) {
  const PolicyFile file = read_policy("\xEF\xBB\xBForgins: []\r\norigins: []\r\n", Format::kYaml);
  EXPECT_EQ(told(file), "1:1+6 unknown-key > remove this key, or move what it says to origins\n");
}

}  // namespace
}  // namespace crosscheck::policy
