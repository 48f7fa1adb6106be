// SPDX-License-Identifier: Apache-2.0
#include "apps/lab/wire.h"

#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "base/ascii.h"

namespace crosscheck::lab {
namespace {

constexpr std::size_t kMaxHead = 64 * 1024;
constexpr std::size_t kThreads = 32;
constexpr int kSlice = 50;  // milliseconds between two looks at whether the lab ends
constexpr std::chrono::seconds kPatience{5};
constexpr char kTlsHandshake = 0x16;  // the first byte of a TLS record that opens a connection

/// The words after the status code, for people who look at the wire; no browser reads them.
std::string_view reason_phrase(std::uint16_t status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 307:
      return "Temporary Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 500:
      return "Internal Server Error";
    default:
      return "";
  }
}

int loopback_socket(std::uint16_t port, std::uint16_t& bound) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -1;
  const int on = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (::bind(descriptor, generic, size) != 0 || ::getsockname(descriptor, generic, &size) != 0) {
    ::close(descriptor);
    return -1;
  }
  bound = ntohs(address.sin_port);
  return descriptor;
}

/// True when there is something to read before the patience or the lab ends.
bool readable(int descriptor, const std::atomic<bool>& stopping, std::chrono::seconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!stopping && std::chrono::steady_clock::now() < until) {
    pollfd poll{descriptor, POLLIN, 0};
    if (::poll(&poll, 1, kSlice) > 0) return true;
  }
  return false;
}

std::string read_head(int descriptor, const std::atomic<bool>& stopping) {
  std::string head;
  char buffer[4096];
  while (head.size() < kMaxHead && head.find("\r\n\r\n") == head.npos && readable(descriptor, stopping, kPatience)) {
    const ssize_t got = ::recv(descriptor, buffer, sizeof buffer, 0);
    if (got <= 0) break;
    head.append(buffer, static_cast<std::size_t>(got));
    if (head[0] == kTlsHandshake) break;
  }
  return head;
}

void send_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

/// Reads what still comes, so that closing does not reset the connection under the answer.
void linger(int descriptor, const std::atomic<bool>& stopping) {
  ::shutdown(descriptor, SHUT_WR);
  char buffer[4096];
  while (readable(descriptor, stopping, std::chrono::seconds{1})) {
    if (::recv(descriptor, buffer, sizeof buffer, 0) <= 0) return;
  }
}

WireRequest parse(std::string_view head) {
  WireRequest request;
  const std::string_view line = head.substr(0, head.find("\r\n"));
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == line.npos || first == last) return request;
  request.method = line.substr(0, first);
  request.target = line.substr(first + 1, last - first - 1);
  request.preflight = request.method == "OPTIONS" &&
                      ascii::to_lower(head).find("\r\naccess-control-request-method:") != std::string::npos;
  return request;
}

void append_line(std::string& bytes, const Header& line) {
  bytes.append(line.name).append(": ").append(line.value).append("\r\n");
}

std::string head_of(const WireReply& reply) {
  const Answer& answer = reply.answer;
  std::string bytes = reply.interim;
  bytes.append("HTTP/1.1 ").append(std::to_string(answer.status)).append(" ").append(reason_phrase(answer.status)) +=
      "\r\n";
  for (const Header& line : answer.headers) append_line(bytes, line);
  if (!reply.trailers.empty()) {
    bytes += "Transfer-Encoding: chunked\r\nTrailer: " + reply.trailers[0].name + "\r\n";
  } else if (answer.status != 204 && answer.status != 304) {
    bytes += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
  }
  return bytes += "Connection: close\r\n\r\n";
}

std::string body_of(const WireReply& reply) {
  if (reply.trailers.empty()) return reply.answer.body;
  char size[24];
  std::snprintf(size, sizeof size, "%zx\r\n", reply.answer.body.size());
  std::string bytes = size + reply.answer.body + "\r\n0\r\n";
  for (const Header& line : reply.trailers) append_line(bytes, line);
  return bytes += "\r\n";
}

void serve(int descriptor, const WireServer::Handler& handler, const std::atomic<bool>& stopping) {
  const std::string head = read_head(descriptor, stopping);
  const WireRequest request = parse(head);
  WireReply reply;
  if (!request.method.empty()) {
    reply = handler(request);
  } else {
    reply.answer.status = 400;
  }
  if (head.empty() || (reply.answer.error && reply.answer.error->kind == NetworkErrorKind::kDropped)) return;
  if (reply.answer.error) {
    send_all(descriptor, "+OK this port speaks something else\r\n");
  } else {
    send_all(descriptor, request.method == "HEAD" ? head_of(reply) : head_of(reply) + body_of(reply));
  }
  linger(descriptor, stopping);
}

}  // namespace

struct WireServer::State {
  int listener = -1;
  std::uint16_t port = 0;
  Handler handler;
  std::atomic<bool> stopping{false};
  httplib::ThreadPool pool{kThreads};
  std::thread acceptor;

  void accept_all() {
    while (!stopping) {
      pollfd poll{listener, POLLIN, 0};
      if (::poll(&poll, 1, kSlice) <= 0) continue;
      const int descriptor = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
      if (descriptor < 0) continue;
      pool.enqueue([this, descriptor] {
        serve(descriptor, handler, stopping);
        ::close(descriptor);
      });
    }
  }
};

tl::expected<std::unique_ptr<WireServer>, std::string> WireServer::start(std::uint16_t port, Handler handler) {
  auto state = std::make_unique<State>();
  state->handler = std::move(handler);
  state->listener = loopback_socket(port, state->port);
  if (state->listener < 0 || ::listen(state->listener, SOMAXCONN) != 0) {
    const std::string why = std::strerror(errno);
    state->pool.shutdown();
    if (state->listener >= 0) ::close(state->listener);
    return tl::unexpected("cannot listen on 127.0.0.1:" + std::to_string(port) + ": " + why);
  }
  state->acceptor = std::thread([raw = state.get()] { raw->accept_all(); });
  return std::unique_ptr<WireServer>(new WireServer(std::move(state)));
}

WireServer::WireServer(std::unique_ptr<State> state) : state_(std::move(state)) {}

WireServer::~WireServer() {
  state_->stopping = true;
  state_->acceptor.join();
  state_->pool.shutdown();
  ::close(state_->listener);
}

std::uint16_t WireServer::port() const noexcept { return state_->port; }

ClosedPort::ClosedPort() : socket_(loopback_socket(0, port_)) {}

ClosedPort::~ClosedPort() {
  if (socket_ >= 0) ::close(socket_);
}

}  // namespace crosscheck::lab
