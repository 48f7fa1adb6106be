// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "http/grammar.h"
#include "policy/request_headers.h"
#include "policy/rules.h"

namespace crosscheck::policy {
namespace {

using std::string_view_literals::operator""sv;

// As the standard writes them; a server that speaks HTTP/2 or HTTP/3 makes all its names lower case.
constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";
constexpr std::string_view kAllowCredentials = "Access-Control-Allow-Credentials";
constexpr std::string_view kAllowMethods = "Access-Control-Allow-Methods";
constexpr std::string_view kAllowHeaders = "Access-Control-Allow-Headers";
constexpr std::string_view kExposeHeaders = "Access-Control-Expose-Headers";
constexpr std::string_view kMaxAge = "Access-Control-Max-Age";
constexpr std::string_view kAllowPrivateNetwork = "Access-Control-Allow-Private-Network";
constexpr std::string_view kReason = "X-Crosscheck-Reason";

// An answer to OPTIONS differs by all that makes it a preflight and by what that asks for.
constexpr std::string_view kVaryOrigin = "Origin";
constexpr std::string_view kVaryPreflight = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

constexpr std::uint16_t kForbidden = 403;

constexpr std::array kOwned{kAllowOrigin,   kAllowCredentials, kAllowMethods,       kAllowHeaders,
                            kExposeHeaders, kMaxAge,           kAllowPrivateNetwork};

Reason why_refused(const Request& request) noexcept {
  if (request.origins() > 1) return Reason::kOriginSeveral;
  if (request.origin().size() > kMaxOriginBytes) return Reason::kOriginTooLong;
  return request.origin() == "null" ? Reason::kOriginNull : Reason::kOriginNotListed;
}

/// An `any` policy sends "*" whatever the Origin is, so that it does not look at it.
bool allows(const Rule& rule, const Request& request) noexcept {
  return rule.origins->any() || (request.origins() == 1 && request.origin().size() <= kMaxOriginBytes &&
                                 rule.origins->matches(request.origin()));
}

Reason judge_method(const Rule& rule, const Request& request) noexcept {
  const std::string_view method = request.request_method();
  if (request.request_methods() > 1) return Reason::kMethodMalformed;
  if (rule.methods.has(method)) return Reason::kNone;
  if (method.size() > kMaxNameBytes || !http::is_method(method)) return Reason::kMethodMalformed;
  if (!rule.any_method) return Reason::kMethodNotListed;
  return http::is_forbidden_method(method) ? Reason::kMethodMalformed : Reason::kNone;
}

/// True for what no browser asks, and for what was not read to its end: the browser, which would, has no say.
bool is_refused_outright(Reason reason) noexcept {
  return reason == Reason::kMethodMalformed || reason == Reason::kHeadersMalformed ||
         reason == Reason::kHeadersTooLong || reason == Reason::kHeadersBeyondList;
}

/// The first of what a preflight of an allowed origin is not given; what no browser asks comes before what is not listed.
/// Not inlined, so that a refused origin does not pay for its registers.
[[gnu::noinline]] Reason judge_preflight(const Rule& rule, const Request& request) noexcept {
  if (request.has_too_many_lines()) return Reason::kHeadersTooLong;
  const Reason of_method = judge_method(rule, request);
  if (of_method == Reason::kMethodMalformed) return of_method;
  const Reason of_headers = judge_request_headers(rule, request);
  return of_method == Reason::kNone || is_refused_outright(of_headers) ? of_headers : of_method;
}

}  // namespace

/// Adds header lines to a decision; inlined away.
struct Plan::Writer {
  Decision& decision;

  void add(std::string_view name, std::string_view value) noexcept {
    decision.lines_[decision.count_++] = {name.data(), name.size(), value.data(), value.size()};
  }
  void add_origin(const Rule& rule, const Request& request) noexcept {
    add(kAllowOrigin, rule.origins->any() ? "*"sv : request.origin());
    if (rule.credentials) add(kAllowCredentials, "true");
  }
  void vary(std::string_view names) noexcept {
    decision.vary_ = names.data();
    decision.vary_size_ = static_cast<std::uint32_t>(names.size());
  }

