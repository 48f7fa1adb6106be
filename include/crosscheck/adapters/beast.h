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
// The response of a preflight is an http::response<Body> too, with nothing in it. Where Body cannot be empty, as file_body and
// buffer_body, that does not compile, and the site is called with what sends a response, whatever its body:
//
//   site(request, [&](auto response) { http::write(stream, response); });
//
// Preflights never reach the application. Every response gets its headers last of all; an application that throws is
// answered for with 500 and an empty body. A WebSocket's handshake takes them through a decorator:
//
//   websocket.set_option(boost::beast::websocket::stream_base::decorator(cors::handshake(compiled.plan, request)));
//
// Browsers ask no permission for WebSockets: whether to accept one is for the server to decide by its Origin.
#pragma once

// Asio 1.18, that of Boost 1.74, uses std::exchange without including it.
#include <utility>

#include <boost/beast/http.hpp>
#include <concepts>
#include <cstddef>
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

/// A body whose value holds the bytes, so that a value that was just made is the empty body. That of a file_body is a file
/// that was never opened, that of a buffer_body a place for bytes that are still to come: to send those is an error.
template <typename Body>
concept HoldsItsBytes = std::is_empty_v<typename Body::value_type> || requires(typename Body::value_type& value) {
  { value.size() } -> std::convertible_to<std::size_t>;
  value.data();
};

/// What protect() makes of an application. Copies share nothing but the plan.
template <typename Application>
class Site {
 public:
  Site(Application application, PlanSource source) : application_(std::move(application)), source_(std::move(source)) {}

  /// For every body. Throws what `send` throws, and std::bad_alloc.
  /// @param send called once, with the application's response or with an http::response<http::empty_body> of the same
  ///   fields, by value; what it returns is returned, and is one type for both
  template <typename Body, typename Fields, typename Send>
  decltype(auto) operator()(const boost::beast::http::request<Body, Fields>& request, Send send) const {
    namespace http = boost::beast::http;
    using Response = std::decay_t<decltype(application_(request))>;
    using ResponseFields = typename Response::fields_type;
    const auto plan = source_.plan();
    const policy::Decision decision = decide(*plan, RequestView<Fields>{request});
    const auto finished = [&decision](auto response) {
      ResponseHeaders<ResponseFields> headers{response};
      policy::apply(decision, headers);
      return response;
    };
    const auto empty = [&](unsigned status) {
      http::response<http::empty_body, ResponseFields> made;
      made.result(status);
      made.version(request.version());
      made.keep_alive(request.keep_alive());
      // https://www.rfc-editor.org/rfc/rfc9110#section-8.6-8: none in a 204
      if (status != 204) made.content_length(0);
      return finished(std::move(made));
    };
    if (decision.answers_preflight()) return send(empty(decision.preflight_status()));
    std::optional<Response> response;
    try {
      response.emplace(application_(request));
    } catch (...) {
      return send(empty(500));
    }
    return send(finished(std::move(*response)));
  }

  /// For bodies that hold their bytes: the response. Throws nothing but std::bad_alloc.
  template <typename Body, typename Fields>
  auto operator()(const boost::beast::http::request<Body, Fields>& request) const {
    using Response = std::decay_t<decltype(application_(request))>;
    static_assert(HoldsItsBytes<typename Response::body_type>,
                  "a preflight cannot be answered with this body: call site(request, send), which sends an empty_body");
    return (*this)(request, [](auto response) {
      if constexpr (std::is_same_v<decltype(response), Response>) {
        return response;
      } else {
        return Response(std::move(response.base()));
      }
    });
  }

 private:
  Application application_;
  PlanSource source_;
};

/// @param application called with a const request&, returns an http::response<Body>; const itself: a lambda without mutable
template <typename Application>
[[nodiscard]] Site<Application> protect(Application application, PlanSource source) {
  return {std::move(application), std::move(source)};
}

/// For boost::beast::websocket::stream_base::decorator. Of a LivePlan, the plan at this call decides.
/// @param source  what protect() was given
/// @param request lives until the handshake is made
template <typename Fields>
[[nodiscard]] auto handshake(const PlanSource& source, const boost::beast::http::header<true, Fields>& request) {
  return [plan = source.plan(), &request](auto& response) {
    if constexpr (!std::decay_t<decltype(response)>::is_request::value) finish(*plan, request, response);
  };
}

}  // namespace crosscheck::adapters::beast
