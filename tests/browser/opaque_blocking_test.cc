// SPDX-License-Identifier: Apache-2.0
// Opaque Response Blocking, as Firefox and Chromium did it.
#include "browser/opaque_blocking.h"

#include <gtest/gtest.h>

#include "browser/document_or_data.h"
#include "tests/browser/exchange.h"

namespace crosscheck::test {
namespace {

using browser::Asker;

struct Row {
  Asker as;
  std::uint16_t status;
  std::string_view type;
  bool nosniff;
  bool blocked;
};

const Row kRows[] = {
    {Asker::kImage, 200, "application/json", false, false},
    {Asker::kImage, 200, "application/json", true, true},
    {Asker::kImage, 200, "application/vnd.api+json", true, true},
    {Asker::kImage, 200, "text/plain", true, false},
    {Asker::kImage, 200, "application/pdf", false, true},
    {Asker::kImage, 200, "image/svg+xml", true, false},
    {Asker::kImage, 404, "image/png", false, false},
    {Asker::kImage, 206, "image/png", false, true},
    {Asker::kScript, 404, "text/plain", false, true},
    {Asker::kScript, 404, "text/javascript", false, false},
    {Asker::kScript, 200, "text/html", false, false},
    {Asker::kStyle, 200, "video/mp4", false, true},
    {Asker::kFetch, 200, "application/pdf", true, false},
};

TEST(OpaqueResponseBlocking, Firefox) {
  for (const Row& row : kRows) {
    std::vector<Header> lines{{"Content-Type", std::string(row.type)}};
    if (row.nosniff) lines.push_back({"X-Content-Type-Options", "nosniff"});
    const auto answer = make_answer({row.status, lines});
    EXPECT_EQ(!opaque_response_blocking(browser::kFirefox, row.as, *answer).empty(), row.blocked)
        << to_string(row.as) << " " << row.status << " " << row.type;
  }
}

struct BodyRow {
  Asker as;
  std::string_view type;
  std::string_view body;
  bool nosniff;
  bool standard, chromium, firefox;
};

const BodyRow kBodyRows[] = {
    // what the type decides
    {Asker::kImage, "application/pdf", "", false, true, true, true},
    {Asker::kStyle, "application/vnd.ms-word.document.macroenabled.12", "", false, true, true, true},
    {Asker::kImage, "application/json", "", false, false, false, false},
    {Asker::kImage, "application/problem+json", "", true, true, true, true},
    {Asker::kImage, "text/plain", "", true, true, true, false},
    {Asker::kImage, "application/json+protobuf", "", true, false, true, false},
    {Asker::kImage, "image/svg+xml", "", true, false, false, false},
    // what the bytes decide
    {Asker::kScript, "text/plain", "{\"a\":1}", false, true, true, true},
    {Asker::kScript, "application/octet-stream", "<html>", false, true, true, true},
    {Asker::kScript, "text/javascript", "<html>", false, false, true, false},
    {Asker::kStyle, "font/ttf", "<?xml version='1.0'?>", false, true, true, true},
    // where they are not looked at
    {Asker::kScript, "text/css", "<html>", false, false, false, false},
    {Asker::kStyle, "nonsense", "<html>", false, false, false, false},
    {Asker::kScript, "*/*", "<html>", false, false, false, false},
    {Asker::kFetch, "text/html", "<html>", true, false, false, false},
};

TEST(OpaqueResponseBlocking, ByTypeAndBytes) {
  for (const BodyRow& row : kBodyRows) {
    Answer answer{.status = 200};
    answer.headers.append("Content-Type", row.type);
    if (row.nosniff) answer.headers.append("X-Content-Type-Options", "nosniff");
    answer.body = row.body;
    const auto blocks = [&](const browser::Traits& traits) {
      return !opaque_response_blocking(traits, row.as, answer).empty();
    };
    EXPECT_EQ(blocks(browser::kStandard), row.standard) << row.type << " " << row.body;
    EXPECT_EQ(blocks(browser::kChromium), row.chromium) << row.type << " " << row.body;
    EXPECT_EQ(blocks(browser::kFirefox), row.firefox) << row.type << " " << row.body;
    EXPECT_FALSE(blocks(browser::kWebkit)) << row.type << " " << row.body;
  }
}

// Each was sent to Chromium as text/plain, for a stylesheet.
TEST(OpaqueResponseBlocking, WhatIsADocumentOrData) {
  const std::string wide(1021, ' ');
  for (const std::string& body :
       {std::string("<bogus"), std::string("\xEF\xBB\xBF \t\r\n\f<P"), std::string("<!-- c --> x\n<p>"),
        std::string("<!---->\n<p>"), std::string(" <?xml"), std::string("{ \"a\\\"\n\" :"), std::string("{\"\":"),
        std::string(")]}',"), std::string("{} &&"), std::string("for (;;);"), wide + "<p>"}) {
    EXPECT_TRUE(browser::is_document_or_data(body)) << body;
  }
  for (const std::string& body : {std::string(),
                                  std::string("<h2"),
                                  std::string("<svg"),
                                  std::string("x<p"),
                                  std::string("\v<p"),
                                  std::string(" \xEF\xBB\xBF<p"),
                                  std::string("<!-- c --><p>"),
                                  std::string("<!-->\n<p>"),
                                  std::string("<!-- <p>"),
                                  std::string("<?XML"),
                                  std::string("<!-- c -->\n<?xml"),
                                  std::string("{}"),
                                  std::string("{\"a\","),
                                  std::string("{\"a"),
                                  std::string("{\"a\\"),
                                  std::string("{a:1}"),
                                  std::string("[{\"a\":1}]"),
                                  std::string("  )]}'"),
                                  std::string("{ }&&"),
                                  std::string("for(;; );"),
                                  wide + "  <p>"}) {
    EXPECT_FALSE(browser::is_document_or_data(body)) << body;
  }
}

TEST(OpaqueResponseBlocking, IsToldBesideTheLinesOnCors) {
  browser::Intent intent = make_intent("GET");
  intent.as = Asker::kImage;
  intent.method.reset();
  const auto answer = make_answer({200, {{"Content-Type", "application/pdf"}}});
  const auto outcome = play(browser::Engine::kFirefox, intent, {{nullptr, answer}});
  EXPECT_EQ(outcome.failure, browser::Failure::kOrb);
  EXPECT_TRUE(outcome.console.empty());
  ASSERT_EQ(outcome.other_console.size(), 2u);
  EXPECT_EQ(outcome.other_console[0],
            "The resource at “https://api.example/v1” was blocked by OpaqueResponseBlocking. Reason: “mimeType is an "
            "opaque-blocklisted-never-sniffed MIME type”.");
}

TEST(OpaqueResponseBlocking, BackAtThePagesOrigin) {
  browser::Intent intent = make_intent("GET");
  intent.as = Asker::kImage;
  intent.method.reset();
  const auto redirect = make_answer({302, {{"Location", std::string(kPage) + "/picture"}}});
  const auto answer = make_answer({200, {{"Content-Type", "application/pdf"}}});
  const auto verdict = [&](browser::Engine engine) {
    return play(engine, intent, {{nullptr, redirect}, {nullptr, answer}}).verdict;
  };
  EXPECT_EQ(verdict(browser::Engine::kChromium), browser::Verdict::kOpaque);
  EXPECT_EQ(verdict(browser::Engine::kStandard), browser::Verdict::kBlocked);
}

}  // namespace
}  // namespace crosscheck::test
