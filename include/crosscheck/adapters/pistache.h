// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy for a server of Pistache (0.0.5 and later), in front of its handler, a router's for instance:
//
//   namespace cors = crosscheck::adapters::pistache;
//   endpoint.setHandler(cors::protect(router.handler(), compiled.plan));
//
// Preflights never reach the handler. Pistache sends a response at once, so the headers are in it before the handler has
// it: 404, 405 and whatever else it sends have them, and a handler that throws is answered for with 500. A CORS header
// that the handler adds itself is dropped where the policy has set that header, and sent where it has not: a handler behind
// a policy should set none, and should leave Vary to it.
#pragma once

#include <pistache/http.h>

#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/adapters/generic.h"

namespace crosscheck::adapters::pistache {

class RequestView {
 public:
  // Pistache gives copies of header values away, so they are kept here.
  explicit RequestView(const Pistache::Http::Request& request) : request_(request) {
    for (const auto& [name, raw] : request.headers().rawList()) lines_.emplace_back(name, raw.value());
  }

  [[nodiscard]] std::string_view method() const { return Pistache::Http::methodString(request_.method()); }
  [[nodiscard]] std::string_view target() const { return request_.resource(); }
  template <typename F>
  void for_each_header(F take) const {
    for (const auto& [name, value] : lines_) {
      if (!take(std::string_view(name), std::string_view(value))) return;
    }
  }

 private:
  const Pistache::Http::Request& request_;
  std::vector<std::pair<std::string, std::string>> lines_;
};

/// A header line as Pistache sends it.
class Line : public Pistache::Http::Header::Header {
 public:
  Line(std::string_view name, std::string_view value) : name_(name), value_(value) {}
  [[nodiscard]] const char* name() const override { return name_.c_str(); }
  [[nodiscard]] const std::string& value() const { return value_; }
  void write(std::ostream& stream) const override { stream << value_; }
#ifdef SAFE_HEADER_CAST
  [[nodiscard]] std::uint64_t hash() const override { return Pistache::Http::Header::detail::hash(name()); }
#endif

 private:
  std::string name_;
  std::string value_;
};

struct ResponseHeaders {
  Pistache::Http::Header::Collection& headers;

  [[nodiscard]] std::optional<std::string> get(std::string_view name) const {
    const auto header = headers.tryGet(std::string(name));
    if (header == nullptr) return std::nullopt;
    std::ostringstream value;
    header->write(value);
    return std::move(value).str();
  }
  void remove(std::string_view name) { headers.remove(std::string(name)); }
  /// A collection has one line of a name: a second one is joined to it.
  void append(std::string_view name, std::string_view value) {
    const std::optional<std::string> present = get(name);
    if (present) remove(name);
    headers.add(std::make_shared<Line>(name, present ? *present + ", " + std::string(value) : std::string(value)));
  }
};

/// A handler in front of another.
class Protected : public Pistache::Http::Handler {
 public:
  HTTP_PROTOTYPE(Protected)

  Protected(std::shared_ptr<Pistache::Http::Handler> application, PlanSource source)
      : application_(std::move(application)), source_(std::move(source)) {}

  void onRequest(const Pistache::Http::Request& request, Pistache::Http::ResponseWriter response) override {
    const RequestView view(request);
    const auto plan = source_.plan();
    const policy::Decision decision = decide(*plan, view);
    ResponseHeaders headers{response.headers()};
    policy::apply(decision, headers);
    if (decision.answers_preflight()) {
      response.send(static_cast<Pistache::Http::Code>(decision.preflight_status()));
      return;
    }
    Pistache::Http::ResponseWriter spare = response.clone();
    try {
      application_->onRequest(request, std::move(response));
    } catch (...) {
      spare.send(Pistache::Http::Code::Internal_Server_Error);
    }
  }
  void onDisconnection(const std::shared_ptr<Pistache::Tcp::Peer>& peer) override {
    application_->onDisconnection(peer);
  }

 private:
  std::shared_ptr<Pistache::Http::Handler> application_;
  PlanSource source_;
};

/// @param application not null
[[nodiscard]] inline std::shared_ptr<Pistache::Http::Handler> protect(
    std::shared_ptr<Pistache::Http::Handler> application, PlanSource source) {
  return std::make_shared<Protected>(std::move(application), std::move(source));
}

}  // namespace crosscheck::adapters::pistache
