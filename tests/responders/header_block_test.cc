// SPDX-License-Identifier: Apache-2.0
#include "responders/live/header_block.h"

#include <gtest/gtest.h>

namespace crosscheck::responders {
namespace {

HeaderBlock read(std::initializer_list<std::string_view> lines) {
  HeaderBlock block;
  for (const std::string_view line : lines) EXPECT_TRUE(block.add_line(line));
  return block;
}

TEST(HeaderBlock, AFoldBeforeTheFirstLineIsNobodys) {
  const HeaderBlock block = read({"HTTP/1.1 200 OK\r\n", " lost\r\n", "A: 1\r\n", "\r\n"});
  EXPECT_TRUE(block.folded);
  EXPECT_EQ(block.headers, (HeaderList{{"A", "1"}}));
}

TEST(HeaderBlock, Http2) {
  const HeaderBlock block = read({"HTTP/2 204 \r\n", "vary: origin\r\n", "\r\n"});
  EXPECT_EQ(block.http_version, "2");
  EXPECT_EQ(block.status, 204);
  EXPECT_TRUE(block.complete());
}

TEST(HeaderBlock, NothingIsCompleteBeforeTheBlankLine) {
  EXPECT_FALSE(read({"HTTP/1.1 200 OK\r\n", "A: 1\r\n"}).complete());
  EXPECT_FALSE(read({"HTTP/1.1 103 E\r\n", "A: 1\r\n", "\r\n"}).complete());
  EXPECT_FALSE(read({"noise\r\n", "\r\n"}).complete());
}

TEST(HeaderBlock, Limit) {
  HeaderBlock block;
  EXPECT_TRUE(block.add_line("HTTP/1.1 200 OK\r\n"));
  const std::string line = "A: " + std::string(1019, 'a') + "\r\n";
  int lines = 0;
  while (block.add_line(line)) ++lines;
  EXPECT_EQ(lines, 255);
}

}  // namespace
}  // namespace crosscheck::responders
