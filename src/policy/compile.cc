// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>

#include "http/grammar.h"
#include "policy/check_names.h"
#include "policy/check_origins.h"
#include "policy/check_routes.h"
#include "policy/findings.h"
#include "policy/route_path.h"
#include "policy/rules.h"

namespace crosscheck::policy {
namespace {

/// The longest time that a browser keeps a preflight's answer, in seconds: Firefox's 24 hours (Chromium's are 2, WebKit's
/// 10 minutes).
constexpr std::int64_t kLongestMaxAge = 86400;

template <typename T>
T value_or(const std::optional<Placed<T>>& own, T fallback) {
  return own ? own->value : fallback;
}

std::string join(std::string first, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (!first.empty()) first += ',';
    first += name;
  }
  return first;
}

struct Switch {
  std::optional<Placed<bool>> Settings::*setting;
  bool DangerousOrigins::*allows;
};
constexpr std::array kSwitches{
    Switch{&Settings::dangerously_allow_null_origin, &DangerousOrigins::null},
    Switch{&Settings::dangerously_allow_insecure_origins, &DangerousOrigins::insecure},
    Switch{&Settings::dangerously_allow_public_suffixes, &DangerousOrigins::public_suffixes},
};

/// Each rule has its own lists of names, inherited ones as well.
constexpr std::size_t kMostBytesOfNames = std::size_t{64} * 1024 * 1024;
std::size_t bytes_of_names(const Rule& rule) {
  return rule.allow_methods.size() + rule.allow_headers.size() + rule.expose_headers.size() +
         sizeof(std::string) * (rule.methods.names().size() + rule.headers.names().size());
}

class Compiler {
 public:
  explicit Compiler(const Config& config) : config_(config) {}

  /// Reads the policy's own settings, then each route's over them.
  std::unique_ptr<Plan::Rules> run(Findings& findings);

 private:
  /// What a route inherits, besides what its rule holds already.
  struct State {
    Rule rule;
    std::shared_ptr<const std::vector<ReadOrigin>> origins = std::make_shared<std::vector<ReadOrigin>>();
    OriginTerms terms;
    ReadNames exposed;
  };

  void read_origins_of(const Settings& settings, State& state, const Position* route);
  void read_names_of(const Settings& settings, State& state, const Position* route);
  void read_numbers_of(const Settings& settings, Rule& rule);
  void apply(const Settings& settings, State& state, const Position* route);
  /// Of the origins that routes inherit, those that the terms forbid: looked for once, however many routes there are.
  const std::vector<ReadOrigin>& refused_by(const OriginTerms& terms, const std::vector<ReadOrigin>& origins);
  void note_switches(const Settings& settings, const State& state);
  void report_unused();

