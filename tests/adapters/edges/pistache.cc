// SPDX-License-Identifier: Apache-2.0
//
// pistache PORT ORIGIN [native]: a server of Pistache with two workers, whose handler uses all that a handler has; with
// `native` it is behind no policy.
#include <pistache/endpoint.h>
#include <pistache/peer.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <iostream>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "crosscheck/adapters/pistache.h"
#include "tests/adapters/edges/policy.h"

namespace Http = Pistache::Http;
using PeerPointer = std::shared_ptr<Pistache::Tcp::Peer>;

class Application : public Http::Handler {
 public:
  HTTP_PROTOTYPE(Application)

  explicit Application(Policies& policies) : policies_(policies) {}
  Application(const Application& other) : Http::Handler(other), policies_(other.policies_) {}

  void onRequest(const Http::Request& request, Http::ResponseWriter response) override {
    const std::string& path = request.resource();
    if (path == "/handlers") {
      // How many objects have answered.
      static std::mutex mutex;
      static std::set<const void*> seen;
      const std::lock_guard lock(mutex);
      seen.insert(this);
      response.send(Http::Code::Ok, std::to_string(seen.size()));
    } else if (path == "/late") {
      late_ = std::make_unique<Http::ResponseWriter>(std::move(response));
      late_->timeoutAfter(std::chrono::milliseconds(100));
    } else if (path == "/transport") {
      response.send(Http::Code::Ok, transport() != nullptr ? "one" : "none");
    } else if (path == "/forbidden") {
      throw Http::HttpError(Http::Code::Forbidden, "no");
    } else if (path == "/fails") {
      throw 42;
    } else if (path == "/limit") {
      response.send(Http::Code::Ok, std::to_string(getMaxRequestSize()));
    } else if (path == "/connections") {
      response.send(Http::Code::Ok, connections_ > 0 ? "seen" : "not seen");
    } else {
      if (path == "/swap") policies_.get().swap();
      if (has_own_headers(path)) {
        for (const auto& [name, value] : kOwnHeaders)
          response.headers().add(std::make_shared<crosscheck::adapters::pistache::Line>(name, value));
      }
      response.send(Http::Code::Ok, "[]");
    }
  }
  void onTimeout(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Gateway_Timeout, "late");
  }
  void onConnection(const PeerPointer& peer) override {
    ++connections_;
    peer->putData(ParserData, std::make_shared<Http::RequestParser>(getMaxRequestSize()));
  }

 private:
  std::reference_wrapper<Policies> policies_;
  std::unique_ptr<Http::ResponseWriter> late_;
  static inline std::atomic<int> connections_{0};
};

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  Policies policies(argv[2]);
  const auto application = std::make_shared<Application>(policies);
  Http::Endpoint endpoint(Pistache::Address("127.0.0.1", static_cast<std::uint16_t>(std::stoi(argv[1]))));
  endpoint.init(Http::Endpoint::options().threads(2).maxRequestSize(5000).flags(Pistache::Tcp::Options::ReuseAddr));
  if (argc > 3) {
    endpoint.setHandler(application);
  } else {
    endpoint.setHandler(crosscheck::adapters::pistache::protect(application, policies.live));
  }
  endpoint.serveThreaded();
  std::cout << endpoint.getPort() << std::endl;
  for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}
