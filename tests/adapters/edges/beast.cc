// SPDX-License-Identifier: Apache-2.0
//
// beast PORT ORIGIN: a server of Boost.Beast whose responses are a file or a buffer, which cannot be empty.
// It exchanges the policy, and has WebSockets.
#include "crosscheck/adapters/beast.h"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <iostream>
#include <string>

#include "tests/adapters/edges/policy.h"

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace cors = crosscheck::adapters::beast;
using Request = http::request<http::string_body>;

// What site(request) is for, and what it is not.
static_assert(cors::HoldsItsBytes<http::string_body> && cors::HoldsItsBytes<http::vector_body<char>> &&
              cors::HoldsItsBytes<http::dynamic_body> && cors::HoldsItsBytes<http::empty_body> &&
              cors::HoldsItsBytes<http::span_body<char>>);
static_assert(!cors::HoldsItsBytes<http::file_body> && !cors::HoldsItsBytes<http::buffer_body>);

http::response<http::file_body> file(const Request& request, Policies& policies) {
  if (request.target() == "/fails") throw 42;
  http::response<http::file_body> response(http::status::ok, request.version());
  boost::beast::error_code failed;
  if (request.target() == "/swap") policies.swap();
  if (has_own_headers({request.target().data(), request.target().size()})) {
    for (const auto& [name, value] : kOwnHeaders) response.set(name, value);
  }
  response.body().open("/proc/self/exe", boost::beast::file_mode::scan, failed);
  response.keep_alive(request.keep_alive());
  response.prepare_payload();
  return response;
}

http::response<http::buffer_body> buffer(const Request& request) {
  if (request.target() == "/buffer/fails") throw 42;
  static char bytes[] = "[]";
  http::response<http::buffer_body> response(http::status::ok, request.version());
  response.body().data = bytes;
  response.body().size = 2;
  response.body().more = false;
  response.content_length(2);
  response.keep_alive(request.keep_alive());
  return response;
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Policies policies(argv[2]);
  const auto files = cors::protect([&](const Request& request) { return file(request, policies); }, policies.live);
  const auto buffers = cors::protect(buffer, policies.live);
  asio::io_context context;
  const asio::ip::tcp::endpoint here(asio::ip::make_address("127.0.0.1"),
                                     static_cast<unsigned short>(std::stoi(argv[1])));
  asio::ip::tcp::acceptor acceptor(context, here);
  std::cout << acceptor.local_endpoint().port() << std::endl;
  for (;;) {
    auto socket = acceptor.accept();
    boost::beast::flat_buffer bytes;
    boost::beast::error_code failed;
    Request request;
    http::read(socket, bytes, request, failed);
    if (failed) continue;
    if (boost::beast::websocket::is_upgrade(request)) {
      boost::beast::websocket::stream<asio::ip::tcp::socket> stream(std::move(socket));
      stream.set_option(boost::beast::websocket::stream_base::decorator(cors::handshake(policies.live, request)));
      stream.accept(request, failed);
      continue;
    }
    const auto send = [&](auto response) { http::write(socket, response, failed); };
    if (request.target().starts_with("/buffer")) {
      buffers(request, send);
    } else {
      files(request, send);
    }
    if (failed) std::cerr << failed.message() << std::endl;
  }
}
