// SPDX-License-Identifier: Apache-2.0
//
// Serves the lab's pages, and the hops of scenarios that begin at the page's own origin, with cpp-httplib.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include <httplib.h>
#include <tl/expected.hpp>

#include "apps/lab/certificate.h"
#include "apps/lab/scenario.h"

namespace crosscheck::lab {

class PageServer {
 public:
  /// Takes the port; 0: any free one. Serving begins with serve(). The error is a sentence.
  [[nodiscard]] static tl::expected<std::unique_ptr<PageServer>, std::string> bind(std::uint16_t port, bool secure);
  ~PageServer();

  [[nodiscard]] const std::string& origin() const noexcept { return origin_; }
  /// @param ground must outlive this object.
  void serve(const Ground& ground);

 private:
  PageServer() = default;
  void add_routes(const Ground& ground);
  httplib::Server::HandlerResponse check_host(const httplib::Request&, httplib::Response&) const;

  Certificate certificate_;
  std::unique_ptr<httplib::Server> server_;
  std::string origin_;
  std::string host_;       // what a Host header must say
  std::string localhost_;  // what it may say too: sent on to origin_
  std::thread thread_;
};

}  // namespace crosscheck::lab
