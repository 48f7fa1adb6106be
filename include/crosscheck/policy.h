// SPDX-License-Identifier: Apache-2.0
//
// A CORS policy at work: a request in, what to do with it out, without an allocation.
//
//   policy::Request request(method, host, path);
//   for (auto& [name, value] : headers) {
//     if (!request.header(name, value)) break;
//   }
//   policy::Decision decision = plan->decide(request);
//   if (decision.answers_preflight()) {
//     reply(decision.preflight_status(), decision.lines(), decision.vary());   // the application never sees it
//   } else {
//     response = application(request);            // also when the origin is refused: CORS is no access control
//     policy::apply(decision, response_headers);  // of policy_apply.h; on every status, errors included
//   }
//
// What holds, whatever bytes arrive: an origin that the policy does not match is never sent back; it is told nothing about
// the policy; and two responses that differ by Origin say so in Vary.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>

#include "crosscheck/policy_config.h"

namespace crosscheck::policy {

/// One header line to send. Views into the plan, the request or static storage; kept trivial, so that an array of them
/// costs nothing until it is used.
struct Line {
  const char* name_data;
  std::size_t name_size;
  const char* value_data;
  std::size_t value_size;

  [[nodiscard]] std::string_view name() const noexcept { return {name_data, name_size}; }
  [[nodiscard]] std::string_view value() const noexcept { return {value_data, value_size}; }
};

/// At most as many Access-Control-Request-Headers lines that say something are read; browsers send one, gateways may split it.
inline constexpr std::size_t kMaxRequestHeadersLines = 16;
/// A preflight with more such lines that are empty is refused; nobody sends any.
inline constexpr std::size_t kMaxEmptyRequestHeadersLines = 4;
/// The most bytes that the Access-Control-Request-Headers lines of a preflight may have together.
inline constexpr std::size_t kMaxRequestHeadersBytes = 2048;
/// The longest origin that is matched, in bytes: scheme 64, "://", host 253, ":" and port 5.
inline constexpr std::size_t kMaxOriginBytes = 326;

/// What a policy looks at in a request. Holds views: what it was given must outlive it and the decision.
class Request {
 public:
  /// @param method as on the request line
  /// @param host   Host or :authority, with or without a port; may be empty, and then routes with a host do not match
  /// @param path   the request's path as received; a query after '?' is ignored. Of an absolute URL, as proxies are sent,
  ///               the host counts instead of `host`
  Request(std::string_view method, std::string_view host, std::string_view path) noexcept
      : method_(method), host_(host), path_(path) {}

  /// Takes a header line of the request; those that no policy asks for are ignored. Names compare ASCII
  /// case-insensitively. Call it once a line, in order.
  /// @return false when it is a preflight that is refused whatever the lines that follow say, which need not be read then.
  bool header(std::string_view name, std::string_view value) noexcept {
    switch (name.size()) {  // told apart by their lengths, so that the others cost no call
      case 6:
        return take_if_origin(name.data(), value);
      case 29:
        return take_if_request_method(name.data(), value);
      case 30:
        return take_if_request_headers(name.data(), value);
      default:
        return true;
    }
  }

  void add_origin(std::string_view value) noexcept {
    if (origins_++ == 0) origin_ = value;
  }
  void add_request_method(std::string_view value) noexcept {
    if (request_methods_++ == 0) request_method_ = value;
  }
  void add_request_headers(std::string_view value) noexcept {
    if (value.empty()) {
      if (empty_request_headers_ <= kMaxEmptyRequestHeadersLines) ++empty_request_headers_;
    } else if (request_headers_ < kMaxRequestHeadersLines) {
      lines_[request_headers_++] = {value.data(), value.size()};
    } else {
      request_headers_ = kMaxRequestHeadersLines + 1;
    }
  }

