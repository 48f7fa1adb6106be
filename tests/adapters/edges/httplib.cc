// SPDX-License-Identifier: Apache-2.0
//
// httplib PORT ORIGIN: a server of cpp-httplib whose handlers send CORS headers of their own, and exchange the policy.
#include <httplib.h>

#include <iostream>
#include <string>

#include "crosscheck/adapters/httplib.h"
#include "tests/adapters/edges/policy.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  Policies policies(argv[2]);
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.Get(".*", [&policies](const auto& request, auto& response) {
    if (request.path == "/swap") policies.swap();
    if (has_own_headers(request.path)) {
      for (const auto& [name, value] : kOwnHeaders) response.set_header(name, value);
    }
    response.set_content("[]", "application/json");
  });
  crosscheck::adapters::httplib::protect(server, policies.live);
  std::cout << server.bind_to_any_port("127.0.0.1") << std::endl;
  server.listen_after_bind();
}
