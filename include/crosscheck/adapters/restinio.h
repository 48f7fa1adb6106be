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
//   return cors::done(*plan, request, request->create_response().set_body("[]"));
//
// One that is sent in parts takes its headers before the first of them:
//
//   auto response = request->create_response<restinio::chunked_output_t>();
//   cors::apply(*plan, request, response);
//   response.append_chunk("[").flush();
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

/// Puts the policy's headers into a response whose own are complete and of which nothing was sent.
/// @param response any builder of a response
template <typename Handle, typename Builder>
void apply(const policy::Plan& plan, const Handle& request, Builder& response) {
  ResponseHeaders headers{response.header()};
  policy::apply(decide(plan, RequestView{request->header()}), headers);
}

/// Puts the policy's headers into a response that is otherwise ready and of which nothing was sent, and sends it.
template <typename Handle, typename Builder>
::restinio::request_handling_status_t done(const policy::Plan& plan, const Handle& request, Builder&& response) {
  apply(plan, request, response);
  return response.done();
}

/// @param application called with a request handle, returns restinio::request_handling_status_t
/// @return the same
template <typename Application>
[[nodiscard]] auto protect(Application application, PlanSource source) {
  return [application = std::move(application), source = std::move(source)](auto request) mutable {
    const auto plan = source.plan();
    const auto answer = [&](unsigned status, const char* phrase) {
      return done(*plan, request,
                  request->create_response(::restinio::http_status_line_t(
                      ::restinio::http_status_code_t(static_cast<std::uint16_t>(status)), phrase)));
    };
    const policy::Decision decision = decide(*plan, RequestView{request->header()});
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