  const Config& config_;
  std::array<bool, kSwitches.size()> used_{};  // which of the policy's own switches allow something
  std::vector<const Placed<bool>*> unused_;
  std::array<std::optional<std::vector<ReadOrigin>>, 16> refused_;    // for each of the terms
  std::array<std::optional<DangerousOrigins>, 2> inherited_dangers_;  // without credentials, and with them
  Localhosts localhosts_;
  Findings* findings_ = nullptr;
};

void Compiler::read_origins_of(const Settings& settings, State& state, const Position* route) {
  OriginTerms& terms = state.terms;
  const OriginTerms inherited = terms;
  terms.credentials = value_or(settings.credentials, terms.credentials);
  terms.null_allowed = value_or(settings.dangerously_allow_null_origin, terms.null_allowed);
  terms.insecure_allowed = value_or(settings.dangerously_allow_insecure_origins, terms.insecure_allowed);
  terms.public_suffixes_allowed = value_or(settings.dangerously_allow_public_suffixes, terms.public_suffixes_allowed);
  state.rule.credentials = terms.credentials;

  if (settings.origins) {
    state.origins = std::make_shared<std::vector<ReadOrigin>>(read_origins(*settings.origins, terms, *findings_));
    localhosts_.add(*state.origins);
    state.rule.origins = std::make_shared<const OriginSet>(*state.origins);
    check_terms(*state.origins, terms, nullptr, *findings_);
  } else if (route != nullptr) {
    // Inherited origins under new terms: only what the old terms allowed and the new ones do not is new.
    const bool stricter = (terms.credentials && !inherited.credentials) ||
                          (inherited.null_allowed && !terms.null_allowed) ||
                          (inherited.insecure_allowed && !terms.insecure_allowed) ||
                          (inherited.public_suffixes_allowed && !terms.public_suffixes_allowed);
    const auto place_of = [&](const std::optional<Placed<bool>>& setting) {
      return setting ? setting->at : settings.credentials ? settings.credentials->at : *route;
    };
    const TermPlaces places{place_of(settings.credentials), place_of(settings.dangerously_allow_null_origin),
                            place_of(settings.dangerously_allow_insecure_origins),
                            place_of(settings.dangerously_allow_public_suffixes)};
    if (stricter) check_terms(refused_by(terms, *state.origins), terms, &places, *findings_);
  }
}

const std::vector<ReadOrigin>& Compiler::refused_by(const OriginTerms& terms, const std::vector<ReadOrigin>& origins) {
  const std::size_t index = (terms.credentials ? 1U : 0U) | (terms.null_allowed ? 2U : 0U) |
                            (terms.insecure_allowed ? 4U : 0U) | (terms.public_suffixes_allowed ? 8U : 0U);
  auto& refused = refused_[index];
  if (refused) return *refused;
  refused.emplace();
  for (const ReadOrigin& origin : origins) {
    Findings found;
    check_terms({origin}, terms, nullptr, found);
    if (!found.all().empty()) refused->push_back(origin);
  }
  return *refused;
}

void Compiler::read_names_of(const Settings& settings, State& state, const Position* route) {
  Rule& rule = state.rule;
  if (settings.methods) {
    ReadNames read = read_methods(*settings.methods, *findings_);
    std::erase_if(read.names, [](const std::string& name) { return http::is_cors_safelisted_method(name); });
    rule.any_method = read.any;
    rule.allow_methods = rule.any_method ? "*" : join("GET,HEAD,POST", read.names);
    read.names.insert(read.names.end(), {"GET", "HEAD", "POST"});
    rule.methods = NameSet(std::move(read.names));
  }
  // A route that takes the policy's credentials away takes Authorization away from an inherited "*".
  std::optional<Position> any_header_at;
  if (settings.request_headers) {
    ReadNames read = read_request_headers(*settings.request_headers, *findings_);
    rule.any_header = read.any;
    rule.headers = NameSet(std::move(read.names));
    any_header_at = read.any_at;
  } else if (route != nullptr && settings.credentials && value_or(config_.credentials, false)) {
    any_header_at = settings.credentials->at;
  }
  if (any_header_at && rule.any_header && !rule.credentials && !rule.headers.has("authorization")) {
    findings_->add(Code::kHeaderAnyButAuthorization, *any_header_at, "*",
                   "\"*\" covers every request header but Authorization.", "Authorization besides, if it is meant too");
  }
  if (settings.expose) state.exposed = read_exposed(*settings.expose, *findings_);
  if (state.exposed.any && rule.credentials && (settings.expose || settings.credentials)) {
    const Position at = settings.expose        ? state.exposed.any_at
                        : settings.credentials ? settings.credentials->at
                                               : *route;
    findings_->add(Code::kExposeAnyWithCredentials, at, "*",
                   "With credentials, browsers take \"*\" for the name of a header.", "the names of the headers");
  }
  rule.allow_headers = join(rule.any_header ? "*" : "", rule.headers.names());
  rule.expose_headers = state.exposed.any ? "*" : join("", state.exposed.names);
}

void Compiler::read_numbers_of(const Settings& settings, Rule& rule) {
  if (settings.max_age) {
    const std::int64_t seconds = settings.max_age->value;
    const std::string text = std::to_string(seconds);
    if (seconds < 0 || seconds > std::numeric_limits<std::int32_t>::max()) {
      findings_->add(Code::kMaxAgeInvalid, settings.max_age->at, text, "A time is 0 seconds to 68 years.",
                     seconds < 0 ? Instead::value("0") : Instead::text("24h"));
    } else if (seconds > kLongestMaxAge) {
      findings_->add(
          Code::kMaxAgeAboveCaps, settings.max_age->at, text,
          "No browser keeps a preflight's answer longer than 24 hours; Chromium keeps it for 2 hours, WebKit for "
          "10 minutes.",
          Instead::text("24h"));
    }
    rule.max_age = text;
  }
  if (settings.preflight_status) {
    const std::int64_t status = settings.preflight_status->value;
    if (status < 200 || status > 299) {
      findings_->add(Code::kPreflightStatusInvalid, settings.preflight_status->at, std::to_string(status),
                     "Browsers take a preflight for refused unless its status is 200 to 299.", Instead::value("204"));
    } else {
      rule.preflight_status = static_cast<std::uint16_t>(status);
    }
  }
  rule.mode = value_or(settings.mode, rule.mode);
  rule.other_headers = value_or(settings.other_headers, rule.other_headers);
  rule.debug = value_or(settings.debug, rule.debug);
}

void Compiler::apply(const Settings& settings, State& state, const Position* route) {
  read_origins_of(settings, state, route);
  read_names_of(settings, state, route);
  read_numbers_of(settings, state.rule);
  note_switches(settings, state);
}

void Compiler::note_switches(const Settings& settings, const State& state) {
  const bool any = std::any_of(kSwitches.begin(), kSwitches.end(), [&](const Switch& each) {
    return value_or(settings.*each.setting, value_or(config_.*each.setting, false));
  });
  if (!any) return;
  std::optional<DangerousOrigins> own_dangers;
  auto& known = settings.origins ? own_dangers : inherited_dangers_[state.terms.credentials ? 1 : 0];
  if (!known) known = dangerous_origins(*state.origins, state.terms.credentials);
  const DangerousOrigins dangerous = *known;
  for (std::size_t i = 0; i < kSwitches.size(); ++i) {
    const auto& own = settings.*kSwitches[i].setting;
    const bool needed = dangerous.*kSwitches[i].allows;
    const bool inherited = !own || &settings == &config_;
    used_[i] = used_[i] || (inherited && needed);
    if (!inherited && own->value && !needed) unused_.push_back(&*own);
  }
}

void Compiler::report_unused() {
  for (std::size_t i = 0; i < kSwitches.size(); ++i) {
    const auto& own = config_.*kSwitches[i].setting;
    if (own && own->value && !used_[i]) unused_.push_back(&*own);
  }
  if (findings_->has_errors()) return;  // what could not be read may need them
  for (const Placed<bool>* on : unused_) {
    findings_->add(
        Code::kSwitchUnused, on->at, "true",
        "Nothing that is written here needs this switch; it would only keep a later mistake from being told.",
        "remove this line");
  }
}

std::unique_ptr<Plan::Rules> Compiler::run(Findings& findings) {
  findings_ = &findings;
  auto rules = std::make_unique<Plan::Rules>();
  State own;
  own.rule.origins = std::make_shared<const OriginSet>();
  if (!config_.origins) {
    findings.add(Code::kOriginsMissing, Position{}, "",
                 "The policy says nothing about origins, and there is no default: an empty list is for none.",
                 Instead::setting("origins", {"https://app.example.com"}));
  }
  apply(config_, own, nullptr);
  rules->rules.push_back(own.rule);
  rules->routes = read_routes(config_.routes, findings);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < config_.routes.size(); ++i) {
    State state = own;
    apply(config_.routes[i].settings, state, &config_.routes[i].at);
    if ((bytes += bytes_of_names(state.rule)) > kMostBytesOfNames) {
      findings.add(Code::kTooLarge, config_.routes[i].at, "", "So many routes cannot inherit lists of names this long.",
                   "shorter lists, or \"*\"");
      break;
    }
    CompiledRoute& route = rules->routes[i];
    route.rule = static_cast<std::uint32_t>(rules->rules.size());
    rules->by_host = rules->by_host || !route.host.empty();
    rules->has_capitals = rules->has_capitals || has_upper_case(route.path);
    rules->rules.push_back(std::move(state.rule));
  }
  localhosts_.report(findings);
  report_unused();
  rules->enforces = std::any_of(rules->rules.begin(), rules->rules.end(),
                                [](const Rule& rule) { return rule.mode == Mode::kEnforce; });
  return rules;
}

}  // namespace

std::shared_ptr<const Plan> compile(const Config& config, Findings& findings) {
  std::unique_ptr<Plan::Rules> rules = Compiler(config).run(findings);
  return findings.has_errors() ? nullptr : std::shared_ptr<const Plan>(new Plan(std::move(rules)));
}

Compiled compile(const Config& config) {
  Findings findings;
  Compiled compiled;
  compiled.plan = compile(config, findings);
  compiled.issues = findings.take(Spelling::kPlain);
  return compiled;
}

}  // namespace crosscheck::policy
