// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/phrases.h"

#include <gtest/gtest.h>

namespace crosscheck::diagnosis {
namespace {

TEST(Phrases, AreInEveryLanguage) {
  EXPECT_EQ(phrase("Why", Language::kEnglish), "Why");
  EXPECT_EQ(phrase("Why", Language::kTaiwan), "原因");
  EXPECT_EQ(translated("redirect mode error", Language::kMainland), "重定向模式为 error");
  EXPECT_EQ(translated("nobody says this", Language::kMainland), "nobody says this");
}

TEST(Phrases, TakeValuesInOrderOrByPosition) {
  EXPECT_EQ(fill("no {}", {"Vary"}), "no Vary");
  EXPECT_EQ(fill("{} and {}", {"a", "b"}), "a and b");
  EXPECT_EQ(fill("{1}, then {0}", {"a", "b"}), "b, then a");
  EXPECT_EQ(fill("{0} of {0}", {"3"}), "3 of 3");
  EXPECT_EQ(fill("{}{}", {"{}"}), "{}");
  EXPECT_EQ(fill("{ {x} {", {"a"}), "{ {x} {");
}

TEST(Phrases, ToldInAnotherLanguageAfterwards) {
  EXPECT_EQ(told("no connection within 10 s", Language::kTaiwan), "10 s 內沒有連上");
  EXPECT_EQ(told("no connection within 10 s", Language::kEnglish), "no connection within 10 s");
  EXPECT_EQ(told("Could not resolve host: a.example", Language::kMainland), "无法解析主机名：a.example");
  EXPECT_EQ(told("-k overlooked that the certificate has expired; a browser does not", Language::kMainland),
            "-k 忽略了这个问题：证书已过期；浏览器不会忽略");
  EXPECT_EQ(told("self-signed certificate (subject CN=a, issuer CN=b)", Language::kTaiwan),
            "自行簽署的憑證（主體 CN=a，簽發者 CN=b）");
  EXPECT_EQ(told("the certificate is for another host name: DNS:a, DNS:b", Language::kTaiwan),
            "憑證是給其他主機名稱的：DNS:a, DNS:b");
  EXPECT_EQ(told("something that libcurl says", Language::kTaiwan), "something that libcurl says");
  EXPECT_EQ(told("", Language::kTaiwan), "");
  EXPECT_EQ(told("no connection within ", Language::kTaiwan), "no connection within ");
}

TEST(Phrases, WhatIsWrongWithInputIsTold) {
  for (const UrlErrorCode code : {UrlErrorCode::kMissingScheme, UrlErrorCode::kMissingHost, UrlErrorCode::kInvalidHost,
                                  UrlErrorCode::kInvalidIpv4, UrlErrorCode::kInvalidIpv6, UrlErrorCode::kInvalidPort,
                                  UrlErrorCode::kOpaqueBase, UrlErrorCode::kTooLong}) {
    EXPECT_NE(told(sentence(code), Language::kTaiwan), sentence(code));
    EXPECT_NE(told(sentence(code), Language::kMainland), sentence(code));
  }
  EXPECT_EQ(told("',' or '}' is expected", Language::kTaiwan), "這裡應該是 ',' 或 '}'");
  EXPECT_EQ(told("':' is expected", Language::kMainland), "此处应为 ':'");
  EXPECT_EQ(told("cannot listen on 127.0.0.1:80: the port is taken or not ours to take", Language::kMainland),
            "无法在 127.0.0.1:80 上监听：端口已被占用，或无权使用");
}

TEST(Phrases, SentencesOfFailures) {
  EXPECT_EQ(sentence(browser::Failure::kAcaoMissing, Language::kEnglish),
            browser::sentence(browser::Failure::kAcaoMissing));
  EXPECT_EQ(sentence(browser::Failure::kCsp, Language::kTaiwan), "網頁的 Content-Security-Policy 禁止這個網址。");
}

}  // namespace
}  // namespace crosscheck::diagnosis
