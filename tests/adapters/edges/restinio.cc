// SPDX-License-Identifier: Apache-2.0
//
// restinio PORT ORIGIN: a server of RESTinio that streams, and that throws what is no exception.
#include <iostream>
#include <restinio/all.hpp>
#include <string>

#include "crosscheck/adapters/restinio.h"
#include "tests/adapters/edges/policy.h"

namespace cors = crosscheck::adapters::restinio;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto plan = plan_for(argv[2]);
  const auto stream = [plan](const restinio::request_handle_t& request, auto response) {
    cors::apply(*plan, request, response);
    response.flush();
    return response;
  };
  const auto application = [plan, stream](const restinio::request_handle_t& request) {
    const auto path = request->header().path();
    if (path == "/fails") throw 42;
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
      return cors::done(*plan, request, response);
    }
    return cors::done(*plan, request, request->create_response().set_body("[]"));
  };
  restinio::run(restinio::on_this_thread()
                    .address("127.0.0.1")
                    .port(static_cast<std::uint16_t>(std::stoi(argv[1])))
                    .acceptor_post_bind_hook([](restinio::asio_ns::ip::tcp::acceptor& acceptor) {
                      std::cout << acceptor.local_endpoint().port() << std::endl;
                    })
                    .request_handler(cors::protect(application, plan)));
}
