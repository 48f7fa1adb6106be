// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy for a server of Pistache (0.0.5 and later), in front of its handler, a router's for instance:
//
//   namespace cors = crosscheck::adapters::pistache;
//   endpoint.setHandler(cors::protect(router.handler(), compiled.plan));
//
// Preflights never reach the handler. Pistache sends a response at once, so the headers are in it before the handler has
// it: 404, 405, what an Http::HttpError says, and whatever else it sends have them; of other exceptions a browser reads 500
// and an empty body.
//
// Of two headers of one name Pistache sends the first, which is the policy's. Of a handler's own CORS headers these are
// dropped: Access-Control-Allow-Origin, Access-Control-Allow-Credentials where the origin is allowed, and every one that the
// policy sets itself. What is left opens nothing but names of Access-Control-Expose-Headers, to origins that are allowed. For
// the same reason other_headers is never kKeep for an origin that is allowed: a handler behind a policy should set none.
//
// The handler is what it is without a policy: each worker has a clone of its own, onConnection, onTimeout and onDisconnection
// are called, and the responses of onTimeout have the headers of the request that took too long.
//
// What Pistache answers before there is a request has no headers, and a browser reports their absence: 413 for a request of
// more bytes than Endpoint::Options::maxRequestSize, which are 4096 unless it is set; 408 for one that does not arrive in
// time; 400 for a method that Pistache does not know, as PROPFIND. Of several lines of one name Pistache keeps one.
#pragma once

#include <pistache/http.h>
#include <pistache/peer.h>
#include <pistache/transport.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crosscheck/adapters/blanks.h"
#include "crosscheck/adapters/generic.h"
#include "crosscheck/http.h"

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
      if (!take(std::string_view(name), without_blanks(value))) return;
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
  void rename(std::string_view name) { name_ = name; }
  void write(std::ostream& stream) const override { stream << value_; }
#ifdef SAFE_HEADER_CAST
  [[nodiscard]] std::uint64_t hash() const override { return Pistache::Http::Header::detail::hash(name()); }
#endif

 private:
  std::string name_;
  std::string value_;
};

/// What a policy makes of one response that has no headers yet.
class Lines {
 public:
  Lines() = default;
  explicit Lines(const policy::Decision& decision) : replaces_(decision.replaces()) { policy::apply(decision, lines_); }

  /// Puts them in, before the handler's own. A collection keeps the first line of a name, and asks for the name again when
  /// it is sent: Vary takes the place of a CORS header that the policy does not send and whose value would open something.
  void put(Pistache::Http::Header::Collection& headers) const {
    for (const Header& line : lines_) {
      const auto sent = std::make_shared<Line>(line.name == "Vary" ? free_place() : line.name, line.value);
      headers.add(sent);
      sent->rename(line.name);
    }
  }

 private:
  /// A collection has one line of a name.
  struct Joined : HeaderList {
    void append(std::string_view name, std::string_view value) { combine(name, value); }
  };

  [[nodiscard]] std::string_view free_place() const {
    if (replaces_) {
      for (const std::string_view name :
           {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers"}) {
        if (!lines_.has(name)) return name;
      }
    }
    constexpr std::string_view kOfPreflights = "Access-Control-Allow-Methods";
    return lines_.has(kOfPreflights) ? "Vary" : kOfPreflights;
  }

  Joined lines_;
  bool replaces_ = false;
};

/// A handler in front of another.
class Protected : public Pistache::Http::Handler, public std::enable_shared_from_this<Protected> {
 public:
  HTTP_PROTOTYPE(Protected)

  Protected(std::shared_ptr<Pistache::Http::Handler> application, PlanSource source)
      : application_(std::move(application)), source_(std::move(source)) {}
  /// Pistache gives each worker a clone; a handler need not be one that several threads may use.
  Protected(const Protected& other)
      : Pistache::Http::Handler(other),
        std::enable_shared_from_this<Protected>(other),
        application_(std::static_pointer_cast<Pistache::Http::Handler>(other.application_->clone())),
        source_(other.source_) {}
  Protected& operator=(const Protected&) = delete;

  void onRequest(const Pistache::Http::Request& request, Pistache::Http::ResponseWriter response) override {
    const RequestView view(request);
    const auto plan = source_.plan();
    const policy::Decision decision = decide(*plan, view);
    Lines& lines = lines_of(*response.peer());
    lines = Lines(decision);
    lines.put(response.headers());
    if (decision.answers_preflight()) {
      response.send(static_cast<Pistache::Http::Code>(decision.preflight_status()));
      return;
    }
    Pistache::Http::ResponseWriter spare = response.clone();
    try {
      application_->onRequest(request, std::move(response));
    } catch (const Pistache::Http::HttpError& error) {
      spare.send(static_cast<Pistache::Http::Code>(error.code()), error.reason());
    } catch (...) {
      spare.send(Pistache::Http::Code::Internal_Server_Error);
    }
  }
  void onTimeout(const Pistache::Http::Request& request, Pistache::Http::ResponseWriter response) override {
    lines_of(*response.peer()).put(response.headers());
    application_->onTimeout(request, std::move(response));
  }
  void onConnection(const std::shared_ptr<Pistache::Tcp::Peer>& peer) override {
    if (!adopted_) adopt();
    // As what the transport knows: Http::Handler's own is private.
    static_cast<Pistache::Tcp::Handler&>(*application_).onConnection(peer);
  }
  void onDisconnection(const std::shared_ptr<Pistache::Tcp::Peer>& peer) override {
    application_->onDisconnection(peer);
  }

 private:
  /// The headers of a connection's last request: for a timeout, whose request Pistache has forgotten.
  static Lines& lines_of(Pistache::Tcp::Peer& peer) {
    constexpr const char* kName = "crosscheck";
    std::shared_ptr<void> lines = peer.tryGetData(kName);
    if (lines == nullptr) {
      lines = std::make_shared<Lines>();
      peer.putData(kName, lines);
    }
    return *static_cast<Lines*>(lines.get());
  }

  /// Gives the application what the endpoint and the worker's transport have given to this handler.
  void adopt() {
    const auto self = shared_from_this();
    transport()->init(application_);
    transport()->init(self);
    application_->setMaxRequestSize(getMaxRequestSize());
    application_->setMaxResponseSize(getMaxResponseSize());
    application_->setHeaderTimeout(getHeaderTimeout());
    application_->setBodyTimeout(getBodyTimeout());
    adopted_ = true;
  }

  std::shared_ptr<Pistache::Http::Handler> application_;
  PlanSource source_;
  bool adopted_ = false;
};

/// @param application not null
[[nodiscard]] inline std::shared_ptr<Pistache::Http::Handler> protect(
    std::shared_ptr<Pistache::Http::Handler> application, PlanSource source) {
  return std::make_shared<Protected>(std::move(application), std::move(source));
}

}  // namespace crosscheck::adapters::pistache