  [[nodiscard]] std::string_view method() const noexcept { return method_; }
  [[nodiscard]] std::string_view host() const noexcept { return host_; }
  [[nodiscard]] std::string_view path() const noexcept { return path_; }
  [[nodiscard]] std::string_view origin() const noexcept { return origin_; }  ///< the first line
  [[nodiscard]] std::uint32_t origins() const noexcept { return origins_; }   ///< how many lines there are
  [[nodiscard]] std::string_view request_method() const noexcept { return request_method_; }
  [[nodiscard]] std::uint32_t request_methods() const noexcept { return request_methods_; }
  /// How many Access-Control-Request-Headers lines there are that say something.
  [[nodiscard]] std::uint32_t request_headers() const noexcept { return request_headers_; }
  [[nodiscard]] std::uint32_t empty_request_headers() const noexcept { return empty_request_headers_; }
  /// True when there are more of them than are read.
  [[nodiscard]] bool has_too_many_lines() const noexcept {
    return request_headers_ > kMaxRequestHeadersLines || empty_request_headers_ > kMaxEmptyRequestHeadersLines;
  }
  /// @param i less than request_headers() and kMaxRequestHeadersLines
  [[nodiscard]] std::string_view request_headers(std::size_t i) const noexcept {
    return {lines_[i].data, lines_[i].size};
  }

  [[nodiscard]] bool is_options() const noexcept { return method_ == "OPTIONS"; }
  /// A CORS-preflight request: OPTIONS with Origin and Access-Control-Request-Method.
  /// https://fetch.spec.whatwg.org/#cors-preflight-request
  [[nodiscard]] bool is_preflight() const noexcept { return request_methods_ != 0 && origins_ != 0 && is_options(); }

 private:
  struct Bytes {  // trivial: lines_ is left uninitialised until it is used
    const char* data;
    std::size_t size;
  };
  bool take_if_origin(const char* name, std::string_view value) noexcept;
  bool take_if_request_method(const char* name, std::string_view value) noexcept;
  bool take_if_request_headers(const char* name, std::string_view value) noexcept;

  std::string_view method_;
  std::string_view host_;
  std::string_view path_;
  std::string_view origin_;
  std::string_view request_method_;
  std::uint32_t origins_ = 0;
  std::uint32_t request_methods_ = 0;
  std::uint32_t request_headers_ = 0;
  std::uint32_t empty_request_headers_ = 0;
  std::array<Bytes, kMaxRequestHeadersLines> lines_;
};

class Findings;  // the library's own

/// Why a request was not given what it asks for.
enum class Reason : std::uint8_t {
#define X(name, id, sentence) name,
#include "crosscheck/policy_reasons.inc"
#undef X
};
inline constexpr std::size_t kReasons =
    std::array{
#define X(name, id, sentence) Reason::name,
#include "crosscheck/policy_reasons.inc"
#undef X
    }
        .size();
/// "origin-not-listed"; static storage.
[[nodiscard]] std::string_view to_string(Reason reason) noexcept;
/// For people; static storage, so that nothing of a request gets into a log through it.
[[nodiscard]] std::string_view sentence(Reason reason) noexcept;

/// The response headers that a policy owns, as the standard writes them: Access-Control-Allow-Origin and its kin.
[[nodiscard]] std::span<const std::string_view> owned_headers() noexcept;
[[nodiscard]] bool is_owned_header(std::string_view name) noexcept;

/// What to do with one request. Holds views into its plan and its request, and dies with the first of them.
class Decision {
 public:
  /// True: answer with preflight_status(), lines() and vary(), no body, and do not call the application.
  [[nodiscard]] bool answers_preflight() const noexcept { return status_ != 0; }
  /// The preflight's answer: 403 when it is refused before the browser can judge; 0 when the request is no preflight.
  [[nodiscard]] std::uint16_t preflight_status() const noexcept { return status_; }
  /// Header lines to send. Empty in shadow mode, when the origin is refused, and for a preflight that no browser sends.
  [[nodiscard]] std::span<const Line> lines() const noexcept { return {lines_.data(), count_}; }
  /// What the response's Vary has to name besides what it names already; empty when nothing.
  [[nodiscard]] std::string_view vary() const noexcept { return {vary_, vary_size_}; }
  /// True when CORS headers that the application sent have to go before lines() are added.
  [[nodiscard]] bool replaces() const noexcept { return replaces_; }
  /// True when the application's Access-Control-Allow-Origin, if it sends one, stands, and lines() are not added.
  [[nodiscard]] bool yields() const noexcept { return yields_; }
  /// kNone when everything that was asked for is allowed.
  [[nodiscard]] Reason reason() const noexcept { return reason_; }
  /// True when the request bears an origin that the policy matches, or the policy allows any and does not look.
  [[nodiscard]] bool origin_allowed() const noexcept { return origin_allowed_; }
  /// The route that decided, as an index into Config::routes; kNoRoute when it was the policy itself, or nothing did.
  [[nodiscard]] std::uint32_t route() const noexcept { return route_; }
  static constexpr std::uint32_t kNoRoute = UINT32_MAX;
  /// True when the policy only watches: the request goes through as if there were no policy.
  [[nodiscard]] bool shadow() const noexcept { return shadow_; }

