// SPDX-License-Identifier: Apache-2.0
//
// example PORT ORIGIN: a server of Pistache on 127.0.0.1 that pages of ORIGIN may use. PORT 0 takes any, and prints it.
#include <pistache/endpoint.h>
#include <pistache/router.h>

#include <chrono>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>

#include "crosscheck/adapters/pistache.h"

namespace cors = crosscheck::adapters::pistache;
namespace policy = crosscheck::policy;
namespace Http = Pistache::Http;
using Result = Pistache::Rest::Route::Result;

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string origin = argv[2];
  const auto sends = [](Http::Code code, const char* body) {
    return [code, body](const Pistache::Rest::Request&, Http::ResponseWriter response) {
      response.send(code, std::string(body));
      return Result::Ok;
    };
  };
  auto application = std::make_shared<Pistache::Rest::Router>();
  application->get("/items", sends(Http::Code::Ok, "[]"));
  application->put("/items", sends(Http::Code::Ok, "{}"));
  application->get("/fails", [](const auto&, auto) -> Result { throw std::runtime_error("on purpose"); });

  policy::Config config;
  config.origins = {origin};
  config.credentials = true;
  config.methods = {"PUT"};
  config.request_headers = {"X-Token"};
  config.max_age = 600;
  const policy::Compiled compiled = policy::compile(config);
  for (const policy::Issue& issue : compiled.issues) std::cerr << issue.value << ": " << issue.message << '\n';
  if (compiled.plan == nullptr) return 1;
  const auto site = cors::protect(Pistache::Rest::Router::handler(application), compiled.plan);

  Http::Endpoint endpoint(Pistache::Address("127.0.0.1", static_cast<std::uint16_t>(std::stoi(argv[1]))));
  // What is longer is answered with 413 by Pistache itself, and without the policy's headers; its default is 4096 bytes.
  constexpr std::size_t kMaxRequest = 1 << 20;
  endpoint.init(
      Http::Endpoint::options().threads(2).maxRequestSize(kMaxRequest).flags(Pistache::Tcp::Options::ReuseAddr));
  endpoint.setHandler(site);
  endpoint.serveThreaded();
  std::cout << endpoint.getPort() << std::endl;
  for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}
