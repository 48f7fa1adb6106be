// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of Boost.Beast on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
#include "crosscheck/adapters/beast.h"

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
namespace cors = crosscheck::adapters::beast;
namespace policy = crosscheck::policy;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;
using Socket = asio::ip::tcp::socket;

Response answer(const Request& request, http::status status, const char* body = "") {
  Response response(status, request.version());
  response.keep_alive(request.keep_alive());
  response.body() = body;
  response.prepare_payload();
  return response;
}

Response application(const Request& request) {
  if (request.target() == "/fails") throw std::runtime_error("on purpose");
  if (request.target().substr(0, request.target().find('?')) != "/items")
    return answer(request, http::status::not_found);
  if (request.method() == http::verb::get) return answer(request, http::status::ok, "[]");
  if (request.method() == http::verb::put) return answer(request, http::status::ok, "{}");
  return answer(request, http::status::method_not_allowed);
}

template <typename Site>
void serve(Socket socket, const Site& site, const std::shared_ptr<const policy::Plan>& plan) {
  boost::beast::flat_buffer buffer;
  boost::beast::error_code failed;
  for (;;) {
    Request request;
    http::read(socket, buffer, request, failed);
    if (failed) return;
    if (websocket::is_upgrade(request)) {
      websocket::stream<Socket> stream(std::move(socket));
      stream.set_option(websocket::stream_base::decorator(cors::handshake(plan, request)));
      stream.accept(request, failed);
      if (!failed) stream.close(websocket::close_code::normal, failed);
      return;
    }
    http::write(socket, site(request), failed);
    if (failed || !request.keep_alive()) return;
  }
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string origin = argv[2];

  policy::Config config;
  config.origins = {origin};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  const policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (compiled.plan == nullptr) return 1;
  const auto site = cors::protect(application, compiled.plan);

  asio::io_context context;
  const asio::ip::tcp::endpoint here(asio::ip::make_address("127.0.0.1"),
                                     static_cast<unsigned short>(std::stoi(argv[1])));
  asio::ip::tcp::acceptor acceptor(context, here);
  std::cout << acceptor.local_endpoint().port() << std::endl;
  for (;;) {
    std::thread([&site, plan = compiled.plan, socket = acceptor.accept()]() mutable {
      serve(std::move(socket), site, plan);
    }).detach();
  }
}