 private:
  friend class Plan;
  Decision() noexcept {}  // lines_ is left uninitialised

  const char* vary_ = nullptr;
  std::uint32_t vary_size_ = 0;
  std::uint32_t route_ = kNoRoute;
  std::uint16_t status_ = 0;
  Reason reason_{};
  std::uint8_t count_ = 0;
  bool replaces_ = false;
  bool yields_ = false;
  bool origin_allowed_ = false;
  bool shadow_ = false;
  std::array<Line, kMaxRequestHeadersLines + 5> lines_;
};

/// A compiled policy: immutable but for what it counts, shared by as many threads as there are.
class Plan {
 public:
  ~Plan();
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  /// Allocates nothing, takes no lock, and takes time bounded by the lengths of origin and path, by
  /// kMaxRequestHeadersBytes, and by the number of routes, which are looked at in their order.
  [[nodiscard]] Decision decide(const Request& request) const noexcept;
  /// How many requests with an Origin were decided in shadow mode for this reason; kNone: those that would have been given
  /// all they asked for. What is not zero otherwise is what enforcing would refuse.
  [[nodiscard]] std::uint64_t shadowed(Reason reason) const noexcept;
  /// What the plan occupies, in bytes.
  [[nodiscard]] std::size_t memory() const noexcept;

  struct Rules;  // the library's own

 private:
  friend std::shared_ptr<const Plan> compile(const Config& config, Findings& findings);
  struct Writer;
  explicit Plan(std::unique_ptr<const Rules> rules) noexcept;
  std::unique_ptr<const Rules> rules_;
};

/// The plan in force, which can be exchanged while requests are served: each request is decided wholly by one plan. Each
/// thread that serves requests has a Reader; asking it costs one load of an atomic number unless the plan has changed. A
/// reader keeps the plan that it gave last until it is asked again.
///
///   policy::LivePlan live(compiled.plan);
///   thread_local policy::LivePlan::Reader reader(live);
///   policy::Decision decision = reader.plan().decide(request);
///   ...
///   live.swap(policy::compile(changed).plan);   // from any thread; null is refused
class LivePlan {
 public:
  /// @throws std::invalid_argument when `plan` is null
  explicit LivePlan(std::shared_ptr<const Plan> plan);
  ~LivePlan();
  LivePlan(const LivePlan&) = delete;
  LivePlan& operator=(const LivePlan&) = delete;

  /// Requests that begin after this returns are decided by `plan`; those under way end by the one they began with.
  /// @return false when `plan` is null; the plan in force stays then
  bool swap(std::shared_ptr<const Plan> plan);
  /// The plan in force, to be kept for as long as one request takes, across threads.
  [[nodiscard]] std::shared_ptr<const Plan> snapshot() const;

  /// One thread's view of a LivePlan, which lives longer than its readers.
  class Reader {
   public:
    explicit Reader(const LivePlan& live) : live_(live) {}
    /// The plan in force. Lives at least until the next call of plan() on this reader.
    [[nodiscard]] const Plan& plan() {
      if (version_ != live_.version_.load(std::memory_order_acquire)) refresh();
      return *plan_;
    }

   private:
    void refresh();

    const LivePlan& live_;
    std::shared_ptr<const Plan> plan_;
    std::uint64_t version_ = 0;
  };

 private:
  mutable std::mutex mutex_;  // of plan_; taken when it changes, not when it is used
  std::shared_ptr<const Plan> plan_;
  std::atomic<std::uint64_t> version_{1};
};

}  // namespace crosscheck::policy
