// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of cpp-httplib on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
#include <httplib.h>

#include <iostream>
#include <stdexcept>
#include <string>

#include "crosscheck/adapters/httplib.h"

namespace cors = crosscheck::adapters::httplib;
namespace policy = crosscheck::policy;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string origin = argv[2];
  httplib::Server application;
  application.set_tcp_nodelay(true);
  application.Get("/items", [](const auto&, auto& response) { response.set_content("[]", "application/json"); });
  application.Put("/items", [](const auto&, auto& response) { response.set_content("{}", "application/json"); });
  application.Post("/items", [](const auto&, auto& response) { response.status = 405; });
  application.Get("/fails", [](const auto&, auto&) { throw std::runtime_error("on purpose"); });

  policy::Config config;
  config.origins = {origin};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  const policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (compiled.plan == nullptr) return 1;
  cors::protect(application, compiled.plan);

  const int port = std::stoi(argv[1]);
  const int bound = port == 0 ? application.bind_to_any_port("127.0.0.1") : port;
  if (bound <= 0 || (port != 0 && !application.bind_to_port("127.0.0.1", port))) return 1;
  std::cout << bound << std::endl;
  application.listen_after_bind();
}
