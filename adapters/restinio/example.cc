// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of RESTinio on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
#include <iostream>
#include <restinio/all.hpp>
#include <restinio/websocket/websocket.hpp>
#include <stdexcept>
#include <string>

#include "crosscheck/adapters/restinio.h"

namespace cors = crosscheck::adapters::restinio;
namespace policy = crosscheck::policy;
namespace websocket = restinio::websocket::basic;

struct Traits : restinio::default_single_thread_traits_t {
  using request_handler_t = std::function<restinio::request_handling_status_t(restinio::request_handle_t)>;
};

restinio::request_handling_status_t application(const restinio::request_handle_t& request) {
  const auto sends = [&](restinio::http_status_line_t status, const char* body) {
    return cors::done(request, request->create_response(std::move(status)).set_body(body));
  };
  const auto method = request->header().method();
  if (request->header().path() == "/fails") throw std::runtime_error("on purpose");
  if (request->header().path() != "/items") return sends(restinio::status_not_found(), "");
  if (request->header().connection() == restinio::http_connection_header_t::upgrade) {
    const auto socket = websocket::upgrade<Traits>(*request, websocket::activation_t::immediate,
                                                   cors::handshake(request), [](const auto&, const auto&) {});
    socket->send_message(websocket::final_frame, websocket::opcode_t::connection_close_frame,
                         websocket::status_code_to_bin(websocket::status_code_t::normal_closure));
    return restinio::request_accepted();
  }
  if (method == restinio::http_method_get()) return sends(restinio::status_ok(), "[]");
  if (method == restinio::http_method_put()) return sends(restinio::status_ok(), "{}");
  return sends(restinio::status_method_not_allowed(), "");
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

  restinio::run(restinio::on_this_thread<Traits>()
                    .address("127.0.0.1")
                    .port(static_cast<std::uint16_t>(std::stoi(argv[1])))
                    .acceptor_post_bind_hook([](restinio::asio_ns::ip::tcp::acceptor& acceptor) {
                      std::cout << acceptor.local_endpoint().port() << std::endl;
                    })
                    .request_handler(site));
}
