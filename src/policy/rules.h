// SPDX-License-Identifier: Apache-2.0
//
// What a policy is compiled to: everything that a decision needs, ready to be sent.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "crosscheck/policy.h"
#include "policy/name_set.h"
#include "policy/origin_set.h"

namespace crosscheck::policy {

/// The settings of the policy or of one route.
struct Rule {
  std::shared_ptr<const OriginSet> origins;  // routes that inherit share it
  NameSet methods{{"GET", "HEAD", "POST"}};  // these are always among them
  NameSet headers;                           // in lower case
  bool credentials = false;
  bool any_method = false;
  bool any_header = false;  // Authorization only when `headers` has it, or with credentials
  bool debug = false;
  Mode mode = Mode::kEnforce;
  OtherHeaders other_headers = OtherHeaders::kReplace;
  std::uint16_t preflight_status = 204;
  // The values as sent; with credentials `*` is no value: what was asked for is sent instead.
  std::string allow_methods = "GET,HEAD,POST";
  std::string allow_headers;
  std::string expose_headers;
  std::string max_age;
};

struct CompiledRoute {
  std::string path;
  bool subtree = false;  // the path ends in a slash: all under it
  std::string host;      // in lower case, without "*."; empty: every host
  bool subdomains = false;
  std::uint32_t rule = 0;
  [[nodiscard]] bool has_path(std::string_view candidate) const noexcept {
    return subtree ? candidate.starts_with(path) : candidate == path;
  }
  /// As servers do that ignore the case of letters.
  [[nodiscard]] bool has_path_in_any_case(std::string_view candidate) const noexcept {
    return ascii::equals_ignoring_case(subtree ? candidate.substr(0, path.size()) : candidate, path);
  }
  /// @param candidate without a port; any case
  [[nodiscard]] bool has_host(std::string_view candidate) const noexcept;
};

struct Plan::Rules {
  std::vector<Rule> rules;  // the policy's own is the first
  std::vector<CompiledRoute> routes;
  bool by_host = false;       // a route names a host
  bool has_capitals = false;  // the path of a route has capital letters
  bool enforces = false;      // a rule is in force; otherwise all of them only watch
  mutable std::array<std::atomic<std::uint64_t>, kReasons> shadowed{};  // by reason; the one thing that changes

  /// The rule of a request, or null when its path is ambiguous.
  /// @param only_watched set in that case: each of the rules that it may belong to is in shadow mode
  [[nodiscard]] const Rule* find(const Request& request, bool& only_watched) const noexcept {
    return routes.empty() ? &rules.front() : find_route(request, only_watched);
  }

 private:
  [[nodiscard]] const Rule* find_route(const Request& request, bool& only_watched) const noexcept;
  [[nodiscard]] const Rule* agreed(const CompiledRoute* literal, const CompiledRoute* liberal,
                                   bool& only_watched) const noexcept;
  [[nodiscard]] const Rule* for_every_path(std::string_view host, bool& only_watched) const noexcept;
};

}  // namespace crosscheck::policy
