// SPDX-License-Identifier: Apache-2.0
//
// A server on loopback that says exactly what a test wants, HTTP or not.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct ssl_ctx_st;

namespace crosscheck::testing {

/// One accepted connection, plain or TLS.
class Connection {
 public:
  virtual ~Connection() = default;
  /// False once the peer is gone.
  virtual bool write(std::string_view bytes) = 0;
  /// At most one buffer; empty at the end.
  virtual std::string read() = 0;
};

/// What a certificate made on the spot says.
struct CertificateWish {
  std::string host = "localhost";
  int valid_from_days = -1;  ///< from now
  int valid_until_days = 1;
};

class RawServer {
 public:
  /// Called once a request; false closes the connection, true waits for the next request on it.
  using Handler = std::function<bool(Connection&, const std::string& request)>;

  /// Speaks first, whatever comes.
  struct Eager {};

  explicit RawServer(Handler handler);
  RawServer(Eager, std::string greeting);
  /// Answers every request with these bytes and closes.
  explicit RawServer(std::string reply);
  /// The same over TLS, with a self-signed certificate.
  RawServer(std::string reply, const CertificateWish& certificate);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
  [[nodiscard]] std::string url(std::string_view path = "/") const;
  /// What was asked so far.
  [[nodiscard]] std::vector<std::string> requests() const;
  /// The certificate in PEM; empty without TLS.
  [[nodiscard]] const std::string& certificate() const noexcept { return pem_; }

 private:
  void listen_on_loopback();
  void serve();
  void serve_connection(Connection& connection);

  Handler handler_;
  std::string greeting_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<int> open_{-1};
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  ssl_ctx_st* tls_ = nullptr;
  std::string pem_;
  std::thread thread_;
};

}  // namespace crosscheck::testing