  void answer_preflight(const Rule& rule, const Request& request) noexcept;
  void answer_actual(const Rule& rule, const Request& request) noexcept;
};

// A method or header that is not listed is refused by the browser, which then names it in its console: what is sent are the
// lists, to an origin that is allowed them. Only where a list could be read to cover what is refused is it left out.
void Plan::Writer::answer_preflight(const Rule& rule, const Request& request) noexcept {
  const Reason reason = decision.reason_;
  if (is_refused_outright(reason)) {
    decision.status_ = kForbidden;
    return;
  }
  decision.status_ = rule.preflight_status;
  add_origin(rule, request);
  add(kAllowMethods,
      rule.any_method && rule.credentials ? request.request_method() : std::string_view(rule.allow_methods));
  if (rule.any_header && rule.credentials) {
    for (std::size_t i = 0; i < request.request_headers(); ++i) add(kAllowHeaders, request.request_headers(i));
  } else if (!rule.allow_headers.empty() && !(rule.any_header && reason == Reason::kHeaderNotListed)) {
    add(kAllowHeaders, rule.allow_headers);
  }
  if (!rule.max_age.empty()) add(kMaxAge, rule.max_age);
  if (rule.debug && reason != Reason::kNone) add(kReason, to_string(reason));
}

void Plan::Writer::answer_actual(const Rule& rule, const Request& request) noexcept {
  add_origin(rule, request);
  if (!rule.expose_headers.empty()) add(kExposeHeaders, rule.expose_headers);
}

Decision Plan::decide(const Request& request) const noexcept {
  Decision decision;
  Writer writer{decision};
  bool only_watched = false;
  const Rule* const rule = rules_->find(request, only_watched);
  const bool asks = request.origins() != 0;
  const bool options = request.is_options();
  decision.shadow_ = rule == nullptr ? only_watched : rule->mode == Mode::kShadow;
  const bool preflight = options && asks && request.request_methods() != 0;
  if (rule == nullptr) [[unlikely]] {
    decision.reason_ = asks ? Reason::kPathAmbiguous : Reason::kNone;
  } else {
    if (rule != &rules_->rules.front()) decision.route_ = static_cast<std::uint32_t>(rule - rules_->rules.data() - 1);
    decision.origin_allowed_ = (asks || rule->origins->any()) && allows(*rule, request);
    if (decision.origin_allowed_) {
      decision.reason_ = preflight ? judge_preflight(*rule, request) : Reason::kNone;
    } else {
      decision.reason_ = asks ? why_refused(request) : Reason::kNone;
    }
  }
  if (decision.shadow_) [[unlikely]] {
    if (asks) rules_->shadowed[static_cast<std::size_t>(decision.reason_)].fetch_add(1, std::memory_order_relaxed);
    return decision;
  }
  if (rule == nullptr || options) {
    writer.vary(kVaryPreflight);
  } else if (!rule->origins->any()) {
    writer.vary(kVaryOrigin);
  }
  decision.yields_ = rule != nullptr && rule->other_headers == OtherHeaders::kKeep;
  decision.replaces_ = !decision.yields_;
  if (!decision.origin_allowed_) {
    if (preflight) decision.status_ = kForbidden;
  } else if (preflight) {
    writer.answer_preflight(*rule, request);
  } else {
    writer.answer_actual(*rule, request);
  }
  return decision;
}

std::uint64_t Plan::shadowed(Reason reason) const noexcept {
  return rules_->shadowed[static_cast<std::size_t>(reason)].load(std::memory_order_relaxed);
}

Plan::Plan(std::unique_ptr<const Rules> rules) noexcept : rules_(std::move(rules)) {}
Plan::~Plan() = default;

std::span<const std::string_view> owned_headers() noexcept { return kOwned; }
bool is_owned_header(std::string_view name) noexcept {
  return std::any_of(kOwned.begin(), kOwned.end(),
                     [name](std::string_view owned) { return ascii::equals_ignoring_case(name, owned); });
}

}  // namespace crosscheck::policy
