// SPDX-License-Identifier: Apache-2.0
// What goes out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "responders/live/live.h"
#include "tests/responders/raw_server.h"

namespace crosscheck::responders {
namespace {

using crosscheck::testing::RawServer;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* kReply = "HTTP/1.1 204 No Content\r\n\r\n";

browser::Request request_to(const RawServer& server, std::string_view method, std::string_view path = "/") {
  browser::Request request;
  request.method = method;
  request.url = *Url::parse(server.url(path));
  return request;
}

LiveOptions from_page(std::string_view origin) {
  LiveOptions options;
  options.max_time = 5;
  options.who.page = *Origin::parse(origin);
  return options;
}

TEST(LiveRequest, APreflightLooksLikeABrowsers) {
  const RawServer server(kReply);
  browser::Request request = request_to(server, "OPTIONS", "//a/%2E%41/b?q='|x#frag");
  request.preflight = true;
  request.headers = {
      {"Origin", "null"}, {"Access-Control-Request-Method", "PUT"}, {"Access-Control-Request-Headers", "x-a"}};
  LiveResponder live(from_page("http://localhost:3000"));
  const auto answer = live.respond(request);
  ASSERT_FALSE(answer->error);
  const std::string sent = server.requests().at(0);
  EXPECT_THAT(sent, StartsWith("OPTIONS //a/%2E%41/b?q=%27|x HTTP/1.1\r\n"));
  for (const char* line :
       {"\r\nOrigin: null\r\n", "\r\nAccess-Control-Request-Method: PUT\r\n",
        "\r\nAccess-Control-Request-Headers: x-a\r\n", "\r\nAccept: */*\r\n", "\r\nUser-Agent: Mozilla/5.0 ",
        "\r\nSec-Fetch-Mode: cors\r\n", "\r\nSec-Fetch-Dest: empty\r\n", "\r\nSec-Fetch-Site: cross-site\r\n",
        "\r\nReferer: http://localhost:3000/\r\n"}) {
    EXPECT_THAT(sent, HasSubstr(line));
  }
  for (const char* name : {"Cookie:", "Content-Type:", "Expect:", "Content-Length:"})
    EXPECT_THAT(sent, Not(HasSubstr(name)));
  EXPECT_EQ(live.facts(*answer)->sent, sent);
}

TEST(LiveRequest, Bodies) {
  struct Row {
    const char* method;
    bool sends_body;
    const char* type;
    const char* end;
  };
  const Row rows[] = {
      {"POST", true, "text/plain", "Content-Length: 3\r\n\r\na=1"},
      {"PUT", true, nullptr, "Content-Length: 3\r\n\r\na=1"},
      {"DELETE", true, nullptr, "Content-Length: 3\r\n\r\na=1"},
      {"POST", false, nullptr, "Content-Length: 0\r\n\r\n"},
      {"DELETE", false, nullptr, "\r\n\r\n"},
  };
  for (const Row& row : rows) {
    const RawServer server(kReply);
    browser::Request request = request_to(server, row.method);
    request.sends_body = row.sends_body;
    if (row.type != nullptr) request.headers.append("Content-Type", row.type);
    LiveOptions options = from_page("https://app.example");
    options.body = "a=1";
    LiveResponder live(options);
    ASSERT_FALSE(live.respond(request)->error);
    const std::string sent = server.requests().at(0);
    EXPECT_THAT(sent, ::testing::EndsWith(row.end)) << row.method;
    EXPECT_EQ(sent.find("Content-Type") != std::string::npos, row.type != nullptr) << sent;
  }
}

TEST(LiveRequest, HeadHasNoBodyToWaitFor) {
  const RawServer server("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
  LiveResponder live(from_page("https://app.example"));
  const auto answer = live.respond(request_to(server, "HEAD"));
  ASSERT_FALSE(answer->error);
  EXPECT_TRUE(live.facts(*answer)->notes.empty());
}

TEST(LiveRequest, LineBreaksAreRefusedBeforeAnythingIsSent) {
  const RawServer server(kReply);
  LiveResponder live(from_page("https://app.example"));
  for (const std::string_view value : {std::string_view("a\r\nEvil: 1"), std::string_view("a\nb"),
                                       std::string_view("a\rb"), std::string_view("a\0b", 3)}) {
    browser::Request request = request_to(server, "GET");
    request.headers.append("X-A", value);
    const auto answer = live.respond(request);
    ASSERT_TRUE(answer->error);
    EXPECT_EQ(answer->error->detail, "not sent: the value of X-A holds a line break or a NUL");
  }
  browser::Request odd_name = request_to(server, "GET");
  odd_name.headers.append("X-A: 1\r\nEvil", "1");
  EXPECT_TRUE(live.respond(odd_name)->error);
  EXPECT_TRUE(live.respond(request_to(server, "GET / HTTP/1.1\r\nX:"))->error);
  LiveOptions options = from_page("https://app.example");
  options.who.overrides = {{"User-Agent", "a\nb"}};
  LiveResponder overriding(options);
  EXPECT_TRUE(overriding.respond(request_to(server, "GET"))->error);
  EXPECT_TRUE(server.requests().empty());
}

TEST(LiveRequest, EmptyAndOddValuesAreSentAsTheyAre) {
  const RawServer server(kReply);
  browser::Request request = request_to(server, "GET");
  request.headers = {{"Origin", ""}, {"X-Odd", "\x01\xff;,"}, {"X-Odd", "2"}};
  LiveResponder live(from_page("https://app.example"));
  ASSERT_FALSE(live.respond(request)->error);
  EXPECT_THAT(server.requests().at(0), HasSubstr("Origin:\r\nX-Odd: \x01\xff;,\r\nX-Odd: 2\r\n"));
}

TEST(LiveRequest, CookiesGoWithCredentialsAndToTheirHostOnly) {
  struct Row {
    bool credentials;
    const char* host;
    bool sent;
  };
  for (const Row& row :
       {Row{true, "127.0.0.1", true}, Row{false, "127.0.0.1", false}, Row{true, "other.example", false}}) {
    const RawServer server(kReply);
    LiveOptions options = from_page("https://app.example");
    options.who.cookie = "a=1";
    options.who.cookie_host = row.host;
    LiveResponder live(options);
    browser::Request request = request_to(server, "GET");
    request.credentials = row.credentials;
    ASSERT_FALSE(live.respond(request)->error);
    EXPECT_EQ(server.requests().at(0).find("Cookie: a=1\r\n") != std::string::npos, row.sent);
  }
}

TEST(LiveRequest, SecFetchSite) {
  struct Row {
    const char* page;
    const char* target;
    const char* site;
  };
  const Row rows[] = {
      {"https://a.example", "https://a.example", "same-origin"},
      {"https://a.example", "https://a.example:8443", "same-site"},
      {"https://app.a.example", "https://api.a.example", "same-site"},
      {"https://a.example", "https://x.y.a.example", "same-site"},
      {"http://app.a.example", "https://api.a.example", "cross-site"},
      {"https://a.example", "https://b.example", "cross-site"},
      {"https://a.co.uk", "https://b.co.uk", "cross-site"},
      {"https://x.a.co.uk", "https://y.a.co.uk", "same-site"},
      {"http://127.0.0.1:1", "http://127.0.0.1:2", "same-site"},
      {"http://127.0.0.1", "http://127.1.0.1", "cross-site"},
      {"http://localhost:3000", "http://localhost:8080", "same-site"},
      {"null", "https://a.example", "cross-site"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(sec_fetch_site(*Origin::parse(row.page), *Origin::parse(row.target)), row.site)
        << row.page << ' ' << row.target;
  }
}

}  // namespace
}  // namespace crosscheck::responders
