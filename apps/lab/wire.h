// SPDX-License-Identifier: Apache-2.0
//
// A loopback server that sends exactly the bytes it is told: header lines in their order, twice where they are twice,
// a 103 before them, a trailer after them, or nothing at all. HTTP libraries sort, join and refuse such lines, and the
// scenarios are about them; everything that is not about bytes (the pages) is served by a library.
//
//   auto server = WireServer::start(0, [](const WireRequest& request) { return WireReply{some_answer}; });
//   (*server)->port();
//
// One request a connection. Request bodies are read and forgotten. Not for anything but 127.0.0.1.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

#include "crosscheck/http.h"

namespace crosscheck::lab {

struct WireRequest {
  std::string method;
  std::string target;  ///< path and query, as sent
  bool preflight = false;
};

struct WireReply {
  Answer answer;        ///< kDropped ends the connection, any other error sends bytes that are no HTTP
  std::string interim;  ///< raw bytes before the status line
  HeaderList trailers;  ///< makes the body a chunked one
};

class WireServer {
 public:
  using Handler = std::function<WireReply(const WireRequest&)>;

  /// @param port    0: any free one.
  /// @param handler called from several threads at once; must not throw.
  /// The error is a sentence.
  [[nodiscard]] static tl::expected<std::unique_ptr<WireServer>, std::string> start(std::uint16_t port,
                                                                                    Handler handler);
  /// Ends every connection and waits for its threads.
  ~WireServer();

  [[nodiscard]] std::uint16_t port() const noexcept;

 private:
  struct State;
  explicit WireServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// A loopback port that is taken and refuses every connection for as long as this lives.
class ClosedPort {
 public:
  ClosedPort();
  ~ClosedPort();
  ClosedPort(const ClosedPort&) = delete;
  ClosedPort& operator=(const ClosedPort&) = delete;
  [[nodiscard]] std::uint16_t port() const noexcept { return port_; }  ///< 0 when none could be had

 private:
  std::uint16_t port_ = 0;  // before socket_, whose making sets it
  int socket_;
};

}  // namespace crosscheck::lab
