// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy for a server of cpp-httplib (0.11 and later):
//
//   namespace cors = crosscheck::adapters::httplib;
//   httplib::Server server;
//   cors::protect(server, compiled.plan);
//
// Preflights are answered before any handler is called. Every other response gets its headers last of all: also those of
// handlers that throw, 404, 405, and what an error handler makes of them. What httplib answers before it has read the header
// lines is decided as a request without Origin, and has Vary alone unless the policy allows any origin: 400 for a request line
// that it does not take, PROPFIND's for instance, and 414 for one of more than 8192 bytes. Of 400 for a header line of more,
// those before it count.
//
// httplib decodes %2E and the like in header values before any of its handlers sees them. So `Origin: http://app%2eexample` is
// allowed where http://app.example is, and answered as that. No page is let in: browsers send no such Origin, and compare what
// comes back with the one that they sent, byte by byte. Another client can send http://app.example itself.
#pragma once

#include <httplib.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/adapters/generic.h"

namespace crosscheck::adapters::httplib {

struct RequestView {
  const ::httplib::Request& request;

  [[nodiscard]] std::string_view method() const { return request.method; }
  [[nodiscard]] std::string_view target() const { return request.target; }
  template <typename F>
  void for_each_header(F take) const {
    for (const auto& [name, value] : request.headers) {
      if (!take(std::string_view(name), std::string_view(value))) return;
    }
  }
};

struct ResponseHeaders {
  ::httplib::Headers& headers;

  [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
    std::optional<std::string> all;
    const auto [first, last] = headers.equal_range(std::string(name));
    for (auto it = first; it != last; ++it) all = all ? *all + ", " + it->second : it->second;
    return all;
  }
  void remove(std::string_view name) { headers.erase(std::string(name)); }
  void append(std::string_view name, std::string_view value) { headers.emplace(name, value); }
};

/// httplib reads no body of an OPTIONS request, and takes the bytes for the next request.
inline bool has_unread_body(const ::httplib::Request& request) {
  const auto [first, last] = request.headers.equal_range("Content-Length");
  return request.has_header("Transfer-Encoding") ||
         std::any_of(first, last, [](const auto& line) { return line.second != "0"; });
}

/// The plan of the request that this thread serves, from its pre-routing to its post-routing: httplib calls both on one
/// thread, and the second alone where it answers before there is a route.
inline std::shared_ptr<const policy::Plan>& begun() {
  static thread_local std::shared_ptr<const policy::Plan> plan;
  return plan;
}

/// For a server whose pre-routing handler is its own: true when the request is a preflight, which is answered then. Its
/// connection is closed when it has a body, which no browser sends.
inline bool answer_preflight(const PlanSource& source, const ::httplib::Request& request,
                             ::httplib::Response& response) {
  begun() = source.plan();
  const policy::Decision decision = decide(*begun(), RequestView{request});
  if (!decision.answers_preflight()) return false;
  response.status = decision.preflight_status();
  if (has_unread_body(request)) {
    // The one way to have the connection closed: a body that cannot be written.
    response.set_content_provider("text/plain", [](std::size_t, ::httplib::DataSink&) { return false; });
  }
  return true;
}
/// For a server whose post-routing handler is its own: to be called at its end. The plan is that of answer_preflight().
inline void finish(const PlanSource& source, const ::httplib::Request& request, ::httplib::Response& response) {
  const auto plan = begun() ? std::exchange(begun(), nullptr) : source.plan();
  const policy::Decision decision = decide(*plan, RequestView{request});
  ResponseHeaders headers{response.headers};
  policy::apply(decision, headers);
  if (!decision.answers_preflight()) return;
  headers.remove("Content-Type");
  headers.remove("Content-Length");
  // https://www.rfc-editor.org/rfc/rfc9110#section-8.6-8: none in a 204
  if (response.status != 204) headers.append("Content-Length", "0");
  if (has_unread_body(request)) {
    headers.remove("Keep-Alive");
    headers.remove("Connection");
    headers.append("Connection", "close");
  }
}

/// Sets the server's pre-routing and post-routing handlers, which it has one of each.
inline void protect(::httplib::Server& server, PlanSource source) {
  server.set_pre_routing_handler([source](const ::httplib::Request& request, ::httplib::Response& response) {
    return answer_preflight(source, request, response) ? ::httplib::Server::HandlerResponse::Handled
                                                       : ::httplib::Server::HandlerResponse::Unhandled;
  });
  server.set_post_routing_handler(
      [source = std::move(source)](const ::httplib::Request& request, ::httplib::Response& response) {
        finish(source, request, response);
      });
}

}  // namespace crosscheck::adapters::httplib
