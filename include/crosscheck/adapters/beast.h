// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy for a server of Boost.Beast (1.74 and later), whose application makes a response of a request:
//
//   namespace cors = crosscheck::adapters::beast;
//   namespace http = boost::beast::http;
//   auto application = [](const http::request<http::string_body>& request) -> http::response<http::string_body> { ... };
//   auto site = cors::protect(application, compiled.plan);
//   http::write(stream, site(request));
//
// Preflights never reach the application. Every response gets its headers last of all; an application that throws is
// answered for with 500 and an empty body. A WebSocket's handshake takes them through a decorator:
//
//   websocket.set_option(boost::beast::websocket::stream_base::decorator(cors::handshake(plan, request)));
//
// Browsers ask no permission for WebSockets: whether to accept one is for the server to decide by its Origin.
#pragma once

// Asio 1.18, that of Boost 1.74, uses std::exchange without including it.
#include <utility>

#include <boost/beast/http.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "crosscheck/adapters/generic.h"

namespace crosscheck::adapters::beast {

/// std::string_view of a boost::string_view, or of what took its place.
template <typename View>
std::string_view view(const View& bytes) {
  return {bytes.data(), bytes.size()};
}

template <typename Fields>
struct RequestView {
  const boost::beast::http::header<true, Fields>& request;

  [[nodiscard]] std::string_view method() const { return view(request.method_string()); }
  [[nodiscard]] std::string_view target() const { return view(request.target()); }
  template <typename F>
  void for_each_header(F take) const {
    for (const auto& field : request) {
      if (!take(view(field.name_string()), view(field.value()))) return;
    }
  }
};

template <typename Fields>
struct ResponseHeaders {
  Fields& fields;

  static boost::beast::string_view name_of(std::string_view name) { return {name.data(), name.size()}; }

  [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
    std::optional<std::string> all;
    const auto [first, last] = fields.equal_range(name_of(name));
    for (auto it = first; it != last; ++it) {
      all = all ? *all + ", " + std::string(view(it->value())) : std::string(view(it->value()));
    }
    return all;
  }
  void remove(std::string_view name) { fields.erase(name_of(name)); }
  void append(std::string_view name, std::string_view value) { fields.insert(name_of(name), name_of(value)); }
};

/// Puts the policy's headers into a response that is otherwise ready.
template <typename RequestFields, typename ResponseFields>
void finish(const policy::Plan& plan, const boost::beast::http::header<true, RequestFields>& request,
            boost::beast::http::header<false, ResponseFields>& response) {
  ResponseHeaders<ResponseFields> headers{response};
  policy::apply(decide(plan, RequestView<RequestFields>{request}), headers);
}

/// @param application called with a request, returns an http::response<Body>
/// @return called with a request, returns an http::response<Body>; throws nothing but std::bad_alloc
template <typename Application>
[[nodiscard]] auto protect(Application application, PlanSource source) {
  return [application = std::move(application), source = std::move(source)](const auto& request) {
    using Response = std::decay_t<decltype(application(request))>;
    using Request = std::decay_t<decltype(request)>;
    const auto plan = source.plan();
    const policy::Decision decision = decide(*plan, RequestView<typename Request::fields_type>{request});
    const auto empty = [&request](unsigned status) {
      Response made;
      made.result(status);
      made.version(request.version());
      made.keep_alive(request.keep_alive());
      made.prepare_payload();
      return made;
    };
    Response response;
    if (decision.answers_preflight()) {
      response = empty(decision.preflight_status());
    } else {
      try {
        response = application(request);
      } catch (...) {
        response = empty(500);
      }
    }
    ResponseHeaders<typename Response::fields_type> headers{response};
    policy::apply(decision, headers);
    return response;
  };
}

/// For boost::beast::websocket::stream_base::decorator.
/// @param request lives until the handshake is made
template <typename Fields>
[[nodiscard]] auto handshake(std::shared_ptr<const policy::Plan> plan,
                             const boost::beast::http::header<true, Fields>& request) {
  return [plan = std::move(plan), &request](auto& response) {
    if constexpr (!std::decay_t<decltype(response)>::is_request::value) finish(*plan, request, response);
  };
}

}  // namespace crosscheck::adapters::beast
