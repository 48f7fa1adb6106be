// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy for a server of RESTinio (0.6), in front of its request handler, a router's for instance:
//
//   namespace cors = crosscheck::adapters::restinio;
//   auto site = cors::protect(application, compiled.plan);
//   restinio::run(restinio::on_this_thread().request_handler(site));
//
// Preflights never reach the application. RESTinio has no place where all responses pass, so the application ends each of
// its own with cors::done() instead of .done():
//
//   return cors::done(request, request->create_response().set_body("[]"));
//
// One that is sent in parts takes its headers before the first of them:
//
//   auto response = request->create_response<restinio::chunked_output_t>();
//   cors::apply(request, response);
//   response.append_chunk("[").flush();
//
// and that of a WebSocket when it is accepted. Browsers ask no permission for WebSockets: whether to accept one is for the
// server to decide by its Origin.
//
//   auto socket = restinio::websocket::basic::upgrade<Traits>(*request, restinio::websocket::basic::activation_t::immediate,
//                                                             cors::handshake(request), on_message);
//
// `request` is the handle that the application was called with, or a copy of it, on any thread and at any time: it keeps the
// plan that its request began with. Another handle of the same request, as request->shared_from_this(), has none.
//
// Handlers that throw before they have begun a response, and requests that the application rejects, are answered for with
// 500 and 501, and their headers.
//
// `application` is copied, and the default traits keep it in a std::function, which takes nothing that only moves: of a
// std::unique_ptr to a router give std::ref(*router), of a router std::ref(router).
#pragma once

#include <memory>
#include <optional>
#include <restinio/http_headers.hpp>
#include <restinio/request_handler.hpp>
#include <restinio/utils/base64.hpp>
#include <restinio/utils/sha1.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/adapters/blanks.h"
#include "crosscheck/adapters/generic.h"

namespace crosscheck::adapters::restinio {

struct RequestView {
  const ::restinio::http_request_header_t& request;

  [[nodiscard]] std::string_view method() const { return request.method().c_str(); }
  [[nodiscard]] std::string_view target() const { return request.request_target(); }
  template <typename F>
  void for_each_header(F take) const {
    request.for_each_field(
        [&](const auto& field) { take(std::string_view(field.name()), without_blanks(field.value())); });
  }
};

struct ResponseHeaders {
  ::restinio::http_header_fields_t& fields;

  [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
    std::optional<std::string> all;
    fields.for_each_value_of(::restinio::string_view_t(name.data(), name.size()), [&](const auto& value) {
      const std::string line(value.data(), value.size());
      all = all ? *all + ", " + line : line;
      return ::restinio::http_header_fields_t::continue_enumeration();
    });
    return all;
  }
  void remove(std::string_view name) { fields.remove_all_of(::restinio::string_view_t(name.data(), name.size())); }
  void append(std::string_view name, std::string_view value) {
    fields.add_field(std::string(name), std::string(value));
  }
};

/// What a handle of protect()'s keeps: RESTinio's own handle, and the plan that decides the request.
template <typename Handle>
struct Kept {
  Handle request;
  std::shared_ptr<const policy::Plan> plan;

  void operator()(const void*) noexcept {
    request.reset();
    plan.reset();
  }
};

/// What to do with a request: always the same, whatever becomes of the policy meanwhile.
/// @param request a handle that protect() has called its application with, or a copy of it
/// @throws std::logic_error for any other
template <typename Handle>
[[nodiscard]] policy::Decision decide(const Handle& request) {
  const auto* kept = std::get_deleter<Kept<Handle>>(request);
  if (kept == nullptr) throw std::logic_error("protect() has not called its application with this handle");
  return adapters::decide(*kept->plan, RequestView{request->header()});
}

/// Puts the policy's headers into a response whose own are complete and of which nothing was sent.
/// @param request  as decide() wants it
/// @param response any builder of a response
template <typename Handle, typename Builder>
void apply(const Handle& request, Builder& response) {
  ResponseHeaders headers{response.header()};
  policy::apply(decide(request), headers);
}

/// Puts the policy's headers into a response that is otherwise ready and of which nothing was sent, and sends it.
template <typename Handle, typename Builder>
::restinio::request_handling_status_t done(const Handle& request, Builder&& response) {
  apply(request, response);
  return response.done();
}

/// The fields of the response that accepts a WebSocket, for restinio::websocket::basic::upgrade; a Sec-WebSocket-Protocol
/// is for the application to add.
/// @throws restinio::exception_t for a request without Sec-WebSocket-Key
template <typename Handle>
[[nodiscard]] ::restinio::http_header_fields_t handshake(const Handle& request) {
  // https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2
  const std::string key = request->header().get_field(::restinio::http_field::sec_websocket_key);
  const auto digest = ::restinio::utils::sha1::make_digest(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
  ::restinio::http_header_fields_t fields;
  fields.set_field(::restinio::http_field::sec_websocket_accept,
                   ::restinio::utils::base64::encode(::restinio::utils::sha1::to_string(digest)));
  ResponseHeaders headers{fields};
  policy::apply(decide(request), headers);
  return fields;
}

/// @param application called with a request handle, returns restinio::request_handling_status_t
/// @return the same
template <typename Application>
[[nodiscard]] auto protect(Application application, PlanSource source) {
  return [application = std::move(application), source = std::move(source)](auto received) mutable {
    using Handle = decltype(received);
    auto* const bare = received.get();
    const Handle request(bare, Kept<Handle>{std::move(received), source.plan()});
    const auto answer = [&](unsigned status, const char* phrase) {
      return done(request, request->create_response(::restinio::http_status_line_t(
                               ::restinio::http_status_code_t(static_cast<std::uint16_t>(status)), phrase)));
    };
    const policy::Decision decision = decide(request);
    if (decision.answers_preflight()) {
      const unsigned status = decision.preflight_status();
      return answer(status, status == 204 ? "No Content" : status == 403 ? "Forbidden" : "OK");
    }
    try {
      const auto handled = application(request);
      return handled == ::restinio::request_rejected() ? answer(501, "Not Implemented") : handled;
    } catch (...) {
      return answer(500, "Internal Server Error");
    }
  };
}

}  // namespace crosscheck::adapters::restinio
