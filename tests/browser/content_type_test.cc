// SPDX-License-Identifier: Apache-2.0
// Which of several types counts, as three browsers were seen to judge scripts, style sheets and event streams.
#include "browser/content_type.h"

#include <gtest/gtest.h>

#include "browser/engines/standard.h"

namespace crosscheck::browser {
namespace {

constexpr std::string_view kNone = "none";

struct Row {
  std::vector<std::string_view> lines;
  Asker as;
  std::string_view standard, chromium, firefox, webkit;  // kNone: what is there is no type
};

const Row kRows[] = {
    {{"text/css"}, Asker::kStyle, "text/css", "text/css", "text/css", "text/css"},
    {{"text/html, text/css"}, Asker::kStyle, "text/css", "text/css", "text/css", "text/html"},
    {{"text/html", "text/css"}, Asker::kStyle, "text/css", "text/css", "text/css", "text/html"},
    {{"text/html", "text/css"}, Asker::kWorker, "text/css", "text/css", "text/css", "text/css"},
    {{"text/css, nonsense"}, Asker::kStyle, "text/css", "text/css", "text/css", "text/css"},
    {{"text/css, */*"}, Asker::kStyle, "text/css", "text/css", "text/css", "text/css"},
    {{"text/css, /css"}, Asker::kStyle, "text/css", "/css", "text/css", "text/css"},
    {{"/css"}, Asker::kStyle, kNone, "/css", "/css", kNone},
    {{"/css", "nonsense"}, Asker::kStyle, kNone, "/css", kNone, kNone},
    {{"text/css x"}, Asker::kStyle, kNone, "text/css", "text/css", "text/css"},
    {{"text/javascript, text/css x"}, Asker::kModule, "text/javascript", "text/css", "text/javascript", kNone},
    {{"text/javascript;x=1, text/html"}, Asker::kModule, "text/html", "text/html", "text/html", "text/javascript"},
    {{"text/html", "text/javascript;x=1"},
     Asker::kModule,
     "text/javascript",
     "text/javascript",
     "text/javascript",
     "text/javascript"},
    {{"text/event-stream, text/html"}, Asker::kEventSource, "text/html", "text/html", "text/html", "text/event-stream"},
    {{"*/*"}, Asker::kScript, kNone, kNone, kNone, "*/*"},
    {{""}, Asker::kScript, kNone, kNone, kNone, kNone},
    {{}, Asker::kScript, kNone, kNone, kNone, kNone},
};

TEST(ContentType, OneOfSeveralCounts) {
  for (const Row& row : kRows) {
    HeaderList headers;
    std::string joined;
    for (const std::string_view line : row.lines) {
      headers.append("Content-Type", line);
      joined.append(line).append(" | ");
    }
    const auto expect = [&](const Traits& traits, std::string_view engine, std::string_view expected) {
      const ContentType read = read_content_type(traits, headers, row.as);
      EXPECT_EQ(read.is_type ? std::string_view(read.text) : kNone, expected) << engine << ": " << joined;
    };
    expect(kStandard, "standard", row.standard);
    expect(kChromium, "chromium", row.chromium);
    expect(kFirefox, "firefox", row.firefox);
    expect(kWebkit, "webkit", row.webkit);
  }
}

TEST(ContentType, WebkitQuotesWhatLibsoupFound) {
  const auto quoted = [](std::string_view line, Asker as) {
    return quoted_content_type(kWebkit, HeaderList{{"Content-Type", std::string(line)}}, as);
  };
  EXPECT_EQ(quoted("text/html; charset=utf-8", Asker::kModule), "text/html");
  EXPECT_EQ(quoted("text/html, ", Asker::kModule), "text/html");
  EXPECT_EQ(quoted("text/html, image/gif", Asker::kModule), "");
  EXPECT_EQ(quoted("/css", Asker::kModule), "/css");
  EXPECT_EQ(quoted("*/*", Asker::kModule), "");
  EXPECT_EQ(quoted("nonsense", Asker::kEventSource), "nonsense");
}

}  // namespace
}  // namespace crosscheck::browser
