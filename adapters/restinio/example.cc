// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of RESTinio on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
#include <iostream>
#include <restinio/all.hpp>
#include <stdexcept>
#include <string>

#include "crosscheck/adapters/restinio.h"

namespace cors = crosscheck::adapters::restinio;
namespace policy = crosscheck::policy;
using Plan = std::shared_ptr<const policy::Plan>;

auto application_of(const Plan& plan) {
  return [plan](const restinio::request_handle_t& request) {
    const auto sends = [&](restinio::http_status_line_t status, const char* body) {
      return cors::done(*plan, request, request->create_response(std::move(status)).set_body(body));
    };
    const auto method = request->header().method();
    if (request->header().path() == "/fails") throw std::runtime_error("on purpose");
    if (request->header().path() != "/items") return sends(restinio::status_not_found(), "");
    if (method == restinio::http_method_get()) return sends(restinio::status_ok(), "[]");
    if (method == restinio::http_method_put()) return sends(restinio::status_ok(), "{}");
    return sends(restinio::status_method_not_allowed(), "");
  };
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;

  policy::Config config;
  config.origins = {std::string(argv[2])};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  const policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (compiled.plan == nullptr) return 1;
  const auto application = application_of(compiled.plan);
  const auto site = cors::protect(application, compiled.plan);

  struct Traits : restinio::default_single_thread_traits_t {
    using request_handler_t = std::function<restinio::request_handling_status_t(restinio::request_handle_t)>;
  };
  restinio::run(restinio::on_this_thread<Traits>()
                    .address("127.0.0.1")
                    .port(static_cast<std::uint16_t>(std::stoi(argv[1])))
                    .acceptor_post_bind_hook([](restinio::asio_ns::ip::tcp::acceptor& acceptor) {
                      std::cout << acceptor.local_endpoint().port() << std::endl;
                    })
                    .request_handler(site));
}
