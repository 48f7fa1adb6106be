// SPDX-License-Identifier: Apache-2.0
#include "responders/policy/amend.h"

#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/rules/policy.h"
#include "http/grammar.h"
#include "report/check_report.h"
#include "responders/policy/policy_responder.h"

namespace crosscheck::responders {
namespace {

using diagnosis::Amendment;
using diagnosis::Cause;
using diagnosis::PolicyKey;
using diagnosis::PolicyRuling;
using policy::Settings;
using policy::Texts;

constexpr std::uint32_t kNoRoute = policy::Decision::kNoRoute;

class Amending {
 public:
  Amending(const policy::Config& config, const browser::Intent& intent) : amendment_{config, {}}, intent_(intent) {}

  [[nodiscard]] const policy::Config& config() const { return amendment_.config; }
  [[nodiscard]] Amendment& result() { return amendment_; }

  /// Changes what the policy refused an exchange for. False: there is no such setting.
  bool allow(Cause cause, const PolicyRuling& ruling, const browser::Request& request) {
    const auto asked = [&request](std::string_view name) { return request.headers.get(name).value_or(std::string()); };
    route_ = ruling.route;
    switch (cause) {
      case Cause::kPolicyShadow:
        holder(&Settings::mode).mode = policy::Mode::kEnforce;
        note(holder_of(&Settings::mode), PolicyKey::kMode);
        return true;
      case Cause::kPolicyOrigin:
        return add(&Settings::origins, PolicyKey::kOrigins, asked("Origin"));
      case Cause::kPolicyNull:
        return add(&Settings::origins, PolicyKey::kOrigins, "null") &&
               set(holder_of(&Settings::origins), &Settings::dangerously_allow_null_origin, PolicyKey::kAllowNull);
      case Cause::kPolicyCredentials:
        return allow_credentials(asked("Origin"));
      case Cause::kPolicyMethod:
        return add(&Settings::methods, PolicyKey::kMethods, asked("Access-Control-Request-Method"));
      case Cause::kPolicyHeader:
        return add_headers(asked("Access-Control-Request-Headers"));
      default:
        return false;
    }
  }

  /// Makes a policy compile that a change keeps from it. False: no setting does.
  bool permit(const std::vector<policy::Issue>& issues) {
    const auto other = [](const policy::Issue& issue) {
      return issue.severity() == policy::Severity::kError && issue.code != policy::Code::kOriginInsecure;
    };
    if (std::any_of(issues.begin(), issues.end(), other) || amendment_.changes.empty()) return false;
    return set(amendment_.changes.back().route, &Settings::dangerously_allow_insecure_origins,
               PolicyKey::kAllowInsecure);
  }

 private:
  Settings& settings(std::uint32_t route) {
    return route == kNoRoute ? amendment_.config : amendment_.config.routes[route].settings;
  }
  /// Where a setting is written: in the route that decides, or in the policy; the route where it is in neither.
  template <class Value>
  std::uint32_t holder_of(std::optional<Value> Settings::*key) {
    return settings(route_).*key || !(amendment_.config.*key) ? route_ : kNoRoute;
  }
  template <class Value>
  Settings& holder(std::optional<Value> Settings::*key) {
    return settings(holder_of(key));
  }

  void note(std::uint32_t route, PolicyKey key, std::string_view added = {}) {
    auto& changes = amendment_.changes;
    auto change = std::find_if(changes.begin(), changes.end(),
                               [&](const auto& known) { return known.route == route && known.key == key; });
    const bool fresh = change == changes.end();
    if (fresh) change = changes.insert(changes.end(), {route, key});
    // A value that is another one already stays so.
    if (!added.empty() && (fresh || !change->added.empty())) change->added.emplace_back(added);
    if (added.empty()) change->added.clear();
  }

  bool add(std::optional<Texts> Settings::*key, PolicyKey name, std::string_view entry) {
    const std::uint32_t where = holder_of(key);
    auto& list = settings(where).*key;
    if (!list) list.emplace();
    const auto same = [&](const policy::Text& known) {
      return name == PolicyKey::kRequestHeaders ? ascii::equals_ignoring_case(known.value, entry)
                                                : known.value == entry;
    };
    if (entry.empty() || std::any_of(list->value.begin(), list->value.end(), same)) return false;
    list->value.emplace_back(std::string(entry));
    note(where, name, entry);
    return true;
  }

  /// In the spelling of the page where it has one: a preflight says them in lower case.
  bool add_headers(const std::string& names) {
    const auto& list = holder(&Settings::request_headers).request_headers;
    const auto is_any = [](const policy::Text& entry) { return entry.value == "*"; };
    const bool any = list && std::any_of(list->value.begin(), list->value.end(), is_any);
    bool added = false;
    for (const http::ListElement& name : http::List(names)) {
      if (any && !ascii::equals_ignoring_case(name.text, "Authorization")) continue;
      std::string_view spelling = name.text;
      for (const Header& line : intent_.headers) {
        if (ascii::equals_ignoring_case(line.name, name.text)) spelling = line.name;
      }
      added = add(&Settings::request_headers, PolicyKey::kRequestHeaders, spelling) || added;
    }
    return added;
  }

  bool set(std::uint32_t route, std::optional<policy::Placed<bool>> Settings::*key, PolicyKey name) {
    auto& value = settings(route).*key;
    if (value && value->value) return false;
    value = policy::Placed<bool>(true);
    note(route, name);
    return true;
  }

  /// "*" does not go together with credentials: the one origin that asks takes its place.
  bool allow_credentials(const std::string& origin) {
    const auto& origins = holder(&Settings::origins).origins;
    const auto is_any = [](const policy::Text& entry) { return entry.value == "*"; };
    if (origins && std::any_of(origins->value.begin(), origins->value.end(), is_any)) {
      settings(route_).origins = Texts{origin};
      note(route_, PolicyKey::kOrigins);
    }
    return set(route_, &Settings::credentials, PolicyKey::kCredentials);
  }

  Amendment amendment_;
  const browser::Intent& intent_;
  std::uint32_t route_ = kNoRoute;
};

}  // namespace

std::optional<Amendment> amend(const policy::Config& config, const browser::Intent& intent,
                               std::span<const browser::Engine> engines, const Answer& application) {
  Amending amending(config, intent);
  // Each of the settings once, and once more for a dangerous one, is as many as there can be.
  for (int change = 0; change < 10; ++change) {
    const policy::Compiled compiled = policy::compile(amending.config());
    if (!compiled.plan) {
      if (!amending.permit(compiled.issues)) return std::nullopt;
      continue;
    }
    PolicyResponder responder(compiled.plan, application);
    bool changed = false;
    for (const browser::Engine engine : engines) {
      const browser::Outcome outcome = converse(engine, intent, responder);
      if (outcome.verdict == browser::Verdict::kAllowed) continue;
      const browser::Exchange* const exchange = report::failing_exchange(outcome);
      if (exchange == nullptr || !exchange->answer) return std::nullopt;
      const PolicyRuling ruling = responder.ruling(*exchange->answer);
      const auto finding = diagnosis::judge_policy(ruling, intent, outcome);
      if (!finding || !amending.allow(finding->cause, ruling, exchange->request)) return std::nullopt;
      changed = true;
      break;
    }
    if (changed) continue;
    if (amending.result().changes.empty()) return std::nullopt;
    return std::move(amending.result());
  }
  return std::nullopt;
}

}  // namespace crosscheck::responders
