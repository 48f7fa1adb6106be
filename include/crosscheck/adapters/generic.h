// SPDX-License-Identifier: Apache-2.0
//
// Decides the requests of any server whose requests can be looked at through three members:
//
//   struct View {
//     std::string_view method() const;   // as on the request line
//     std::string_view target() const;   // as on the request line
//     // Calls take(name, value), both std::string_view, the value without white space around it, for each line in order,
//     // in HTTP/2 with :authority; when it returns false, the rest need not be told.
//     template <typename F> void for_each_header(F take) const;
//   };
//   policy::Decision decision = adapters::decide(*plan, View{request});
//   if (decision.answers_preflight()) set the status to decision.preflight_status(), no body
//   else call the application
//   policy::apply(decision, headers);   // policy_apply.h says what headers have to have; errors and 304 included
//
// adapters/generic/example.cc is a server of that. Values are the bytes of the wire: where a server decodes them, as
// cpp-httplib does, an origin is allowed by other names too.
//
// The other headers of this folder are that for one server library each, and decide nothing.
#pragma once

#include <memory>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <utility>

#include "crosscheck/policy_apply.h"

namespace crosscheck::adapters {

/// What a policy looks at in a request.
template <typename T>
concept RequestView = requires(const T& request) {
  requires std::is_same_v<decltype(request.method()), std::string_view>;
  requires std::is_same_v<decltype(request.target()), std::string_view>;
  request.for_each_header([](std::string_view, std::string_view) { return true; });
};

/// Host, or what HTTP/2 and 3 send instead, before all other lines.
/// https://www.rfc-editor.org/rfc/rfc9113#section-8.3.1-2.4.1
inline bool is_host(std::string_view name) noexcept {
  if (name.size() == 10) return name == ":authority";
  return name.size() == 4 && (name[0] | 0x20) == 'h' && (name[1] | 0x20) == 'o' && (name[2] | 0x20) == 's' &&
         (name[3] | 0x20) == 't';
}

/// Where a server's plan comes from: one that stays, or a LivePlan whose plan is exchanged while the server runs.
class PlanSource {
 public:
  // Implicit, so that protect() takes either.
  /// @throws std::invalid_argument when `plan` is null
  // NOLINTNEXTLINE(google-explicit-constructor)
  PlanSource(std::shared_ptr<const policy::Plan> plan) : plan_(std::move(plan)) {
    if (plan_ == nullptr)
      throw std::invalid_argument("protect() wants a plan: policy::compile() gave none, and says why");
  }
  /// @param live outlives the server
  // NOLINTNEXTLINE(google-explicit-constructor)
  PlanSource(const policy::LivePlan& live) : live_(&live) {}
  PlanSource(const policy::LivePlan&&) = delete;

  /// The plan for one request, from its beginning to its end.
  [[nodiscard]] std::shared_ptr<const policy::Plan> plan() const {
    return live_ != nullptr ? live_->snapshot() : plan_;
  }

 private:
  std::shared_ptr<const policy::Plan> plan_;
  const policy::LivePlan* live_ = nullptr;
};

/// What to do with a request. The decision dies with the plan and with the bytes that the view shows.
template <RequestView Request>
[[nodiscard]] policy::Decision decide(const policy::Plan& plan, const Request& request) {
  std::string_view host;
  request.for_each_header([&](std::string_view name, std::string_view value) {
    if (host.empty() && is_host(name)) host = value;
    return host.empty();
  });
  policy::Request asked(request.method(), host, request.target());
  request.for_each_header([&](std::string_view name, std::string_view value) { return asked.header(name, value); });
  return plan.decide(asked);
}

}  // namespace crosscheck::adapters
