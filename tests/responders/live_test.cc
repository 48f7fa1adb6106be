// SPDX-License-Identifier: Apache-2.0
#include "responders/live/live.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

#include "tests/responders/raw_server.h"

namespace crosscheck::responders {
namespace {

using crosscheck::testing::Connection;
using crosscheck::testing::RawServer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;
using Kind = NetworkErrorKind;

browser::Request get(const std::string& url) {
  browser::Request request;
  request.method = "GET";
  request.url = *Url::parse(url);
  request.headers.append("Origin", "https://app.example");
  return request;
}

LiveOptions quick() {
  LiveOptions options;
  options.max_time = 5;
  options.body_time = 0.3;
  options.who.page = *Origin::parse("https://app.example");
  return options;
}

std::shared_ptr<const Answer> ask(const RawServer& server) {
  LiveResponder live(quick());
  return live.respond(get(server.url()));
}

TEST(Live, KeepsOrderCaseDuplicatesAndBytes) {
  const RawServer server(
      "HTTP/1.1 200 OK\r\nvary: a\r\nX-Odd: \xe9\xff \tb\r\nAccess-Control-Allow-Origin:*\r\n"
      "VARY:\r\nAccess-Control-Allow-Origin:  https://a.example\t \r\nContent-Length: 2\r\n\r\nok");
  const auto answer = ask(server);
  ASSERT_FALSE(answer->error);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->http_version, "1.1");
  EXPECT_EQ(answer->body, "ok");
  EXPECT_EQ(answer->headers, (HeaderList{{"vary", "a"},
                                         {"X-Odd", "\xe9\xff \tb"},
                                         {"Access-Control-Allow-Origin", "*"},
                                         {"VARY", ""},
                                         {"Access-Control-Allow-Origin", "https://a.example"},
                                         {"Content-Length", "2"}}));
}

TEST(Live, OddButReadableResponses) {
  struct Row {
    const char* why;
    std::string reply;
    std::uint16_t status;
    HeaderList headers;
  };
  const Row rows[] = {
      {"bare LF", "HTTP/1.1 200 OK\nA: 1\n\n", 200, {{"A", "1"}}},
      {"folded line", "HTTP/1.1 200 OK\r\nA: 1\r\n\t 2\r\nB: 3\r\n\r\n", 200, {{"A", "1 2"}, {"B", "3"}}},
      {"space before the colon", "HTTP/1.1 200 OK\r\nA : 1\r\n\r\n", 200, {{"A ", "1"}}},
      {"CR within a value", "HTTP/1.1 200 OK\r\nA: 1\r2\r\n\r\n", 200, {{"A", "1\r2"}}},
      {"no reason phrase", "HTTP/1.1 403\r\nA: 1\r\n\r\n", 403, {{"A", "1"}}},
      {"unheard-of status", "HTTP/1.1 999 No\r\nA: 1\r\n\r\n", 999, {{"A", "1"}}},
      {"HTTP/1.0", "HTTP/1.0 200 OK\r\nA: 1\r\n\r\n", 200, {{"A", "1"}}},
      {"a redirect is not followed", "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n", 302, {{"Location", "/x"}}},
      {"early hints are not the response",
       "HTTP/1.1 103 Early Hints\r\nAccess-Control-Allow-Origin: *\r\n\r\nHTTP/1.1 200 OK\r\nA: 1\r\n\r\n",
       200,
       {{"A", "1"}}},
      {"100 and 103",
       "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 E\r\nL: 1\r\n\r\nHTTP/1.1 404 N\r\nA: 1\r\n\r\n",
       404,
       {{"A", "1"}}},
      {"a body cut short is no failure of the fetch",
       "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
       200,
       {{"Content-Length", "9"}}},
      {"an unreadable body neither",
       "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc",
       200,
       {{"Content-Encoding", "gzip"}}},
  };
  for (const Row& row : rows) {
    const RawServer server(row.reply);
    const auto answer = ask(server);
    ASSERT_FALSE(answer->error) << row.why << ": " << answer->error->detail;
    EXPECT_EQ(answer->status, row.status) << row.why;
    EXPECT_EQ(answer->headers, row.headers) << row.why;
  }
}

TEST(Live, WhatIsNoResponse) {
  struct Row {
    const char* why;
    std::string reply;
    Kind kind;
    const char* detail;
  };
  const Row rows[] = {
      {"nothing", "", Kind::kDropped, "closed the connection without a response"},
      {"ends within the headers", "HTTP/1.1 200 OK\r\nA: 1\r\n", Kind::kDropped, ""},
      {"no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", Kind::kInvalid, "no HTTP response"},
      {"no HTTP, binary", std::string("\x15\x03\x01\x00\x02\x02\x46", 7), Kind::kInvalid, "must begin with https://"},
      {"NUL in a header", std::string("HTTP/1.1 200 OK\r\nA: 1\0 2\r\n\r\n", 29), Kind::kInvalid, ""},
      {"no colon", "HTTP/1.1 200 OK\r\nA: 1\r\ngarbage\r\n\r\n", Kind::kInvalid, ""},
      {"a line of a megabyte", "HTTP/1.1 200 OK\r\nA: " + std::string(1 << 20, 'a') + "\r\n\r\n", Kind::kInvalid, ""},
  };
  for (const Row& row : rows) {
    const RawServer server(row.reply);
    const auto answer = ask(server);
    ASSERT_TRUE(answer->error) << row.why;
    EXPECT_EQ(answer->error->kind, row.kind) << row.why << ": " << answer->error->detail;
    EXPECT_THAT(answer->error->detail, HasSubstr(row.detail)) << row.why;
    EXPECT_NE(answer->error->detail, "") << row.why;
  }
}

TEST(Live, TenThousandLinesAreKeptAndMoreThan256KilobytesAreNot) {
  const auto reply_with = [](std::string_view line) {
    std::string reply = "HTTP/1.1 200 OK\r\n";
    for (int i = 0; i < 10000; ++i) reply += line;
    return reply + "\r\n";
  };
  const RawServer many(reply_with("Vary: Origin\r\n"));
  EXPECT_EQ(ask(many)->headers.count("vary"), 10000U);
  const RawServer much(reply_with("Access-Control-Allow-Origin: *\r\n"));
  const auto answer = ask(much);
  ASSERT_TRUE(answer->error);
  EXPECT_EQ(answer->error->detail, "more than 256 kB of response headers");
}

TEST(Live, EndlessInformationalResponsesEnd) {
  const RawServer server([](Connection& peer, const std::string&) {
    while (peer.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")) {
    }
    return false;
  });
  const auto answer = ask(server);
  ASSERT_TRUE(answer->error);
  EXPECT_EQ(answer->error->kind, Kind::kInvalid);
}

TEST(Live, EndlessBodyIsCut) {
  const RawServer server([](Connection& peer, const std::string&) {
    peer.write("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n");
    while (peer.write(std::string(4096, 'x'))) {
    }
    return false;
  });
  LiveResponder live(quick());
  const auto answer = live.respond(get(server.url()));
  ASSERT_FALSE(answer->error);
  EXPECT_EQ(answer->body.size(), kMaxBodyBytes);
  EXPECT_THAT(live.facts(*answer)->notes, ElementsAre("only the first 64 kB of the body were read"));
}

TEST(Live, SlowBodyIsNotWaitedFor) {
  const RawServer server([](Connection& peer, const std::string&) {
    peer.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n");
    return true;  // and never a word again
  });
  const auto start = std::chrono::steady_clock::now();
  LiveResponder live(quick());
  const auto answer = live.respond(get(server.url()));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
  ASSERT_FALSE(answer->error);
  EXPECT_EQ(answer->body, "data: 1\n\n");
}

TEST(Live, SilenceAndTrickleTimeOut) {
  const RawServer silent([](Connection&, const std::string&) { return true; });
  const RawServer trickle([](Connection& peer, const std::string&) {
    peer.write("HTTP/1.1 200 OK\r\nA: 1\r\n");
    return true;
  });
  struct Row {
    const RawServer& server;
    const char* detail;
  };
  for (const Row& row : {Row{silent, "connected, but no response within 0.3 s"},
                         Row{trickle, "the response's headers did not end within 0.3 s"}}) {
    LiveOptions options = quick();
    options.max_time = 0.3;
    LiveResponder live(options);
    const auto answer = live.respond(get(row.server.url()));
    ASSERT_TRUE(answer->error);
    EXPECT_EQ(answer->error->kind, Kind::kTimeout);
    EXPECT_EQ(answer->error->detail, row.detail);
  }
}

TEST(Live, NobodyThere) {
  std::string url;
  {
    const RawServer gone("");
    url = gone.url();
  }
  LiveResponder live(quick());
  const auto refused = live.respond(get(url));
  ASSERT_TRUE(refused->error);
  EXPECT_EQ(refused->error->kind, Kind::kRefused);
  EXPECT_EQ(refused->error->detail, "Connection refused");
  const auto unknown = live.respond(get("http://a..b/"));
  ASSERT_TRUE(unknown->error);
  EXPECT_EQ(unknown->error->kind, Kind::kDns);
}

TEST(Live, TrailersAndInformationalResponsesStandApart) {
  const RawServer server(
      "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: Access-Control-Allow-Origin\r\n\r\n"
      "2\r\nok\r\n0\r\nAccess-Control-Allow-Origin: *\r\nX-Sum: 1\r\n\r\n");
  LiveResponder live(quick());
  const auto answer = live.respond(get(server.url()));
  ASSERT_FALSE(answer->error);
  EXPECT_FALSE(answer->headers.has("Access-Control-Allow-Origin"));
  const WireFacts* facts = live.facts(*answer);
  ASSERT_NE(facts, nullptr);
  EXPECT_EQ(facts->trailers, (HeaderList{{"Access-Control-Allow-Origin", "*"}, {"X-Sum", "1"}}));
  ASSERT_EQ(facts->informational.size(), 1U);
  EXPECT_EQ(facts->informational[0].status, 103);
  EXPECT_EQ(facts->informational[0].headers, (HeaderList{{"Link", "</a>"}}));
  EXPECT_EQ(facts->status_line, "HTTP/1.1 200 OK");
  EXPECT_EQ(facts->address, "127.0.0.1:" + std::to_string(server.port()));
  EXPECT_THAT(facts->notes,
              ElementsAre("Access-Control-Allow-Origin came as a trailer, after the body: browsers ignore it there"));
  EXPECT_EQ(live.facts(Answer{}), nullptr);
}

TEST(Live, ConnectToAndResolveChangeTheAddressOnly) {
  const RawServer server("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n");
  const std::string port = std::to_string(server.port());
  LiveOptions options = quick();
  options.connect_to = {"api.example:80:127.0.0.1:" + port};
  options.resolve = {"other.example:" + port + ":127.0.0.1"};
  LiveResponder live(options);
  EXPECT_FALSE(live.respond(get("http://api.example/v1"))->error);
  EXPECT_FALSE(live.respond(get("http://other.example:" + port + "/v2"))->error);
  EXPECT_THAT(server.requests()[0], HasSubstr("Host: api.example\r\n"));
  EXPECT_THAT(server.requests()[1], HasSubstr("Host: other.example:" + port));
}

// A server behind the one that ends TLS.
TEST(Live, ALayerBehindIsSpokenToAsTheOneInFrontWould) {
  const RawServer server("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n");
  LiveOptions options = quick();
  options.connect_to = {"api.example:443:127.0.0.1:" + std::to_string(server.port())};
  options.scheme = "http";
  options.forwarded = true;
  LiveResponder live(options);
  EXPECT_FALSE(live.respond(get("https://api.example/v1?a=1#b"))->error);
  EXPECT_THAT(server.requests()[0], StartsWith("GET /v1?a=1 HTTP/1.1\r\nHost: api.example\r\n"));
  EXPECT_THAT(server.requests()[0], HasSubstr("X-Forwarded-Proto: https\r\nX-Forwarded-Host: api.example\r\n"));
}

TEST(Live, ProxiesOfTheEnvironmentAreLeftAlone) {
  ::setenv("http_proxy", "http://127.0.0.1:1", 1);
  ::setenv("ALL_PROXY", "http://127.0.0.1:1", 1);
  const RawServer server("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n");
  EXPECT_FALSE(ask(server)->error);
  LiveOptions options = quick();
  options.proxy = "http://127.0.0.1:" + std::to_string(server.port());
  LiveResponder live(options);
  EXPECT_FALSE(live.respond(get("http://api.example/v1"))->error);
  EXPECT_THAT(server.requests()[1], HasSubstr("GET http://api.example/v1 HTTP/1.1\r\n"));
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
}

}  // namespace
}  // namespace crosscheck::responders
