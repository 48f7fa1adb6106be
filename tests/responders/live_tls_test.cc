// SPDX-License-Identifier: Apache-2.0
// What is the matter with a certificate, in words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "responders/live/live.h"
#include "tests/responders/raw_server.h"

namespace crosscheck::responders {
namespace {

using crosscheck::testing::CertificateWish;
using crosscheck::testing::RawServer;
using ::testing::HasSubstr;

constexpr const char* kReply = "HTTP/1.1 200 OK\r\nA: 1\r\nContent-Length: 0\r\n\r\n";

/// The certificate in a file, for as long as the object lives.
class AuthorityFile {
 public:
  explicit AuthorityFile(const RawServer& server)
      : path_(::testing::TempDir() + std::to_string(server.port()) + ".pem") {
    std::ofstream(path_) << server.certificate();
  }
  ~AuthorityFile() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

browser::Request get(const std::string& url) {
  browser::Request request;
  request.method = "GET";
  request.url = *Url::parse(url);
  return request;
}

std::shared_ptr<const Answer> ask(const std::string& url, const std::string& cacert,
                                  std::vector<std::string> connect_to = {}) {
  LiveOptions options;
  options.max_time = 5;
  options.cacert = cacert;
  options.connect_to = std::move(connect_to);
  LiveResponder live(options);
  return live.respond(get(url));
}

void expect_tls_error(const std::shared_ptr<const Answer>& answer, const char* detail) {
  ASSERT_TRUE(answer->error);
  EXPECT_EQ(answer->error->kind, NetworkErrorKind::kTls);
  EXPECT_THAT(answer->error->detail, HasSubstr(detail));
}

TEST(LiveTls, TrustedCertificate) {
  const RawServer server(kReply, CertificateWish{});
  const auto answer = ask(server.url(), AuthorityFile(server).path());
  ASSERT_FALSE(answer->error) << answer->error->detail;
  EXPECT_EQ(answer->status, 200);
}

TEST(LiveTls, SelfSigned) {
  const RawServer server(kReply, CertificateWish{});
  expect_tls_error(ask(server.url(), {}), "self-signed certificate (subject CN = localhost, issuer CN = localhost)");
}

TEST(LiveTls, Expired) {
  const RawServer server(kReply, CertificateWish{"localhost", -10, -2});
  expect_tls_error(ask(server.url(), AuthorityFile(server).path()), "the certificate has expired on ");
}

TEST(LiveTls, NotYetValid) {
  const RawServer server(kReply, CertificateWish{"localhost", 2, 10});
  expect_tls_error(ask(server.url(), AuthorityFile(server).path()), "the certificate is not valid yet: from ");
}

TEST(LiveTls, AnotherHost) {
  const RawServer server(kReply, CertificateWish{"shop.example", -1, 1});
  expect_tls_error(ask(server.url(), AuthorityFile(server).path()),
                   "the certificate is for another host name: DNS:shop.example");
  const auto moved = ask("https://shop.example/", AuthorityFile(server).path(),
                         {"shop.example:443:127.0.0.1:" + std::to_string(server.port())});
  EXPECT_FALSE(moved->error) << moved->error->detail;
}

TEST(LiveTls, PlaintextOnATlsPort) {
  const RawServer plain(RawServer::Eager{}, "HTTP/1.1 400 Bad Request\r\n\r\n");
  expect_tls_error(ask("https://localhost:" + std::to_string(plain.port()) + "/", {}), "does not speak TLS");
}

TEST(LiveTls, TlsOnAPlaintextUrl) {
  const RawServer secure(kReply, CertificateWish{});
  const auto answer = ask("http://localhost:" + std::to_string(secure.port()) + "/", {});
  ASSERT_TRUE(answer->error);
  EXPECT_TRUE(answer->error->kind == NetworkErrorKind::kInvalid || answer->error->kind == NetworkErrorKind::kDropped);
}

TEST(LiveTls, OverlookedProblemsAreTold) {
  const RawServer server(kReply, CertificateWish{"localhost", -10, -2});
  LiveOptions options;
  options.insecure = true;
  LiveResponder live(options);
  const auto answer = live.respond(get(server.url()));
  ASSERT_FALSE(answer->error) << answer->error->detail;
  ASSERT_EQ(live.facts(*answer)->notes.size(), 1U);
  EXPECT_THAT(live.facts(*answer)->notes[0], HasSubstr("-k overlooked that "));
}

TEST(LiveTls, UnusableAuthorityFile) {
  const RawServer server(kReply, CertificateWish{});
  expect_tls_error(ask(server.url(), "/dev/null"), "file of certificate authorities");
}

}  // namespace
}  // namespace crosscheck::responders
