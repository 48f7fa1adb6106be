// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "paste/header_lines.h"
#include "paste/items.h"

namespace crosscheck::paste {
namespace {

struct Shown {
  std::string_view text;
  std::vector<std::string> exchanges;  // "METHOD url status header-names"
};

std::string summary_of(const HeaderExchange& exchange) {
  std::string text = exchange.method + " " + exchange.url + " " + std::to_string(exchange.status);
  for (const Header& line : exchange.response) text += " " + line.name + "=" + line.value;
  return text;
}

TEST(HeaderLines, AsCurlAndDeveloperToolsShowThem) {
  const Shown cases[] = {
      {"HTTP/1.1 200 OK\r\nVary: Origin\r\nX-A: \r\n\r\nbody: no header\r\n", {"  200 Vary=Origin X-A="}},
      {"HTTP/2 204 \naccess-control-allow-origin: *\n", {"  204 access-control-allow-origin=*"}},
      // curl -v
      {"* Connected to api.example\n> OPTIONS /v1 HTTP/2\n> Host: api.example\n> Origin: https://app.example\n>\n"
       "< HTTP/2 204\n< vary: Origin\n<\n{ [5 bytes data]\n* Connection left intact\n",
       {"OPTIONS https://api.example/v1 204 vary=Origin"}},
      {"> GET / HTTP/1.1\n> Host: localhost:3000\n>\n< HTTP/1.1 301 Moved\n< Location: /a\n<\n"
       "> GET /a HTTP/1.1\n> Host: localhost:3000\n>\n< HTTP/1.1 200 OK\n< A: b\n",
       {"GET http://localhost:3000/ 301 Location=/a", "GET http://localhost:3000/a 200 A=b"}},
      // Chromium, parsed: pairs of lines, with and without colons
      {"Request URL:\nhttps://api.example/v1\nRequest Method:\nOPTIONS\nStatus Code:\n204 No Content\n"
       "access-control-allow-origin:\n*\nserver:\nnginx\n",
       {"OPTIONS https://api.example/v1 204 access-control-allow-origin=* server=nginx"}},
      {"access-control-allow-origin\nhttps://app.example\ncontent-type\ntext/html\n",
       {"  0 access-control-allow-origin=https://app.example content-type=text/html"}},
      // HTTP/2's own names
      {":method: PUT\n:authority: api.example\n:path: /v1\n:scheme: https\norigin: https://app.example\n\n"
       ":status: 200\nvary: Origin\n",
       {"PUT https://api.example/v1 200 vary=Origin"}},
      // Safari
      {"Summary\nURL: https://api.example/v1\nStatus: 200\nSource: Network\n\nRequest\nGET /v1 HTTP/1.1\n"
       "Origin: https://app.example\n\nResponse\nHTTP/1.1 200 OK\nVary: Origin\n",
       {"GET https://api.example/v1 200 Vary=Origin"}},
      {"Response Headers (120 B)\nx-a: b\n", {"  0 x-a=b"}},
      // nothing but names
      {"Access-Control-Allow-Origin: *", {"  0 Access-Control-Allow-Origin=*"}},
      {"date: today\nserver: nginx\nvary: Origin\n", {"  0 date=today server=nginx vary=Origin"}},
      {"HTTP/1.1 200 OK\n\nHTTP/1.1 404 Not Found\nA: b\n", {"  200", "  404 A=b"}},
      // no headers
      {"Note: this is a text\nServer: mine\n", {}},
      {"Date: Mon\nFrom: a@b\nSubject: c\n", {}},
      {"error: something\nstatus: 200\n", {}},
      {"", {}},
  };
  for (const Shown& one : cases) {
    std::vector<std::string> found;
    for (const HeaderExchange& exchange : read_header_lines(one.text)) found.push_back(summary_of(exchange));
    EXPECT_EQ(found, one.exchanges) << one.text;
  }
}

struct Judged {
  std::string_view text;
  Wish wish;
  std::string_view chromium;  // failure, or the verdict where there is none
  std::string_view origin;    // that was used
};

TEST(HeaderItems, AreJudgedAsABrowserWould) {
  const Wish app{.origin = "https://app.example"};
  const Judged cases[] = {
      {"HTTP/1.1 200 OK\nContent-Type: text/plain\n", app, "acao-missing", "https://app.example"},
      {"Access-Control-Allow-Origin: *", app, "allowed", "https://app.example"},
      {"Access-Control-Allow-Origin: *\nAccess-Control-Allow-Credentials: true",
       {},
       "acao-wildcard-credentials",
       "https://page.example"},
      {"Access-Control-Allow-Origin: https://app.example/", {}, "acao-mismatch", "https://app.example"},
      {"Access-Control-Allow-Origin: app.example", {}, "acao-invalid", "https://app.example"},
      {"Access-Control-Allow-Origin: https://a.example, https://b.example", {}, "acao-multiple", "https://a.example"},
      {"Access-Control-Allow-Origin: https://a.example\nAccess-Control-Allow-Origin: https://a.example",
       {},
       "acao-multiple",
       "https://a.example"},
      {"Access-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: True",
       {},
       "acac-not-true",
       "https://app.example"},
      // a preflight's answer
      {"HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, PUT", app,
       "allowed", "https://app.example"},
      {"HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, PUT",
       {.origin = "https://app.example", .method = "DELETE"},
       "preflight-method-denied",
       "https://app.example"},
      {"HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: Content-Type",
       {.origin = "https://app.example", .headers = {{"X-Token", "1"}}},
       "preflight-header-denied",
       "https://app.example"},
      {"> OPTIONS / HTTP/1.1\n> Host: a.example\n> Origin: https://b.example\n> Access-Control-Request-Method: PUT\n>\n"
       "< HTTP/1.1 401 Unauthorized\n",
       {},
       "preflight-acao-missing",
       "https://b.example"},
      // a preflight and the response
      {"HTTP/1.1 204 No Content\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: PUT\n\n"
       "HTTP/1.1 502 Bad Gateway\nServer: nginx\n",
       app, "acao-missing", "https://app.example"},
      // a redirect and where it leads
      {"HTTP/1.1 302 Found\nLocation: https://login.example/\nAccess-Control-Allow-Origin: *\n\n"
       "HTTP/1.1 200 OK\nContent-Type: text/html\n",
       app, "acao-missing", "https://app.example"},
  };
  for (const Judged& one : cases) {
    const std::vector<Item> items = read_header_items(one.text, one.wish);
    ASSERT_EQ(items.size(), 1u) << one.text;
    EXPECT_EQ(items[0].request.intent.origin, one.origin) << one.text;
    for (const Item::Result& result : items[0].results) {
      if (result.engine != browser::Engine::kChromium) continue;
      const std::string_view failure = browser::id(result.outcome.failure);
      EXPECT_EQ(failure.empty() ? to_string(result.outcome.verdict) : failure, one.chromium) << one.text;
    }
  }
}

}  // namespace
}  // namespace crosscheck::paste
