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
// Handlers that throw before they have begun a response, and requests that the application rejects, are answered for with
// 500 and 501, and their headers.
#pragma once

#include <memory>
#include <optional>
#include <restinio/http_headers.hpp>
#include <restinio/request_handler.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "crosscheck/adapters/generic.h"

namespace crosscheck::adapters::restinio {

struct RequestView {
  const ::restinio::http_request_header_t& request;

  [[nodiscard]] std::string_view method() const { return request.method().c_str(); }
  [[nodiscard]] std::string_view target() const { return request.request_target(); }
  template <typename F>
  void for_each_header(F take) const {
    request.for_each_field(
        [&](const auto& field) { take(std::string_view(field.name()), std::string_view(field.value())); });
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

/// Puts the policy's headers into a response that is otherwise ready, and sends it.
template <typename Handle, typename Builder>
::restinio::request_handling_status_t done(const policy::Plan& plan, const Handle& request, Builder&& response) {
  ResponseHeaders headers{response.header()};
  policy::apply(decide(plan, RequestView{request->header()}), headers);
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
    if (decision.answers_preflight()) return answer(decision.preflight_status(), "Preflight");
    try {
      const auto handled = application(request);
      return handled == ::restinio::request_rejected() ? answer(501, "Not Implemented") : handled;
    } catch (const std::exception&) {
      return answer(500, "Internal Server Error");
    }
  };
}

}  // namespace crosscheck::adapters::restinio
