// SPDX-License-Identifier: Apache-2.0
//
// The responder that asks a live site, with libcurl. Nothing else in Crosscheck opens a socket.
//
//   LiveOptions options;
//   options.who.page = *Origin::parse(intent.origin);
//   LiveResponder site(std::move(options));
//   browser::Outcome outcome = converse(browser::Engine::kChromium, intent, site);
//   site.facts(*outcome.exchanges[0].answer)->address;    // "93.184.216.34:443"
//
// What it never does: follow a redirect, use a proxy that it was not given, speak anything but HTTP, send a value with
// CR, LF or NUL, take a trailer or a 1xx response for the response, or hold more than a bounded part of a response.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "crosscheck/responder.h"
#include "http/wire_facts.h"
#include "responders/live/browser_headers.h"

namespace crosscheck::responders {

/// How much of a body is kept; the transfer stops there.
inline constexpr std::size_t kMaxBodyBytes = 64 * 1024;

struct LiveOptions {
  Impersonation who;
  std::string body;                     ///< sent with requests that send the intent's body
  std::string body_type;                ///< Content-Type of the body, where the script set none; empty: none
  std::vector<std::string> connect_to;  ///< HOST1:PORT1:HOST2:PORT2, as curl's --connect-to
  std::vector<std::string> resolve;     ///< HOST:PORT:ADDRESS[,ADDRESS]..., as curl's --resolve
  std::string
      scheme;  ///< spoken instead of the URL's, http or https: behind the server that ends TLS; empty: the URL's
  bool forwarded = false;    ///< add the X-Forwarded-Proto and -Host that a proxy in front would
  std::string cacert;        ///< file of certificate authorities; empty: the system's
  bool insecure = false;     ///< go on with a certificate that does not verify
  std::string proxy;         ///< empty: none, whatever the environment says
  double max_time = 30;      ///< seconds for one exchange
  double connect_time = 10;  ///< seconds of them to be connected
  double body_time = 2;      ///< seconds to wait for the body once the headers are there
};

class LiveResponder final : public Responder {
 public:
  explicit LiveResponder(LiveOptions options);
  ~LiveResponder() override;
  LiveResponder(const LiveResponder&) = delete;
  LiveResponder& operator=(const LiveResponder&) = delete;

  /// Sends the request and waits for its answer, max_time seconds at most. The body may be cut; see facts().
  [[nodiscard]] std::shared_ptr<const Answer> respond(const browser::Request& request) override;

  /// What else was seen when `answer` came; null when it is none of this responder's. Dies with the responder.
  [[nodiscard]] const WireFacts* facts(const Answer& answer) const noexcept;

 private:
  class Session;
  std::unique_ptr<Session> session_;
};

}  // namespace crosscheck::responders
