// SPDX-License-Identifier: Apache-2.0
//
// restinio PORT ORIGIN: a server of RESTinio that streams, answers from another thread, rejects, and throws what is no
// exception; it exchanges the policy, and has WebSockets.
#include <functional>
#include <iostream>
#include <memory>
#include <restinio/all.hpp>
#include <restinio/router/express.hpp>
#include <restinio/websocket/websocket.hpp>
#include <string>
#include <thread>

#include "crosscheck/adapters/restinio.h"
#include "tests/adapters/edges/policy.h"

namespace cors = crosscheck::adapters::restinio;
namespace websocket = restinio::websocket::basic;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Policies policies(argv[2]);
  const auto stream = [](const restinio::request_handle_t& request, auto response) {
    cors::apply(request, response);
    response.flush();
    return response;
  };
  const auto application = [&policies, stream](const restinio::request_handle_t& request) {
    const auto path = request->header().path();
    if (path == "/fails") throw 42;
    if (path == "/rejected") return restinio::request_rejected();
    if (path == "/swap") policies.swap();
    if (path == "/later") {
      std::thread([request, &policies] {
        policies.swap();
        cors::done(request, request->create_response().set_body("[]"));
      }).detach();
      return restinio::request_accepted();
    }
    if (request->header().connection() == restinio::http_connection_header_t::upgrade) {
      websocket::upgrade<restinio::default_traits_t>(*request, websocket::activation_t::immediate,
                                                     cors::handshake(request), [](auto, auto) {});
      return restinio::request_accepted();
    }
    if (path == "/chunked") {
      auto response = stream(request, request->create_response<restinio::chunked_output_t>());
      for (int i = 0; i < 3; ++i) response.append_chunk(std::string(100, 'x')).flush();
      return response.done();
    }
    if (path == "/parts") {
      auto begun = request->create_response<restinio::user_controlled_output_t>();
      begun.set_content_length(300);
      auto response = stream(request, std::move(begun));
      for (int i = 0; i < 3; ++i) response.append_body(std::string(100, 'x')).flush();
      return cors::done(request, response);
    }
    auto response = request->create_response();
    if (has_own_headers({path.data(), path.size()})) {
      for (const auto& [name, value] : kOwnHeaders) response.append_header(name, value);
    }
    return cors::done(request, response.set_body("[]"));
  };
  // A handle keeps its plan on the way through a router.
  const auto router = std::make_unique<restinio::router::express_router_t<>>();
  router->http_get("/later", [application](const auto& request, auto) { return application(request); });
  router->non_matched_request_handler(application);
  restinio::run(restinio::on_thread_pool(2)
                    .address("127.0.0.1")
                    .port(static_cast<std::uint16_t>(std::stoi(argv[1])))
                    .acceptor_post_bind_hook([](restinio::asio_ns::ip::tcp::acceptor& acceptor) {
                      std::cout << acceptor.local_endpoint().port() << std::endl;
                    })
                    .request_handler(cors::protect(std::ref(*router), policies.live)));
}
