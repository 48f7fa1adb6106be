// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "diagnosis/messages/message.h"
#include "paste/items.h"

namespace crosscheck::diagnosis::messages {
namespace {

struct Wild {
  std::string address;
  std::vector<std::string> expected;  // "firefox zh-CN acao-missing"
  std::string text;
};

std::vector<Wild> read_wild_messages() {
  std::vector<Wild> all;
  std::ifstream file("tests/diagnosis/wild_messages.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("@ ")) {
      all.push_back({line.substr(2), {}, {}});
    } else if (!all.empty() && line.starts_with("= ")) {
      all.back().expected.push_back(line.substr(2));
    } else if (!all.empty()) {
      all.back().text += line + '\n';
    }
  }
  return all;
}

TEST(WildMessages, AreRecognised) {
  const std::vector<Wild> all = read_wild_messages();
  EXPECT_GE(all.size(), 60u);
  for (const Wild& wild : all) {
    std::vector<std::string> found;
    for (const Message& message : read_messages(wild.text)) {
      found.push_back(std::string(message.browser ? to_string(*message.browser) : "none") + ' ' + message.language +
                      ' ' + message.failure);
    }
    EXPECT_EQ(found, wild.expected) << wild.address << '\n' << wild.text;
  }
}

TEST(WildMessages, WhatIsNotAboutCorsIsNotCalledSo) {
  std::ifstream file("tests/diagnosis/not_cors.txt");
  std::vector<std::string> texts;
  for (std::string line; std::getline(file, line);) {
    if (line == "@") {
      texts.emplace_back();
    } else if (!texts.empty()) {
      texts.back() += line + '\n';
    }
  }
  EXPECT_GE(texts.size(), 45u);
  for (const std::string& text : texts) {
    for (const paste::Item& item : paste::read_items(text, {})) {
      EXPECT_NE(item.kind, paste::Item::Kind::kHeaders) << text;
      if (item.kind != paste::Item::Kind::kMessage) continue;
      EXPECT_FALSE(is_about_cors(item.message.failure)) << item.message.failure << ": " << text;
    }
  }
}

}  // namespace
}  // namespace crosscheck::diagnosis::messages
